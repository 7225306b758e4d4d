// title:
//   de: Welche Kommunen sind kaum oder gar nicht eingebunden?
//   en: Which communes are hardly connected or not at all?
// explanation:
//   de: Kreisangehörige Kommunen, die höchstens so vielen Kooperationen direkt angehören. Was ihr Kreis für
//     sie tut, steht daneben.
//   en: Communes within districts that are direct members of at most so many cooperations. What their
//     district does for them stands beside it.
// group: gaps
// params:
//   k:
//     type: integer
//     min: 0
//     max: 50
//     title: { de: höchstens so viele Kooperationen, en: at most so many cooperations }
//     default: 0
//   district: { type: entity, of: [District], title: { de: nur im Kreis, en: only in the district }, optional: true }
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: county, type: entity, title: { de: Kreis, en: District } }
//   - { name: count, type: integer, title: { de: eigene Kooperationen, en: cooperations of its own } }
//   - { name: through, type: integer, title: { de: Kooperationen des Kreises, en: cooperations of the district } }
// sentence:
//   de: "Bei {rows} Kommunen ist die Zahl der bekannten Kooperationen höchstens {k}: {commune}."
//   en: "For {rows} communes the number of known cooperations is at most {k}: {commune}."
//   one:
//     de: "Bei einer Kommune ist die Zahl der bekannten Kooperationen höchstens {k}: {commune}."
//     en: "For one commune the number of known cooperations is at most {k}: {commune}."
//   none: { de: "Keine Kommune ist in so wenigen Kooperationen.", en: "No commune is in so few cooperations." }
// example: { params: { k: 3, district: district-05566, asOf: 2024-01-01 } }
MATCH (c:Commune)-[p:PART_OF]->(d:District)
WHERE ($district IS NULL OR d.id = $district)
  AND <<p holds on $asOf>>
CALL (c) {
  MATCH (c)-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT n.id) AS count, collect(r.id) AS rels
}
WITH c, p, d, count, rels WHERE count <= $k
CALL (d) {
  MATCH (d)-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT n.id) AS through
}
RETURN {id: c.id, type: 'Commune', name: c.name} AS commune, {id: d.id, type: 'District', name: d.name} AS county,
  count, through, [p.id] + rels AS facts
ORDER BY count, d.name, c.name, c.id
