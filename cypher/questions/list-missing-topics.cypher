// title:
//   de: Welche Themen haben verwandte Kooperationen, unsere aber nicht, soweit bekannt?
//   en: Which topics do related cooperations have, but not ours, as far as is known?
// explanation:
//   de: Themen von Kooperationen, die mindestens so viele Kommunen mit unserer teilen, wenn von
//     unserer nicht bekannt ist, dass sie daran oder an einem weiteren oder engeren arbeitet oder
//     arbeiten könnte.
//   en: Topics of cooperations that share at least so many communes with ours, when ours is
//     not known to work, or possibly to work, on them or on broader or narrower ones.
// group: gaps
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: unsere Kooperation, en: our cooperation }
//     default: network-stadtregion-muenster
//   k:
//     type: integer
//     min: 1
//     max: 100
//     title: { de: "gemeinsame Kommunen, mindestens", en: "shared communes, at least" }
//     default: 2
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "{rows} Themen verwandter Kooperationen sind von {network} nicht bekannt: {topic}."
//   en: "{rows} topics of related cooperations are not known of {network}: {topic}."
//   one:
//     de: "Ein Thema verwandter Kooperationen ist von {network} nicht bekannt: {topic}."
//     en: "One topic of related cooperations is not known of {network}: {topic}."
//   none:
//     de: "Kein Thema ist bekannt, das verwandte Kooperationen haben und {network} nicht."
//     en: "No topic is known that related cooperations have and {network} does not."
CALL () {
  MATCH (:Entity {id: $network})-[w:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)
  WHERE <<w may hold on $asOf>>
  RETURN t.id AS near
  UNION
  MATCH (:Entity {id: $network})-[w:WORKS_ON]->(:Topic)<-[:BROADER*0..4]-(t:Topic)
  WHERE <<w may hold on $asOf>>
  RETURN t.id AS near
}
WITH collect(near) AS ours
MATCH (:Entity {id: $network})<-[r:MEMBER_OF]-(c:Commune)-[s:MEMBER_OF]->(n:Network)
WHERE n.id <> $network
  AND <<n is comparable>>
  AND <<r, s hold on $asOf>>
WITH ours, n, count(DISTINCT c.id) AS shared WHERE shared >= $k
MATCH (n)-[w:WORKS_ON]->(t:Topic)
WHERE NOT t.id IN ours
  AND <<w holds on $asOf>>
WITH t, n, w, shared ORDER BY shared DESC, n.name, n.id
WITH t, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(w.id) AS facts
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, size(networks) AS count, networks, facts
ORDER BY count DESC, t.name, t.id
