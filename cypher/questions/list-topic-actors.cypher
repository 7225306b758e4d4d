// title: { de: Wer arbeitet an einem Thema?, en: Who works on a topic? }
// explanation:
//   de: Kooperationen, Gremien, Organisationen und Projekte, die an dem Thema oder einem engeren arbeiten.
//   en: Cooperations, bodies, organisations and projects that work on the topic or on a narrower one.
// group: topics
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-mobilitaet }
//   district:
//     type: entity
//     of: [District]
//     title: { de: nur mit Mitgliedern im Kreis, en: only with members in the district }
//     optional: true
//   asOf: { type: date }
// columns:
//   - { name: actor, type: entity, title: { de: wer, en: who } }
//   - { name: topics, type: entities, title: { de: Themen, en: Topics } }
//   - { name: members, type: integer, title: { de: Mitglieder, en: Members } }
// sentence:
//   de: "An {topic} arbeiten[ mit Mitgliedern {district.in}], soweit bekannt, {rows}: {actor}."
//   en: "As far as is known, {rows} work on {topic}[ with members {district.in}]: {actor}."
//   one: { de: "An {topic} arbeitet[ mit Mitgliedern {district.in}], soweit bekannt, {actor}.", en: "As far as is known, {actor} works on {topic}[ with members {district.in}]." }
//   none: { de: "Niemand ist bekannt, der an {topic} arbeitet[ und Mitglieder {district.in} hat].", en: "Nobody is known to work on {topic}[ and have members {district.in}]." }
// example: { params: { topic: topic-umwelt, district: district-05554, asOf: 2024-01-01 } }
MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(t:Topic)<-[w:WORKS_ON]-(a:Entity)
WHERE <<w holds on $asOf>>
  AND <<a exists on $asOf>>
  AND ($district IS NULL
  OR EXISTS { MATCH (a)<-[own:MEMBER_OF]-(:Entity {id: $district}) WHERE <<own holds on $asOf>> }
  OR EXISTS {
    MATCH (a)<-[own:MEMBER_OF]-(:Commune)-[part:PART_OF]->(:Entity {id: $district}) WHERE <<own, part hold on $asOf>>
  })
WITH a, t, w ORDER BY t.name, t.id
WITH a, collect(DISTINCT {id: t.id, type: 'Topic', name: t.name}) AS topics, collect(DISTINCT w.id) AS facts
CALL (a) {
  MATCH (a)<-[r:MEMBER_OF]-(m:Entity)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT m.id) AS members
}
RETURN {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS actor, topics, CASE
  WHEN a:Network THEN members ELSE null END AS members, facts
ORDER BY CASE WHEN a:Network THEN 0 ELSE 1 END, members DESC, a.name, a.id
