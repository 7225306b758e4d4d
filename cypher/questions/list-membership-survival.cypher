// title: { de: Wie lange dauern Mitgliedschaften?, en: How long do memberships last? }
// explanation:
//   de: >-
//     Sterbetafel nach Kaplan und Meier über volle Jahre seit einem in der Quelle genannten Beginn. Beendet ist eine
//     Mitgliedschaft, die sicher vorbei ist, auch durch das Ende der Kooperation; alle anderen gelten als bis zum genannten
//     Tag beobachtet. Mitgliedschaften mit nur belegtem Beginn sind nicht im Risiko und stehen mit ihrer belegten Dauer für
//     sich. Dass kein Ende bekannt ist, heißt nicht, dass es keines gab; der Anteil ist eher zu hoch.
//   en: >-
//     Life table after Kaplan and Meier over full years since a beginning that the source states. Ended is a membership that
//     is certainly over, also by the end of the cooperation; all others count as observed until the day named. Memberships
//     with a beginning that is only attested are not at risk and stand apart with their attested length. That no end is
//     known does not mean that there was none; the share tends to be too high.
// group: time
// params:
//   day: { type: date, title: { de: beobachtet bis, en: observed until }, default: 2025-12-31 }
//   network: { type: entity, of: [Network], title: { de: nur die Kooperation, en: only the cooperation }, optional: true }
// columns:
//   - { name: year, type: integer, title: { de: volle Jahre, en: full years } }
//   - { name: atRisk, type: integer, title: { de: im Risiko, en: at risk } }
//   - { name: events, type: integer, title: { de: beendet, en: ended } }
//   - { name: censored, type: integer, title: { de: nicht länger beobachtet, en: censored } }
//   - { name: share, type: ratio, title: { de: "Anteil, der länger dauert", en: share that lasts longer } }
//   - { name: attestedOnly, type: integer, title: { de: Beginn nur belegt, en: beginning only attested } }
// sentence:
//   de: "Von {atRisk.first} Mitgliedschaften[ in {network}] ist der Beginn bekannt; ihre Dauer bis zum {day} verteilt sich auf {rows} Jahre."
//   en: "Of {atRisk.first} memberships[ in {network}] the beginning is known; their lengths until {day} spread over {rows} years."
//   one:
//     de: "Von {atRisk} Mitgliedschaften[ in {network}] ist der Beginn bekannt; bis zum {day} dauern alle gleich viele Jahre: {year}."
//     en: "Of {atRisk} memberships[ in {network}] the beginning is known; until {day} all last as many years: {year}."
//   none: { de: "Es sind keine Mitgliedschaften[ in {network}] bekannt.", en: "No memberships[ in {network}] are known." }
// example: { params: { network: network-regiopole-netzwerk, day: 2020-12-31 } }
MATCH (:Entity)-[r:MEMBER_OF]->(n:Network)
WHERE (n.id = $network OR ($network IS NULL AND <<n is comparable>>))
  AND r.certainFrom <= coalesce($day, '9999-12-31')
WITH r.id AS id, r.certainFrom AS begin, r.validFrom IS NOT NULL AS stated,
  coalesce(r.possibleTo < $day, r.possibleTo IS NOT NULL AND $day IS NULL, false) AS ended,
  CASE WHEN $day IS NULL OR r.certainTo < $day THEN r.certainTo ELSE $day END AS last
WHERE last IS NOT NULL
WITH id, stated, ended, toInteger(substring(last, 0, 4)) - toInteger(substring(begin, 0, 4))
  - CASE WHEN substring(last, 5) < substring(begin, 5) THEN 1 ELSE 0 END AS length
WITH length, sum(CASE WHEN stated AND ended THEN 1 ELSE 0 END) AS events,
  sum(CASE WHEN stated AND NOT ended THEN 1 ELSE 0 END) AS censored,
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
