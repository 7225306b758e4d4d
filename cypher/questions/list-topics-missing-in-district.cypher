// title: { de: Zu welchen Themen fehlt im Kreis eine Kooperation?, en: On which topics is there no cooperation in a district? }
// explanation:
//   de: Themen, an denen anderswo eine Kooperation arbeitet, aber keine mit dem Kreis oder einer seiner Kommunen. Engere Themen zählen für das weitere mit.
//   en: Topics that a cooperation works on elsewhere, but none with the district or one of its municipalities. Narrower topics count for the broader one.
// group: topics
// params:
//   district: { type: entity, of: [District], title: { de: Kreis, en: District }, default: district-05558 }
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: count, type: integer, title: { de: Kooperationen anderswo, en: Cooperations elsewhere } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "Zu {rows} Themen gibt es in {district} keine Kooperation, so zu {topic.first}."
//   en: "On {rows} topics there is no cooperation in {district}, for instance on {topic.first}."
//   one:
//     de: "Zu einem Thema gibt es in {district} keine Kooperation: {topic}."
//     en: "On one topic there is no cooperation in {district}: {topic}."
//   none:
//     de: "Zu allen Themen gibt es in {district} eine Kooperation."
//     en: "There is a cooperation in {district} on every topic."
// example: { params: { district: district-05711, asOf: 2025-01-01 } }
CALL () {
  MATCH (:Entity {id: $district})<-[:PART_OF*0..1]-(m:Entity)-[r:MEMBER_OF]->(:Network)-[w:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)
  WHERE ($asOf IS NULL OR ((r.validFrom IS NULL OR r.validFrom <= $asOf) AND (r.validTo IS NULL OR r.validTo >= $asOf))) AND ($asOf IS NULL OR ((w.validFrom IS NULL OR w.validFrom <= $asOf) AND (w.validTo IS NULL OR w.validTo >= $asOf)))
  RETURN collect(DISTINCT t.id) AS covered
}
MATCH (t:Topic)<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
WHERE NOT t.id IN covered AND ($asOf IS NULL OR ((w.validFrom IS NULL OR w.validFrom <= $asOf) AND (w.validTo IS NULL OR w.validTo >= $asOf))) AND ($asOf IS NULL OR ((n.foundedOn IS NULL OR n.foundedOn <= $asOf) AND (n.dissolvedOn IS NULL OR n.dissolvedOn >= $asOf)))
WITH t, n, w ORDER BY n.name, n.id
WITH t, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(DISTINCT w.id) AS facts
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, size(networks) AS count, networks, facts
ORDER BY count DESC, t.name, t.id
