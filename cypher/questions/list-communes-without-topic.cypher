// title: { de: Wo arbeitet niemand an diesem Thema?, en: Where is nobody working on this topic? }
// explanation:
//   de: Kreisangehörige Kommunen, die selbst keiner Kooperation zum Thema oder zu einem engeren angehören. Die
//     letzte Spalte zeigt, wo ihr Kreis für sie dabei ist.
//   en: Communes within districts that belong to no cooperation on the topic or on a narrower one
//     themselves. The last column shows where their district takes part for them.
// group: gaps
// featured: 3
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-klimaschutz }
//   district:
//     type: entity
//     of: [District]
//     title: { de: nur im Kreis, en: only in the district }
//     default: district-05558
//     optional: true
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: county, type: entity, title: { de: Kreis, en: District } }
//   - { name: networks, type: integer, title: { de: Kooperationen zu anderen Themen, en: cooperations on other topics } }
//   - { name: through, type: entities, title: { de: durch den Kreis in, en: in through the district } }
// sentence:
//   de: "In {rows} Kommunen arbeitet niemand in einer Kooperation an {topic}: {commune}."
//   en: "In {rows} communes nobody works on {topic} in a cooperation: {commune}."
//   one:
//     de: "In einer Kommune arbeitet niemand in einer Kooperation an {topic}: {commune}."
//     en: "In one commune nobody works on {topic} in a cooperation: {commune}."
//   none:
//     de: "Alle Kommunen arbeiten in einer Kooperation an {topic}."
//     en: "All communes work on {topic} in a cooperation."
// example: { params: { topic: topic-mobilitaet, district: null, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
  WHERE <<w holds on $asOf>>
  RETURN collect(DISTINCT n.id) AS working
}
MATCH (x:Commune)-[p:PART_OF]->(d:District)
WHERE ($district IS NULL OR d.id = $district)
  AND <<p holds on $asOf>>
CALL (x, working) {
  MATCH (x)-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT n.id) AS networks, count(DISTINCT CASE WHEN n.id IN working THEN n.id END) AS onTopic
}
WITH x, p, d, working, networks, onTopic WHERE onTopic = 0
CALL (d, working) {
  MATCH (d)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<r holds on $asOf>>
  WITH n, r ORDER BY n.name, n.id
  RETURN collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS through, collect(r.id) AS rels
}
RETURN {id: x.id, type: 'Commune', name: x.name} AS commune, {id: d.id, type: 'District', name: d.name} AS county,
  networks, through, [p.id] + rels AS facts
ORDER BY size(through), d.name, x.name, x.id
