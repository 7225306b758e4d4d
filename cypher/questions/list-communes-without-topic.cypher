// title:
//   de: Wo ist zu diesem Thema keine Kooperation bekannt?
//   en: Where is no cooperation on this topic known?
// explanation:
//   de: Kreisangehörige Kommunen, von denen keine eigene Kooperation zum Thema oder zu einem engeren bekannt ist. Sicher
//     ist es, wo die Mitglieder aller Kooperationen dazu vollständig bekannt sind; die anderen stehen danach.
//   en: Communes within districts of which no cooperation of their own on the topic or on a narrower one is known. It is
//     certain where the members of all cooperations on it are known completely; the others follow.
// group: gaps
// words: Lücke Lücken gap missing
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
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "{rows} Kommunen[ {district.in}] gehören keiner bekannten Kooperation zu {topic} an: {commune}."
//   en: "{rows} communes[ {district.in}] belong to no known cooperation on {topic}: {commune}."
//   one:
//     de: "Eine Kommune[ {district.in}] gehört keiner bekannten Kooperation zu {topic} an: {commune}."
//     en: "One commune[ {district.in}] belongs to no known cooperation on {topic}: {commune}."
//   none:
//     de: "Von keiner Kommune[ {district.in}] steht fest, dass sie keiner Kooperation zu {topic} angehört."
//     en: "For no commune[ {district.in}] is it certain that it belongs to no cooperation on {topic}."
// example: { params: { topic: topic-mobilitaet, district: null, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
  WHERE <<w may hold on $asOf>>
    AND <<n may hold on $asOf>> AND <<n is comparable>>
  RETURN collect(DISTINCT CASE WHEN <<w holds on $asOf>> THEN n.id END) AS working, collect(DISTINCT n.id) AS perhaps
}
MATCH (x:Commune)-[p:PART_OF]->(d:District)
WHERE ($district IS NULL OR d.id = $district)
  AND <<p holds on $asOf>>
CALL (x, working) {
  MATCH (x)-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT n.id) AS networks, count(DISTINCT CASE WHEN n.id IN working THEN n.id END) AS onTopic
}
WITH x, p, d, working, perhaps, networks, onTopic WHERE onTopic = 0
CALL (d, working) {
  MATCH (d)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<r holds on $asOf>>
  WITH n, r ORDER BY n.name, n.id
  RETURN collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS through, collect(r.id) AS rels
}
CALL (x, perhaps) {
  UNWIND perhaps AS key
  MATCH (o:Entity {id: key})
  WHERE NOT <<o lists x on $asOf>> OR EXISTS { MATCH (x)-[maybe:MEMBER_OF]->(o) WHERE <<maybe may hold on $asOf>> }
  WITH o ORDER BY o.name, o.id
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
RETURN {id: x.id, type: 'Commune', name: x.name} AS commune, {id: d.id, type: 'District', name: d.name} AS county,
  networks, through, size(unknownIn) = 0 AS known, unknownIn, [p.id] + rels AS facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, size(through), d.name, x.name, x.id
