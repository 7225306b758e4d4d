// title:
//   de: Welche Kommunen sind kaum oder gar nicht eingebunden?
//   en: Which communes are hardly connected or not at all?
// explanation:
//   de: Kreisangehörige Kommunen, von denen höchstens so viele direkte Mitgliedschaften bekannt sind, und was ihr Kreis für
//     sie tut. Sicher ist es, wo auch die Kooperationen, deren Mitglieder nicht vollständig bekannt sind, nichts ändern.
//   en: Communes within districts of which at most so many direct memberships are known, and what their district does
//     for them. It is certain where the cooperations whose members are not known completely change nothing.
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
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "Bei {rows} Kommunen[ {district.in}] ist die Zahl der bekannten Mitgliedschaften höchstens {k}: {commune}."
//   en: "Of {rows} communes[ {district.in}] the number of known memberships is at most {k}: {commune}."
//   one:
//     de: "Bei einer Kommune[ {district.in}] ist die Zahl der bekannten Mitgliedschaften höchstens {k}: {commune}."
//     en: "Of one commune[ {district.in}] the number of known memberships is at most {k}: {commune}."
//   none:
//     de: "Von keiner Kommune[ {district.in}] steht fest, dass die Zahl ihrer Mitgliedschaften höchstens {k} ist."
//     en: "For no commune[ {district.in}] is it certain that the number of its memberships is at most {k}."
// example: { params: { k: 3, district: district-05566, asOf: 2024-01-01 } }
MATCH (c:Commune)-[p:PART_OF]->(d:District)
WHERE ($district IS NULL OR d.id = $district)
  AND <<p holds on $asOf>>
CALL (c) {
  MATCH (c)-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
    AND <<n is comparable>>
  RETURN count(DISTINCT n.id) AS count, collect(DISTINCT n.id) AS own, collect(r.id) AS rels
}
WITH c, p, d, count, own, rels WHERE count <= $k
CALL (c, own) {
  MATCH (o:Network)
  WHERE NOT o.id IN own
    AND <<o is comparable>>
    AND <<o may hold on $asOf>>
    AND (NOT <<o lists c on $asOf>> OR EXISTS { MATCH (c)-[maybe:MEMBER_OF]->(o) WHERE <<maybe may hold on $asOf>> })
  WITH o ORDER BY o.name, o.id
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
CALL (d) {
  MATCH (d)-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
    AND <<n is comparable>>
  RETURN count(DISTINCT n.id) AS through
}
RETURN {id: c.id, type: 'Commune', name: c.name} AS commune, {id: d.id, type: 'District', name: d.name} AS county,
  count, through, count + size(unknownIn) <= $k AS known, unknownIn, [p.id] + rels AS facts
ORDER BY CASE WHEN count + size(unknownIn) <= $k THEN 0 ELSE 1 END, count, d.name, c.name, c.id
