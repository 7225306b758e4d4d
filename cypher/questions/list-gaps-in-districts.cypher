// title:
//   de: Welche Kommunen fehlen, obwohl andere im Kreis mitmachen?
//   en: Which communes are missing although others in the district take part?
// explanation:
//   de: Kommunen ohne bekannte Kooperation zum Thema in Kreisen, in denen mindestens so viele andere eine haben. Sicher ist
//     es, wo die Mitglieder aller Kooperationen dazu vollständig bekannt sind; die anderen stehen danach.
//   en: Communes without a known cooperation on the topic in districts where at least so many others have one. It is
//     certain where the members of all cooperations on it are known completely; the others follow.
// group: gaps
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-laendliche-entwicklung }
//   k:
//     type: integer
//     min: 1
//     max: 50
//     title: { de: "andere im Kreis, mindestens", en: "others in the district, at least" }
//     default: 5
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: district, type: entity, title: { de: Kreis, en: District } }
//   - { name: count, type: integer, title: { de: Kommunen mit Kooperation, en: communes with a cooperation } }
//   - { name: total, type: integer, title: { de: Kommunen im Kreis, en: communes in the district } }
//   - { name: candidates, type: entities, title: { de: deren Kooperationen, en: their cooperations } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "{rows} Kommunen haben zu {topic} keine bekannte Kooperation, obwohl {k} oder mehr andere im Kreis eine haben:
//     {commune}."
//   en: "{rows} communes have no known cooperation on {topic} although {k} or more others in the district have
//     one: {commune}."
//   one:
//     de: "Eine Kommune hat zu {topic} keine bekannte Kooperation, obwohl {k} oder mehr andere im Kreis eine haben:
//       {commune}."
//     en: "One commune has no known cooperation on {topic} although {k} or more others in the district have one:
//       {commune}."
//   none: { de: "Zu {topic} steht keine solche Lücke fest.", en: "No such gap on {topic} is certain." }
// example: { params: { topic: topic-mobilitaet, k: 3, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
  WHERE <<w may hold on $asOf>>
    AND <<n may hold on $asOf>> AND <<n is comparable>>
  RETURN collect(DISTINCT CASE WHEN <<w holds on $asOf>> THEN n.id END) AS working, collect(DISTINCT n.id) AS perhaps
}
CALL (working) {
  MATCH (c:Commune)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<r holds on $asOf>>
  RETURN collect(DISTINCT c.id) AS active
}
MATCH (d:District)<-[p:PART_OF]-(c:Commune)
WHERE <<p holds on $asOf>>
WITH active, working, perhaps, d, count(DISTINCT c.id) AS total, count(DISTINCT CASE WHEN c.id IN active THEN c.id END) AS count
WHERE count >= $k AND count < total
CALL (d, working) {
  MATCH (d)<-[p:PART_OF]-(c:Commune)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<p, r hold on $asOf>>
  WITH n, count(DISTINCT c.id) AS weight ORDER BY weight DESC, n.name, n.id
  RETURN collect({id: n.id, type: 'Network', name: n.name}) AS candidates
}
CALL (d, working) {
  MATCH (d)<-[p:PART_OF]-(c:Commune)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<p, r hold on $asOf>>
  RETURN collect(DISTINCT p.id) + collect(DISTINCT r.id) AS rels
}
MATCH (d)<-[p:PART_OF]-(x:Commune)
WHERE NOT x.id IN active
  AND <<p holds on $asOf>>
CALL (x, perhaps) {
  UNWIND perhaps AS key
  MATCH (o:Entity {id: key})
  WHERE NOT <<o lists x on $asOf>> OR EXISTS { MATCH (x)-[maybe:MEMBER_OF]->(o) WHERE <<maybe may hold on $asOf>> }
  WITH o ORDER BY o.name, o.id
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
RETURN {id: x.id, type: 'Commune', name: x.name} AS commune, {id: d.id, type: 'District', name: d.name} AS district,
  count, total, candidates, size(unknownIn) = 0 AS known, unknownIn,
  [p.id] + rels AS facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, d.name, x.name, x.id
