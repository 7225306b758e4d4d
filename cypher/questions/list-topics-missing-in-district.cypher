// title:
//   de: Zu welchen Themen ist im Kreis keine Kooperation bekannt?
//   en: On which topics is no cooperation known in a district?
// explanation:
//   de: Themen, an denen (auch in einem engeren) anderswo eine Kooperation arbeitet, aber keine, der der Kreis oder eine seiner
//     Kommunen bekanntermaßen angehört. Sicher ist es, wo deren Mitglieder für den Kreis vollständig bekannt sind.
//   en: Topics that a cooperation works on elsewhere (also on a narrower one), but none that the district or one of its
//     communes is known to belong to. It is certain where their members are known completely for the district.
// group: topics
// words: fehlend fehlen missing
// params:
//   district: { type: entity, of: [District], title: { de: Kreis, en: District }, default: district-05558 }
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: count, type: integer, title: { de: Kooperationen anderswo, en: Cooperations elsewhere } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "Für {district} ist zu {rows} Themen keine Kooperation bekannt, so zu {topic.first}."
//   en: "For {district} no cooperation is known on {rows} topics, for instance on {topic.first}."
//   one:
//     de: "Für {district} ist zu einem Thema keine Kooperation bekannt: {topic}."
//     en: "For {district} no cooperation is known on one topic: {topic}."
//   none:
//     de: "Für {district} steht zu keinem Thema fest, dass eine Kooperation fehlt."
//     en: "For {district} it is certain of no topic that a cooperation is missing."
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
    AND <<n is comparable>>
  RETURN collect(DISTINCT t.id) AS covered
}
MATCH (t:Topic)<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
WHERE NOT t.id IN covered
  AND <<w may hold on $asOf>>
  AND <<n may hold on $asOf>>
  AND <<n is comparable>>
WITH t, n, w, <<w holds on $asOf>> AND <<n exists on $asOf>> AS works ORDER BY n.name, n.id
WITH t, collect(DISTINCT CASE WHEN works THEN {id: n.id, type: 'Network', name: n.name} END) AS networks,
  collect(DISTINCT n.id) AS perhaps, collect(DISTINCT CASE WHEN works THEN w.id END) AS facts
WHERE size(networks) > 0
CALL (perhaps) {
  UNWIND perhaps AS key
  MATCH (o:Entity {id: key})
  MATCH (d:Entity {id: $district})
  WHERE NOT <<o lists d on $asOf>> OR EXISTS {
    MATCH (o)<-[maybe:MEMBER_OF]-(:Entity)-[:PART_OF*0..1]->(d) WHERE <<maybe may hold on $asOf>>
  }
  WITH o ORDER BY o.name, o.id
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, size(networks) AS count, networks, size(unknownIn) = 0 AS known, unknownIn, facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, count DESC, t.name, t.id
