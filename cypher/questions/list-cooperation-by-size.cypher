// title: { de: Arbeiten große oder kleine Kommunen mehr zusammen?, en: Do large or small communes cooperate more? }
// explanation:
//   de: >-
//     Kommunen nach Einwohnern (heutiger Stand) und ihre sicheren direkten Mitgliedschaften; ohne bekannte Mitgliedschaft
//     heißt nicht ohne Mitgliedschaft. Was ein Kreis für seine Gemeinden übernimmt, zählt nicht mit; kleine Kommunen
//     arbeiten so eher mehr zusammen, als hier steht. Je 10.000 Einwohner fällt die Zahl mit der Größe schon rechnerisch.
//   en: >-
//     Communes by inhabitants (of today) and their certain direct memberships; without a known membership does not mean
//     without one. What a district does for its communes is left out; small communes rather cooperate more than stands here.
//     Per 10,000 inhabitants the number falls with size by arithmetic alone.
// group: memberships
// params:
//   district: { type: entity, of: [District], title: { de: nur im Kreis, en: only in the district }, optional: true }
//   asOf: { type: date }
// columns:
//   - { name: from, type: integer, title: { de: Einwohner ab, en: inhabitants from } }
//   - { name: communes, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: without, type: integer, title: { de: ohne bekannte Mitgliedschaft, en: without a known membership } }
//   - { name: memberships, type: integer, title: { de: Mitgliedschaften, en: Memberships } }
//   - { name: mean, type: number, title: { de: je Kommune, en: per commune } }
//   - { name: per10000, type: number, title: { de: je 10.000 Einwohner, en: "per 10,000 inhabitants" } }
// sentence:
//   de: "Die Kommunen[ {district.in}] in {rows} Größenklassen, die kleinste zuerst: {mean.first} bekannte Mitgliedschaften je Kommune."
//   en: "The communes[ {district.in}] in {rows} classes of size, the smallest first: {mean.first} known memberships per commune."
//   one:
//     de: "Alle {communes} Kommunen[ {district.in}] sind in einer Größenklasse: {mean} bekannte Mitgliedschaften je Kommune."
//     en: "All {communes} communes[ {district.in}] are in one class of size: {mean} known memberships per commune."
//   none: { de: "Von keiner Kommune[ {district.in}] ist die Einwohnerzahl bekannt.", en: "For no commune[ {district.in}] is the number of inhabitants known." }
// example: { params: { district: district-05558, asOf: 2024-01-01 } }
MATCH (c:Commune)
WHERE c.population > 0 AND <<c exists on $asOf>>
  AND ($district IS NULL OR EXISTS {
    MATCH (c)-[part:PART_OF]->(:Entity {id: $district}) WHERE <<part holds on $asOf>>
  })
CALL (c) {
  MATCH (c)-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
    AND <<n is comparable>>
  RETURN count(DISTINCT n.id) AS held, collect(r.id) AS ids
}
WITH CASE WHEN c.population >= 100000 THEN 100000 WHEN c.population >= 50000 THEN 50000 WHEN c.population >= 25000 THEN 25000
  WHEN c.population >= 10000 THEN 10000 ELSE 0 END AS from, c, held, ids
WITH from, count(c) AS communes, sum(CASE WHEN held = 0 THEN 1 ELSE 0 END) AS without, sum(held) AS memberships,
  sum(c.population) AS inhabitants, collect(ids) AS lists
CALL (lists) {
  UNWIND lists AS list
  UNWIND list AS fact
  RETURN collect(DISTINCT fact) AS facts
}
RETURN from, communes, without, memberships, round(100.0 * memberships / communes) / 100.0 AS mean,
  round(1000000.0 * memberships / inhabitants) / 100.0 AS per10000, facts
ORDER BY from
