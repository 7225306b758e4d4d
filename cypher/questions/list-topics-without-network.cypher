// title: { de: An welchen Themen arbeitet keine bekannte Kooperation?, en: On which topics does no known cooperation work? }
// explanation:
//   de: Themen, an denen weder für sich noch in einem engeren Thema eine bekannte Kooperation arbeitet, auch nicht
//     möglicherweise, und wer es sonst tut.
//   en: Topics on which no known cooperation works or may work, neither on themselves nor on a narrower one, and who
//     else does.
// group: topics
// params:
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: broader, type: entity, title: { de: gehört zu, en: part of } }
//   - { name: others, type: entities, title: { de: wer sonst, en: who else } }
// sentence:
//   de: "An {rows} Themen arbeitet keine bekannte Kooperation: {topic}."
//   en: "On {rows} topics no known cooperation works: {topic}."
//   one: { de: "An einem Thema arbeitet keine bekannte Kooperation: {topic}.", en: "On one topic no known cooperation works: {topic}." }
//   none: { de: "An jedem Thema arbeitet eine Kooperation, zumindest möglicherweise.", en: "A cooperation works, or may work, on every topic." }
// example: { params: { asOf: 2000-01-01 } }
CALL () {
  MATCH (n:Network)-[w:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)
  WHERE <<w may hold on $asOf>>
    AND <<n may hold on $asOf>>
    AND <<n is comparable>>
  RETURN collect(DISTINCT t.id) AS covered
}
MATCH (t:Topic)
WHERE NOT t.id IN covered
OPTIONAL MATCH (t)-[b:BROADER]->(u:Topic)
CALL (t) {
  MATCH (t)<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(a:Entity)
  WHERE <<w holds on $asOf>>
    AND NOT a:Network
  WITH a, w ORDER BY a.name, a.id
  RETURN collect(DISTINCT {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name}) AS others,
    collect(w.id) AS works
}
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, CASE WHEN u IS NULL THEN null
  ELSE {id: u.id, type: 'Topic', name: u.name} END AS broader, others,
  works + CASE WHEN b IS NULL THEN [] ELSE [b.id] END AS facts
ORDER BY t.name, t.id, u.name
