// title: { de: Wie lange nach der Gründung treten Mitglieder ein?, en: How long after the founding do members join? }
// explanation:
//   de: >-
//     Volle Jahre von der bekannten Gründung bis zum in der Quelle genannten ersten Beitritt, als Sterbetafel; wer nach dem
//     genannten Tag beitritt, bleibt bis dahin im Risiko. Wessen Beginn nur belegt ist, war spätestens dann dabei,
//     vielleicht von Anfang an, und steht für sich. Gezählt sind nur, die beigetreten sind; wie viele es nie tun, sagt die
//     Tabelle nicht.
//   en: >-
//     Full years from a known founding to the first joining that a source states, as a life table; those that join after the
//     day named stay at risk until then. Those whose beginning is only attested belonged at the latest by then, perhaps from
//     the start, and stand apart. Only those that did join count; how many never do the table does not say.
// group: time
// params:
//   day: { type: date, title: { de: beobachtet bis, en: observed until }, default: 2025-12-31 }
//   network: { type: entity, of: [Network], title: { de: nur die Kooperation, en: only the cooperation }, optional: true }
// columns:
//   - { name: year, type: integer, title: { de: volle Jahre, en: full years } }
//   - { name: atRisk, type: integer, title: { de: noch nicht dabei, en: not yet members } }
//   - { name: events, type: integer, title: { de: treten bei, en: joining } }
//   - { name: censored, type: integer, title: { de: nicht länger beobachtet, en: censored } }
//   - { name: share, type: ratio, title: { de: "Anteil, der später beitritt", en: share that joins later } }
//   - { name: attestedOnly, type: integer, title: { de: nur belegt, en: only attested } }
// sentence:
//   de: "Von {atRisk.first} Mitgliedschaften[ in {network}] sind Gründung und Beitritt bekannt; {events.first} davon begannen im ersten der {rows} Jahre."
//   en: "For {atRisk.first} memberships[ in {network}] founding and joining are known; {events.first} of them began in the first of {rows} years."
//   one:
//     de: "Von {atRisk} Mitgliedschaften[ in {network}] sind Gründung und Beitritt bekannt; {events} davon begannen im selben Jahr nach der Gründung."
//     en: "For {atRisk} memberships[ in {network}] founding and joining are known; {events} of them began in the same year after the founding."
//   none:
//     de: "Von keiner Mitgliedschaft[ in {network}] ist die Gründung der Kooperation bekannt."
//     en: "For no membership[ in {network}] is the founding of the cooperation known."
// example: { params: { network: network-regiopole-netzwerk, day: 2020-12-31 } }
MATCH (m:Entity)-[r:MEMBER_OF]->(n:Network)
WHERE (n.id = $network OR ($network IS NULL AND <<n is comparable>>)) AND n.foundedOn IS NOT NULL
  AND n.certainFrom <= coalesce($day, '9999-12-31') AND r.certainFrom IS NOT NULL
WITH m, n, r ORDER BY r.certainFrom, r.id
WITH m, n, collect(r) AS periods
WITH n.certainFrom AS founded, periods[0] AS r
WITH founded, r.id AS id, r.validFrom IS NOT NULL AS stated, coalesce(r.certainFrom <= $day, true) AS joined,
  CASE WHEN r.certainFrom > $day THEN $day WHEN r.certainFrom < founded THEN founded ELSE r.certainFrom END AS last
WITH id, stated, joined, toInteger(substring(last, 0, 4)) - toInteger(substring(founded, 0, 4))
  - CASE WHEN substring(last, 5) < substring(founded, 5) THEN 1 ELSE 0 END AS length
WHERE stated OR joined
WITH length, sum(CASE WHEN stated AND joined THEN 1 ELSE 0 END) AS events,
  sum(CASE WHEN stated AND NOT joined THEN 1 ELSE 0 END) AS censored,
  sum(CASE WHEN stated THEN 0 ELSE 1 END) AS attestedOnly, collect(id) AS facts
ORDER BY length
WITH collect({length: length, events: events, censored: censored, attestedOnly: attestedOnly, facts: facts}) AS rows
UNWIND rows AS row
CALL (rows, row) {
  UNWIND rows AS later
  WITH later, row WHERE later.length >= row.length
  RETURN sum(later.events) + sum(later.censored) AS atRisk
}
WITH collect({row: row, atRisk: atRisk}) AS table
UNWIND table AS line
CALL (table, line) {
  UNWIND table AS past
  WITH past, line WHERE past.row.length <= line.row.length AND past.atRisk > 0
  WITH past.row.events AS gone, past.atRisk AS there
  RETURN exp(sum(CASE WHEN gone < there THEN log(1 - toFloat(gone) / there) ELSE 0.0 END)) AS product,
    sum(CASE WHEN gone = there THEN 1 ELSE 0 END) AS sudden
}
RETURN line.row.length AS year, line.atRisk AS atRisk, line.row.events AS events, line.row.censored AS censored,
  CASE WHEN line.atRisk = 0 THEN null WHEN sudden > 0 THEN 0.0 ELSE round(10000 * product) / 10000.0 END AS share,
  line.row.attestedOnly AS attestedOnly, line.row.facts AS facts
ORDER BY year
