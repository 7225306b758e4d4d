// title: { de: "Wer kam hinzu, wer ging, wer blieb?", en: "Who joined, who left, who stayed?" }
// explanation:
//   de: Vergleicht die direkten Mitglieder an zwei Tagen. Wer an einem der Tage nur vielleicht Mitglied war, steht in einer
//     Spalte für sich.
//   en: Compares the direct members on two days. Those who only may have been members on one of the days have a column of
//     their own.
// group: time
// words: Änderung Veränderung änderte change
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: Kooperation, en: Cooperation }
//     default: network-leader-steinfurter-land
//   from: { type: date, title: { de: am, en: on }, default: 2020-01-01 }
//   to: { type: date, title: { de: und am, en: and on }, default: 2024-01-01 }
// columns:
//   - { name: joined, type: entity, title: { de: neu, en: joined } }
//   - { name: left, type: entity, title: { de: ausgeschieden, en: left } }
//   - { name: stayed, type: entity, title: { de: geblieben, en: stayed } }
//   - { name: unclear, type: entity, title: { de: ungewiss, en: unclear } }
//   - { name: since, type: since, title: { de: seit, en: since } }
//   - { name: until, type: until, title: { de: bis, en: until } }
// sentence:
//   de: "Die Mitglieder von {network} am {from} und am {to}, soweit bekannt.[ Neu: {joined}.][ Ausgeschieden: {left}.][ Geblieben: {stayed}.][ Ungewiss: {unclear}.]"
//   en: "The members of {network} on {from} and on {to}, as far as is known.[ Joined: {joined}.][ Left: {left}.][ Stayed: {stayed}.][ Unclear: {unclear}.]"
//   none:
//     de: "Von {network} sind weder am {from} noch am {to} Mitglieder bekannt."
//     en: "No members of {network} are known on {from} nor on {to}."
// example: { params: { network: network-regiopole-netzwerk, from: 2017-01-01, to: 2025-06-01 } }
WITH coalesce($from, '0000-01-01') AS begin, coalesce($to, '9999-12-31') AS until
MATCH (:Entity {id: $network})<-[r:MEMBER_OF]-(m:Entity)
WITH m, r, <<r holds on begin>> AS first, <<r holds on until>> AS second,
  <<r may hold on begin>> AS firstMay, <<r may hold on until>> AS secondMay
ORDER BY r.certainFrom, r.id
WITH m, max(CASE WHEN first THEN 2 WHEN firstMay THEN 1 ELSE 0 END) AS before,
  max(CASE WHEN second THEN 2 WHEN secondMay THEN 1 ELSE 0 END) AS after,
  collect(<<since of r>>) AS begun, collect(<<until of r>>) AS ended, collect(r.id) AS facts
WHERE before + after > 0
WITH m, begun[0] AS since, ended[size(ended) - 1] AS until, facts,
  CASE WHEN before = 0 AND after = 2 THEN 0 WHEN before = 2 AND after = 0 THEN 1 WHEN before = 2 AND after = 2 THEN 3
    ELSE 2 END AS change, {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member
RETURN CASE change WHEN 0 THEN member ELSE null END AS joined, CASE change WHEN 1 THEN member ELSE null END AS left,
  CASE change WHEN 3 THEN member ELSE null END AS stayed, CASE change WHEN 2 THEN member ELSE null END AS unclear,
  since, until, facts
ORDER BY change, m.name, m.id
