// title:
//   de: Welche Gremien tun in verschiedenen Kooperationen dasselbe?
//   en: Which bodies do the same in different cooperations?
// explanation:
//   de: "Gremien mit derselben Aufgabe nebeneinander: steuern, beraten, fachlich arbeiten oder die Geschäfte
//     führen. Es entscheidet, was sie laut Quelle steuern oder beraten, bei Arbeitsgruppen und Geschäftsstellen
//     Art oder Thema."
//   en: "Bodies with the same function side by side: steering, advising, working or running the office. What
//     they steer or advise according to the source decides, for working groups and offices their kind or topic."
// group: people
// params:
//   function:
//     type: choice
//     title: { de: Aufgabe, en: Function }
//     choices:
//       steering: { de: steuern, en: steering }
//       advising: { de: beraten und begleiten, en: advising and accompanying }
//       working: { de: fachlich arbeiten, en: working }
//       office: { de: Geschäfte führen, en: running the office }
//     default: steering
//   asOf: { type: date }
// columns:
//   - { name: body, type: entity, title: { de: Gremium, en: Body } }
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: kind, type: text, title: { de: Art, en: Kind } }
//   - { name: size, type: integer, title: { de: Größe, en: Size } }
//   - { name: members, type: integer, title: { de: vertreten, en: represented } }
//   - { name: topics, type: entities, title: { de: Themen, en: Topics } }
// sentence:
//   de: "{rows} Gremien sind in dieser Aufgabe vergleichbar: {body}."
//   en: "{rows} bodies are comparable in this function: {body}."
//   one: { de: "Ein Gremium mit dieser Aufgabe ist bekannt: {body}.", en: "One body with this function is known: {body}." }
//   none: { de: "Kein Gremium mit dieser Aufgabe ist bekannt.", en: "No body with this function is known." }
// example: { params: { function: working } }
MATCH (b:Body)-[g:BODY_OF]->(n:Network)
WHERE <<g holds on $asOf>>
  AND CASE $function
  WHEN 'steering' THEN EXISTS { MATCH (b)-[v:STEERS]->(:Network) WHERE <<v holds on $asOf>> }
  WHEN 'advising' THEN EXISTS { MATCH (b)-[v:ADVISES|ACCOMPANIES]->(:Entity) WHERE <<v holds on $asOf>> }
  WHEN 'office' THEN b.kind = 'secretariat'
  ELSE b.kind = 'working_group'
    OR (EXISTS { MATCH (b)-[v:WORKS_ON]->(:Topic) WHERE <<v holds on $asOf>> } AND NOT b.kind = 'secretariat') END
CALL (b) {
  // A body that sends members made up of these communes is not counted beside them.
  MATCH (b)<-[r:REPRESENTED_IN]-(m:Entity)
  WHERE NOT m:Body
    AND <<r holds on $asOf>>
  RETURN count(DISTINCT m.id) AS members
}
CALL (b) {
  MATCH (b)-[w:WORKS_ON]->(t:Topic)
  WHERE <<w holds on $asOf>>
  WITH t, w ORDER BY t.name, t.id
  RETURN collect(DISTINCT {id: t.id, type: 'Topic', name: t.name}) AS topics, collect(w.id) AS works
}
CALL (b) {
  MATCH (b)-[s:STEERS|ADVISES|ACCOMPANIES|COORDINATES]->(x:Entity)
  WHERE <<s holds on $asOf>>
  RETURN collect(s.id) AS tasks
}
RETURN {id: b.id, type: 'Body', name: b.name} AS body, {id: n.id, type: 'Network', name: n.name} AS network,
  b.kind AS kind, b.size AS size, members, topics,
  [g.id] + works + tasks AS facts
ORDER BY n.name, b.name, b.id
