// title: { de: Wer vertritt eine Kommune in welchem Gremium?, en: Who represents a municipality in which body? }
// explanation:
//   de: "Gremien, in denen die Kommune vertreten ist, durch wen und mit wie vielen Sitzen. Namen stehen da, wo sie bekannt sind: beim Bürgermeisteramt und bei Personen mit einem Amt in der Kommune und im Gremium."
//   en: "Bodies in which the municipality is represented, by whom and with how many seats. Names are given where they are known: for mayors and for people with an office in the municipality and in the body."
// group: people
// params:
//   commune: { type: entity, of: [Commune], title: { de: Kommune, en: Municipality }, default: commune-05558020 }
//   asOf: { type: date }
// columns:
//   - { name: body, type: entity, title: { de: Gremium, en: Body } }
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: by, type: text, title: { de: vertreten durch, en: represented by } }
//   - { name: seats, type: integer, title: { de: Sitze, en: Seats } }
//   - { name: people, type: entities, title: { de: Personen von dort, en: People from there } }
// sentence:
//   de: "{commune} ist in {rows} Gremien vertreten: {body}."
//   en: "{commune} is represented in {rows} bodies: {body}."
//   one: { de: "{commune} ist in einem Gremium vertreten: {body}.", en: "{commune} is represented in one body: {body}." }
//   none: { de: "Von {commune} ist kein Sitz in einem Gremium bekannt.", en: "No seat of {commune} in a body is known." }
// example: { params: { commune: commune-05515000, asOf: 2024-01-01 } }
MATCH (c:Entity {id: $commune})-[r:REPRESENTED_IN]->(b:Body)
WHERE ($asOf IS NULL OR ((r.validFrom IS NULL OR r.validFrom <= $asOf) AND (r.validTo IS NULL OR r.validTo >= $asOf)))
OPTIONAL MATCH (b)-[g:BODY_OF]->(n:Network)
CALL (c, r, b) {
  MATCH (c)<-[i:ROLE_IN]-(o:Role)<-[h:HOLDS]-(p:Person)
  WHERE ($asOf IS NULL OR ((i.validFrom IS NULL OR i.validFrom <= $asOf) AND (i.validTo IS NULL OR i.validTo >= $asOf))) AND ($asOf IS NULL OR ((h.validFrom IS NULL OR h.validFrom <= $asOf) AND (h.validTo IS NULL OR h.validTo >= $asOf))) AND ((r.by = 'mayor' AND o.kind = 'mayor' AND ($asOf IS NOT NULL OR h.validTo IS NULL))
    OR EXISTS { MATCH (p)-[:HOLDS]->(:Role)-[:ROLE_IN|REPRESENTED_IN]->(b) })
  WITH p, i, h ORDER BY p.name, p.id
  RETURN collect(DISTINCT {id: p.id, type: 'Person', name: p.name}) AS people, collect(DISTINCT i.id) + collect(DISTINCT h.id) AS ties
}
RETURN {id: b.id, type: 'Body', name: b.name} AS body, CASE WHEN n IS NULL THEN null ELSE {id: n.id, type: 'Network', name: n.name} END AS network, r.by AS by, r.seats AS seats, people,
  [r.id] + CASE WHEN g IS NULL THEN [] ELSE [g.id] END + ties AS facts
ORDER BY n.name, b.name, b.id, r.id
