// title: { de: Wie weit ist ein Thema in den Kreisen verbreitet?, en: How far has a topic spread in the districts? }
// explanation:
//   de: Bekannter Anteil der Kommunen je Kreis, die direkt einer Kooperation zum Thema oder zu einem engeren angehören, und
//     von wie vielen es ungewiss ist, weil Mitgliederlisten unvollständig sind; sichere Lücken zuerst.
//   en: Known share of each district's communes that are direct members of a cooperation on the topic or on a narrower
//     one, and of how many it is unknown because lists of members are cut; certain gaps first.
// group: gaps
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-mobilitaet }
//   asOf: { type: date }
// columns:
//   - { name: district, type: entity, title: { de: Kreis, en: District } }
//   - { name: share, type: ratio, title: { de: "Anteil, mindestens", en: "share, at least" } }
//   - { name: count, type: integer, title: { de: Kommunen mit Kooperation, en: communes with a cooperation } }
//   - { name: total, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: member, type: boolean, title: { de: Kreis selbst dabei, en: district itself takes part } }
//   - { name: unknown, type: integer, title: { de: ungewiss, en: unknown } }
//   - { name: unknownIn, type: entities, title: { de: nicht vollständig bekannt, en: not known completely } }
// sentence:
//   de: "{rows} Kreise, die mit dem geringsten bekannten Anteil an {topic} zuerst: {district}."
//   en: "{rows} districts, those with the smallest known share in {topic} first: {district}."
//   none: { de: "Es sind keine Kreise mit Kommunen bekannt.", en: "No districts with communes are known." }
// example: { params: { topic: topic-klima, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
  WHERE <<w may hold on $asOf>>
    AND <<n may hold on $asOf>> AND <<n is comparable>>
  RETURN collect(DISTINCT CASE WHEN <<w holds on $asOf>> THEN n.id END) AS working, collect(DISTINCT n.id) AS perhaps
}
CALL (working) {
  MATCH (m:Entity)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<r holds on $asOf>>
  RETURN collect(DISTINCT m.id) AS active
}
MATCH (d:District)<-[p:PART_OF]-(c:Commune)
WHERE <<p holds on $asOf>>
WITH active, working, perhaps, d, count(DISTINCT c.id) AS total, count(DISTINCT CASE WHEN c.id IN active THEN c.id END) AS count
CALL (active, perhaps, d) {
  MATCH (d)<-[q:PART_OF]-(x:Commune)
  WHERE NOT x.id IN active
    AND <<q holds on $asOf>>
  UNWIND perhaps AS key
  MATCH (o:Entity {id: key})
  WHERE NOT <<o lists x on $asOf>> OR EXISTS { MATCH (x)-[maybe:MEMBER_OF]->(o) WHERE <<maybe may hold on $asOf>> }
  WITH x, o ORDER BY o.name, o.id
  RETURN count(DISTINCT x.id) AS unknown, collect(DISTINCT {id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
CALL (working, d) {
  MATCH (d)<-[q:PART_OF*0..1]-(m:Entity)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND all(part IN q WHERE <<part holds on $asOf>>)
    AND <<r holds on $asOf>>
  RETURN collect(DISTINCT r.id) AS facts
}
RETURN {id: d.id, type: 'District', name: d.name} AS district, toFloat(count) / total AS share, count, total,
  d.id IN active AS member, unknown, unknownIn, facts
ORDER BY toFloat(count + unknown) / total, share, total DESC, d.name, d.id
