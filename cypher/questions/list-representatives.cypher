// title: { de: Wer vertritt eine Kommune in welchem Gremium?, en: Who represents a commune in which body? }
// explanation:
//   de: Gremien, in denen die Kommune vertreten ist, durch wen und mit wie vielen Sitzen, und wo sonst jemand
//     aus ihren Ämtern ein Amt hat. Namen stehen da, wo sie bekannt sind.
//   en: Bodies in which the commune is represented, by whom and with how many seats, and where else
//     somebody from its offices holds one. Names are given where they are known.
// group: people
// params:
//   commune: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05558020 }
//   asOf: { type: date }
// columns:
//   - { name: body, type: entity, title: { de: Gremium, en: Body } }
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: by, type: text, title: { de: vertreten durch, en: represented by } }
//   - { name: seats, type: integer, title: { de: Sitze, en: Seats } }
//   - { name: people, type: entities, title: { de: Personen von dort, en: People from there } }
// sentence:
//   de: "{commune} ist an {rows} Stellen vertreten: {body}."
//   en: "{commune} is represented in {rows} places: {body}."
//   one: { de: "{commune} ist an einer Stelle vertreten: {body}.", en: "{commune} is represented in one place: {body}." }
//   none: { de: "Von {commune} ist kein Sitz in einem Gremium bekannt.", en: "No seat of {commune} in a body is known." }
// example: { params: { commune: commune-05515000, asOf: 2024-07-01 } }
CALL () {
  MATCH (c:Entity {id: $commune})-[r:REPRESENTED_IN]->(b:Body)
  WHERE <<r holds on $asOf>>
  RETURN c, b, r.by AS by, r.seats AS seats, [r.id] AS rels
  UNION
  MATCH (c:Entity {id: $commune})<-[i:ROLE_IN]-(:Role)<-[h:HOLDS]-(:Person)-[g:HOLDS]->(:Role)-[j:ROLE_IN]->(b:Entity)
  WHERE (b:Body OR b:Network) AND NOT EXISTS { MATCH (c)-[seat:REPRESENTED_IN]->(b) WHERE <<seat holds on $asOf>> }
    AND <<i, h, g, j hold on $asOf>>
  RETURN DISTINCT c, b, null AS by, null AS seats, [] AS rels
}
OPTIONAL MATCH (b)-[o:BODY_OF]->(n:Network)
WHERE <<o holds on $asOf>>
CALL (c, b, by) {
  MATCH (c)<-[i:ROLE_IN]-(a:Role)<-[h:HOLDS]-(p:Person)
  OPTIONAL MATCH (p)-[g:HOLDS]->(:Role)-[j:ROLE_IN]->(b)
  WHERE <<g, j hold on $asOf>>
  WITH p, a, i, h, g, j
  WHERE <<i, h hold on $asOf>>
    AND (j IS NOT NULL OR (by = 'mayor' AND a.kind = 'mayor'))
  WITH p, i, h, g, j ORDER BY p.name, p.id
  RETURN collect(DISTINCT {id: p.id, type: 'Person', name: p.name}) AS people,
    collect(DISTINCT i.id) + collect(DISTINCT h.id) + collect(DISTINCT g.id) + collect(DISTINCT j.id) AS held
}
RETURN {id: b.id, type: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} AS body, CASE
  WHEN b:Network THEN {id: b.id, type: 'Network', name: b.name} WHEN n IS NULL THEN null
  ELSE {id: n.id, type: 'Network', name: n.name} END AS network,
  by, seats, people, rels + held + CASE WHEN o IS NULL THEN [] ELSE [o.id] END AS facts
ORDER BY n.name, b.name, b.id, by
