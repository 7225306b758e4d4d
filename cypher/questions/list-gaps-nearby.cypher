// title:
//   de: "Weiße Flecken: Wo fehlt ein Thema, an dem die Nachbarn arbeiten?"
//   en: "Gaps: where is a topic missing that the neighbours work on?"
// explanation:
//   de: Kommunen ohne bekannte Kooperation zum Thema, obwohl mindestens so viele im Umkreis (zwischen den Mittelpunkten)
//     eine haben. Sicher ist es, wo die Mitglieder aller Kooperationen dazu vollständig bekannt sind; die anderen stehen danach.
//   en: Communes without a known cooperation on the topic although at least so many around (between their centres) have
//     one. It is certain where the members of all cooperations on it are known completely; the others follow.
// group: gaps
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-radverkehr }
//   km: { type: integer, min: 1, max: 100, title: { de: Umkreis in km, en: radius in km }, default: 20 }
//   k:
//     type: integer
//     min: 1
//     max: 100
//     title: { de: "Nachbarn mit Kooperation, mindestens", en: "neighbours with a cooperation, at least" }
//     default: 5
//   district: { type: entity, of: [District], title: { de: nur im Kreis, en: only in the district }, optional: true }
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: count, type: integer, title: { de: Nachbarn mit Kooperation, en: Neighbours with a cooperation } }
//   - { name: nearest, type: entity, title: { de: nächste, en: nearest } }
//   - { name: distance, type: number, title: { de: Entfernung in km, en: Distance in km } }
//   - { name: candidates, type: entities, title: { de: Kooperationen der Nachbarn, en: "the neighbours' cooperations" } }
//   - { name: through, type: entities, title: { de: schon durch den Kreis in, en: in already through the district } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "{rows} Kommunen[ {district.in}] haben zu {topic} keine bekannte Kooperation, obwohl {k} oder mehr Nachbarn eine haben: {commune}."
//   en: "{rows} communes[ {district.in}] have no known cooperation on {topic} although {k} or more neighbours have one: {commune}."
//   one:
//     de: "Eine Kommune[ {district.in}] hat zu {topic} keine bekannte Kooperation, obwohl {k} oder mehr Nachbarn eine haben: {commune}."
//     en: "One commune[ {district.in}] has no known cooperation on {topic} although {k} or more neighbours have one: {commune}."
//   none: { de: "Zu {topic} steht[ {district.in}] kein weißer Fleck fest.", en: "No gap on {topic}[ {district.in}] is certain." }
// example: { params: { topic: topic-brandschutz, km: 30, k: 2, asOf: 2025-06-01 } }
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
  RETURN collect(DISTINCT c) AS active, collect(DISTINCT c.id) AS ids
}
UNWIND active AS c
MATCH (x:Commune)
WHERE abs(x.lat - c.lat) * 111 <= $km AND NOT x.id IN ids
  AND ($district IS NULL OR EXISTS {
    MATCH (x)-[part:PART_OF]->(:Entity {id: $district}) WHERE <<part holds on $asOf>>
  })
WITH working, perhaps, x, c, 12742 * asin(sqrt(sin(radians(c.lat - x.lat) / 2) ^ 2
    + cos(radians(x.lat)) * cos(radians(c.lat)) * sin(radians(c.lon - x.lon) / 2) ^ 2)) AS km
WHERE km <= $km
WITH working, perhaps, x, c, km ORDER BY km, c.id
WITH working, perhaps, x, collect(c) AS neighbours, collect({id: c.id, type: 'Commune', name: c.name}) AS near,
  collect(km) AS distances
WHERE size(neighbours) >= $k
CALL (working, neighbours) {
  UNWIND neighbours AS c
  MATCH (c)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<r holds on $asOf>>
  WITH n, count(DISTINCT c.id) AS weight ORDER BY weight DESC, n.name, n.id
  RETURN collect({id: n.id, type: 'Network', name: n.name}) AS candidates
}
CALL (working, neighbours) {
  UNWIND neighbours AS c
  MATCH (c)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<r holds on $asOf>>
  RETURN collect(DISTINCT r.id) AS rels
}
CALL (working, x) {
  MATCH (x)-[p:PART_OF]->(:District)-[r:MEMBER_OF]->(n:Network)
  WHERE n.id IN working
    AND <<p, r hold on $asOf>>
  WITH n, p, r ORDER BY n.name, n.id
  RETURN collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS through,
    collect(DISTINCT p.id) + collect(DISTINCT r.id) AS steps
}
CALL (x, perhaps) {
  UNWIND perhaps AS key
  MATCH (o:Entity {id: key})
  WHERE NOT <<o lists x on $asOf>> OR EXISTS { MATCH (x)-[maybe:MEMBER_OF]->(o) WHERE <<maybe may hold on $asOf>> }
  WITH o ORDER BY o.name, o.id
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
RETURN {id: x.id, type: 'Commune', name: x.name} AS commune, size(neighbours) AS count, near[0] AS nearest,
  round(distances[0] * 10) / 10.0 AS distance,
  candidates, through, size(unknownIn) = 0 AS known, unknownIn, rels + steps AS facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, count DESC, distance, x.name, x.id
