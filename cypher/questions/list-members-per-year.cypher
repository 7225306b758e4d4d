// title: { de: Wie viele Mitglieder gab es in jedem Jahr?, en: How many members were there in each year? }
// explanation:
//   de: >-
//     Direkte Mitgliedschaften am 31. Dezember, sichere und getrennt davon nur mögliche. Eingetreten (ausgetreten) ist, wer
//     sicher dazugehört (dazugehörte) und ein Jahr davor (danach) nicht einmal möglicherweise; ein nur belegter Beginn ist
//     kein Eintritt. Ohne vollständige Liste sind es Mindestzahlen; frühe Jahre sind schlechter belegt.
//   en: >-
//     Direct memberships on 31 December, certain ones and, apart, those only possible. Joined (left) are those that
//     certainly belong (belonged) and not even possibly did a year before (after); a beginning that is only attested is no
//     joining. Without a complete list these are lower bounds; early years have fewer sources.
// group: time
// words: Entwicklung Wachstum growth
// params:
//   network: { type: entity, of: [Network], title: { de: nur die Kooperation, en: only the cooperation }, optional: true }
//   from: { type: integer, min: 1900, max: 2100, title: { de: Jahr von, en: year from }, default: 2005 }
//   to: { type: integer, min: 1900, max: 2100, title: { de: bis, en: to }, default: 2025 }
// columns:
//   - { name: year, type: integer, title: { de: Jahr, en: Year } }
//   - { name: memberships, type: integer, title: { de: Mitgliedschaften, en: Memberships } }
//   - { name: possible, type: integer, title: { de: möglicherweise weitere, en: possibly more } }
//   - { name: joined, type: integer, title: { de: eingetreten, en: joined } }
//   - { name: left, type: integer, title: { de: ausgetreten, en: left } }
//   - { name: members, type: integer, title: { de: Mitglieder, en: Members } }
//   - { name: networks, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: complete, type: integer, title: { de: davon Liste vollständig, en: of these list complete } }
// sentence:
//   de: "Für {rows} Jahre ist gezählt, wie viele Mitgliedschaften[ in {network}] am 31. Dezember bekannt waren, zuerst {memberships.first}."
//   en: "For {rows} years the memberships[ in {network}] known on 31 December are counted, {memberships.first} at first."
//   one:
//     de: "Mitgliedschaften[ in {network}], die am 31. Dezember bekannt waren: {memberships}."
//     en: "Memberships[ in {network}] known on 31 December: {memberships}."
//   none: { de: "Es sind keine Mitgliedschaften[ in {network}] bekannt.", en: "No memberships[ in {network}] are known." }
// example: { params: { network: network-regiopole-netzwerk, from: 2014, to: 2025 } }
UNWIND range(1900, 2100) AS asked
WITH asked WHERE asked >= $from AND asked <= $to
WITH collect(asked) AS years
MATCH (m:Entity)-[r:MEMBER_OF]->(n:Network)
WHERE n.id = $network OR ($network IS NULL AND <<n is comparable>>)
UNWIND years AS year
WITH m, n, r, year, toString(year) + '-12-31' AS day, toString(year - 1) + '-12-31' AS eve
WITH m, n, year, day,
  CASE WHEN <<r holds on eve>> THEN 2 WHEN <<r may hold on eve>> THEN 1 ELSE 0 END AS earlier,
  CASE WHEN <<r holds on day>> THEN 2 WHEN <<r may hold on day>> THEN 1 ELSE 0 END AS now, r.id AS id
WITH m, n, year, day, max(earlier) AS before, max(now) AS after, collect(CASE WHEN earlier + now > 0 THEN id END) AS ids
WITH m.id + ' ' + n.id AS pair, m.id AS member, n.id AS network, year, before, after, ids,
  <<n lists all members on day>> AS listed
UNWIND CASE WHEN size(ids) = 0 THEN [null] ELSE ids END AS fact
WITH year, count(DISTINCT CASE WHEN after = 2 THEN pair END) AS memberships,
  count(DISTINCT CASE WHEN after = 1 THEN pair END) AS possible,
  count(DISTINCT CASE WHEN before = 0 AND after = 2 THEN pair END) AS joined,
  count(DISTINCT CASE WHEN before = 2 AND after = 0 THEN pair END) AS left,
  count(DISTINCT CASE WHEN after = 2 THEN member END) AS members,
  count(DISTINCT CASE WHEN after = 2 THEN network END) AS networks,
  count(DISTINCT CASE WHEN after = 2 AND listed THEN network END) AS complete,
  collect(DISTINCT CASE WHEN abs(after - before) = 2 OR $network IS NOT NULL THEN fact END) AS facts
RETURN year, memberships, possible, joined, left, members, networks, complete, facts
ORDER BY year
