// title:
//   de: Wer arbeitet zum selben Thema, ohne bekannte Mitglieder mit uns zu teilen?
//   en: Who works on the same topic without known members shared with us?
// explanation:
//   de: Kooperationen mit einem Thema, das auch unseres ist oder weiter oder enger gefasst, aber ohne
//     bekanntes gemeinsames direktes Mitglied. Sicher ist es, wo die Mitglieder beider vollständig bekannt sind.
//   en: Cooperations with a topic that is ours, too, or a broader or narrower one, but without a known
//     shared direct member. It is certain where the members of both are known completely.
// group: topics
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: unsere Kooperation, en: our cooperation }
//     default: network-stadtregion-muenster
//   asOf: { type: date }
// columns:
//   - { name: other, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: topics, type: entities, title: { de: Themen, en: Topics } }
//   - { name: members, type: integer, title: { de: Mitglieder, en: Members } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "{rows} Kooperationen arbeiten zu Themen von {network}, ohne direkte Mitglieder mit ihr zu teilen: {other}."
//   en: "{rows} cooperations work on topics of {network} without sharing direct members with it: {other}."
//   one:
//     de: "Eine Kooperation arbeitet zu einem Thema von {network}, ohne direkte Mitglieder mit ihr zu teilen: {other}."
//     en: "One cooperation works on a topic of {network} without sharing direct members with it: {other}."
//   none:
//     de: "Von keiner Kooperation zu einem Thema von {network} steht fest, dass sie keine direkten Mitglieder mit ihr teilt."
//     en: "For no cooperation on a topic of {network} is it certain that it shares no direct members with it."
CALL () {
  MATCH (:Entity {id: $network})-[w:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)
  WHERE <<w holds on $asOf>>
  RETURN t.id AS near
  UNION
  MATCH (:Entity {id: $network})-[w:WORKS_ON]->(:Topic)<-[:BROADER*0..4]-(t:Topic)
  WHERE <<w holds on $asOf>>
  RETURN t.id AS near
}
UNWIND [near] AS id
MATCH (t:Entity {id: id})<-[w:WORKS_ON]-(n:Network)
WHERE n.id <> $network
  AND <<n is comparable>>
  AND <<w holds on $asOf>>
  AND <<n exists on $asOf>>
WITH n, t, w ORDER BY t.name, t.id
WITH n, collect(DISTINCT {id: t.id, type: 'Topic', name: t.name}) AS topics, collect(DISTINCT w.id) AS facts
CALL (n) {
  MATCH (n)<-[r:MEMBER_OF]-(m:Entity)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT m.id) AS members
}
CALL (n) {
  MATCH (n)<-[r:MEMBER_OF]-(m:Entity)-[s:MEMBER_OF]->(:Entity {id: $network})
  WHERE <<r, s hold on $asOf>>
  RETURN count(DISTINCT m.id) AS shared
}
WITH n, topics, facts, members, shared WHERE shared = 0 AND members > 0
CALL (n) {
  MATCH (o:Network)
  WHERE (o.id = n.id OR o.id = $network) AND NOT <<o lists all members on $asOf>>
  WITH o ORDER BY o.name, o.id
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
RETURN {id: n.id, type: 'Network', name: n.name} AS other, topics, members,
  size(unknownIn) = 0 AS known, unknownIn, facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, size(topics) DESC, n.name, n.id
