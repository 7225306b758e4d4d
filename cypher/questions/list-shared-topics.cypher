// title: { de: Welche Themen haben zwei Kooperationen gemeinsam?, en: Which topics do two cooperations share? }
// explanation:
//   de: Das engste Thema, unter das etwas von beiden fällt, mit dem, woran jede arbeitet.
//   en: The narrowest topic that covers something of both, with what each of them works on.
// group: topics
// params:
//   a: { type: entity, of: [Network], title: { de: Kooperation, en: Cooperation }, default: network-stadtregion-muenster }
//   b:
//     type: entity
//     of: [Network]
//     title: { de: andere Kooperation, en: other cooperation }
//     default: network-regiopolregion-paderborn
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: gemeinsames Thema, en: shared topic } }
//   - { name: ofA, type: entities, title: { de: in der einen, en: in the one } }
//   - { name: ofB, type: entities, title: { de: in der anderen, en: in the other } }
//   - { name: same, type: boolean, title: { de: dasselbe, en: the same } }
// sentence:
//   de: "{a} und {b} haben {rows} Themen gemeinsam: {topic}."
//   en: "{a} and {b} share {rows} topics: {topic}."
//   one: { de: "{a} und {b} haben ein Thema gemeinsam: {topic}.", en: "{a} and {b} share one topic: {topic}." }
//   none: { de: "Kein gemeinsames Thema von {a} und {b} ist bekannt.", en: "No topic that {a} and {b} share is known." }
// example: { params: { b: network-mont, asOf: 2024-06-01 } }
CALL () {
  MATCH (:Entity {id: $a})-[w:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)
  MATCH (t)<-[:BROADER*0..4]-(:Topic)<-[v:WORKS_ON]-(:Entity {id: $b})
  WHERE <<w, v hold on $asOf>>
  RETURN collect(DISTINCT t.id) AS shared
}
UNWIND shared AS id
MATCH (t:Entity {id: id})
WHERE NOT EXISTS { MATCH (t)<-[:BROADER]-(narrower:Topic) WHERE narrower.id IN shared }
CALL (t) {
  MATCH (t)<-[:BROADER*0..4]-(u:Topic)<-[w:WORKS_ON]-(:Entity {id: $a})
  WHERE <<w holds on $asOf>>
  WITH u, w ORDER BY u.name, u.id
  RETURN collect(DISTINCT {id: u.id, type: 'Topic', name: u.name}) AS ofA, collect(DISTINCT w.id) AS worksA
}
CALL (t) {
  MATCH (t)<-[:BROADER*0..4]-(u:Topic)<-[w:WORKS_ON]-(:Entity {id: $b})
  WHERE <<w holds on $asOf>>
  WITH u, w ORDER BY u.name, u.id
  RETURN collect(DISTINCT {id: u.id, type: 'Topic', name: u.name}) AS ofB, collect(DISTINCT w.id) AS worksB
}
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, ofA, ofB,
  any(x IN ofA WHERE any(y IN ofB WHERE y.id = x.id)) AS same, worksA + worksB AS facts
ORDER BY t.name, t.id
