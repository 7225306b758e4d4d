// title:
//   de: Zu welchen Themen fehlt im Kreis eine Kooperation?
//   en: On which topics is there no cooperation in a district?
// explanation:
//   de: Themen, an denen anderswo eine Kooperation arbeitet, aber keine mit dem Kreis oder einer seiner
//     Kommunen. Engere Themen zählen für das weitere mit.
//   en: Topics that a cooperation works on elsewhere, but none with the district or one of its communes.
//     Narrower topics count for the broader one.
// group: topics
// params:
//   district: { type: entity, of: [District], title: { de: Kreis, en: District }, default: district-05558 }
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: count, type: integer, title: { de: Kooperationen anderswo, en: Cooperations elsewhere } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "Für {district} fehlen Kooperationen zu {rows} Themen, so zu {topic.first}."
//   en: "{district} lacks cooperations on {rows} topics, for instance on {topic.first}."
//   one:
//     de: "Für {district} fehlt eine Kooperation zu einem Thema: {topic}."
//     en: "{district} lacks a cooperation on one topic: {topic}."
//   none: { de: "Für {district} gibt es Kooperationen zu allen Themen.", en: "{district} has cooperations on all topics." }
// example: { params: { district: district-05754, asOf: 2025-01-01 } }
CALL () {
  CALL () {
    MATCH (m:Entity {id: $district})
    RETURN m
    UNION
    MATCH (:Entity {id: $district})<-[p:PART_OF]-(m:Entity)
    WHERE <<p holds on $asOf>>
    RETURN m
  }
  MATCH (m)-[r:MEMBER_OF]->(n:Network)-[w:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)
  WHERE <<r, w hold on $asOf>>
  RETURN collect(DISTINCT t.id) AS covered
}
MATCH (t:Topic)<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
WHERE NOT t.id IN covered
  AND <<w holds on $asOf>>
  AND <<n exists on $asOf>>
WITH t, n, w ORDER BY n.name, n.id
WITH t, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(DISTINCT w.id) AS facts
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, size(networks) AS count, networks, facts
ORDER BY count DESC, t.name, t.id
