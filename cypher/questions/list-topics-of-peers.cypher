// title:
//   de: Woran arbeiten ähnlich große Kommunen anderswo, wir aber nicht, soweit bekannt?
//   en: What do communes of our size work on elsewhere, but not ours, as far as is known?
// explanation:
//   de: >-
//     Themen von Kooperationen, denen Kommunen anderer Kreise mit höchstens so viel Prozent Abstand an Einwohnern direkt
//     angehören, wenn von unserer keine direkte Mitgliedschaft zum Thema oder einem engeren bekannt ist. Sicher ist es, wo
//     alle Mitgliederlisten zum Thema für uns vollständig sind. Ähnliche Größe heißt nicht ähnlicher Bedarf; was der Kreis
//     für uns übernimmt, zählt nicht.
//   en: >-
//     Topics of cooperations to which communes of other districts, within so many per cent of our inhabitants, belong
//     directly, when of ours no direct membership on the topic or a narrower one is known. It is certain where all lists of
//     members on the topic are complete for us. Similar size does not mean similar need; what the district does for us is
//     left out.
// group: gaps
// params:
//   commune: { type: entity, of: [Commune], title: { de: unsere Kommune, en: our commune }, default: commune-05558020 }
//   percent: { type: integer, min: 1, max: 100, title: { de: Abstand in Prozent, en: distance in per cent }, default: 20 }
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: count, type: integer, title: { de: Kommunen ähnlicher Größe, en: communes of similar size } }
//   - { name: peers, type: entities, title: { de: welche, en: which ones } }
//   - { name: networks, type: entities, title: { de: in, en: in } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "An {rows} Themen arbeiten Kommunen mit höchstens {percent} % Abstand zu {commune} mit, {commune} aber nicht direkt: {topic}."
//   en: "On {rows} topics communes within {percent} % of {commune} cooperate, but {commune} does not directly: {topic}."
//   one:
//     de: "An einem Thema arbeiten Kommunen mit höchstens {percent} % Abstand zu {commune} mit, {commune} aber nicht direkt: {topic}."
//     en: "On one topic communes within {percent} % of {commune} cooperate, but {commune} does not directly: {topic}."
//   none:
//     de: "Von keinem Thema ähnlich großer Kommunen steht fest, dass {commune} nicht direkt daran mitarbeitet."
//     en: "For no topic of communes of similar size is it certain that {commune} does not cooperate directly on it."
// example: { params: { commune: commune-05515000, percent: 15, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $commune})-[own:MEMBER_OF]->(o:Network)-[work:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(had:Topic)
  WHERE <<own, work hold on $asOf>>
  RETURN collect(DISTINCT had.id) AS ours
}
CALL () {
  MATCH (:Entity {id: $commune})-[home:PART_OF]->(d:District)
  WHERE <<home holds on $asOf>>
  RETURN collect(DISTINCT d.id) AS districts
}
MATCH (x:Entity {id: $commune})
MATCH (c:Commune)
WHERE c.id <> $commune AND abs(c.population - x.population) * 100 <= x.population * $percent
  AND NOT EXISTS { MATCH (c)-[lies:PART_OF]->(e:District) WHERE e.id IN districts AND <<lies holds on $asOf>> }
MATCH (c)-[r:MEMBER_OF]->(n:Network)-[w:WORKS_ON]->(t:Topic)
WHERE NOT t.id IN ours
  AND <<r, w hold on $asOf>>
  AND <<n is comparable>>
WITH t, c, n, r, w ORDER BY c.name, c.id, n.name, n.id
WITH t, collect(DISTINCT {id: c.id, type: 'Commune', name: c.name}) AS peers,
  collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(r.id) + collect(w.id) AS facts
CALL (t) {
  MATCH (t)<-[:BROADER*0..4]-(:Topic)<-[v:WORKS_ON]-(k:Network)
  WHERE <<v may hold on $asOf>>
    AND <<k may hold on $asOf>>
    AND <<k is comparable>>
  WITH DISTINCT k
  MATCH (us:Entity {id: $commune})
  WHERE NOT <<k lists us on $asOf>> OR EXISTS { MATCH (us)-[maybe:MEMBER_OF]->(k) WHERE <<maybe may hold on $asOf>> }
  WITH k ORDER BY k.name, k.id
  RETURN collect({id: k.id, type: 'Network', name: k.name}) AS unknownIn
}
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, size(peers) AS count, peers, networks,
  size(unknownIn) = 0 AS known, unknownIn, facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, count DESC, t.name, t.id
