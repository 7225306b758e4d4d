// title:
//   de: Welche Kooperationen sind zu Ende, und wer steht ohne da?
//   en: Which cooperations have ended, and who is left without?
// explanation:
//   de: Kooperationen, die bis zum genannten Tag endeten, was ihnen nachfolgte und von welchen Kommunen danach keine
//     andere zum selben, einem weiteren oder engeren Thema bekannt ist.
//   en: Cooperations that ended by the day named, what succeeded them, and of which communes afterwards
//     no other one on the same, a broader or a narrower topic is known.
// group: time
// words: beendet aufgelöst ehemalig dissolved former
// params:
//   day: { type: date, title: { de: beendet bis, en: ended by }, default: 2025-12-31 }
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: dissolved, type: until, title: { de: beendet, en: ended } }
//   - { name: after, type: entities, title: { de: danach, en: after it } }
//   - { name: communes, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: without, type: integer, title: { de: davon ohne bekannte andere, en: of these without another known } }
//   - { name: left, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "{rows} Kooperationen waren bis zum {day} beendet: {network}."
//   en: "{rows} cooperations had ended by {day}: {network}."
//   one: { de: "Eine Kooperation war bis zum {day} beendet: {network}.", en: "One cooperation had ended by {day}: {network}." }
//   none: { de: "Von keiner Kooperation ist bekannt, dass sie bis zum {day} endete.", en: "No cooperation is known to have ended by {day}." }
MATCH (n:Network)
WHERE n.dissolvedOn IS NOT NULL AND coalesce(n.possibleTo, n.certainTo) <= coalesce($day, '9999-12-31')
CALL (n) {
  MATCH (n)<-[s:SUCCEEDS]-(f:Entity)
  WITH f, s ORDER BY f.name, f.id
  RETURN collect({id: f.id, type: [l IN labels(f) WHERE l <> 'Entity'][0], name: f.name}) AS after,
    collect(s.id) AS rels
}
CALL (n) {
  MATCH (n)-[:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)<-[:WORKS_ON]-(o:Network)
  WHERE o.id <> n.id
  RETURN o.id AS other
  UNION
  MATCH (n)-[:WORKS_ON]->(:Topic)<-[:BROADER*0..4]-(t:Topic)<-[:WORKS_ON]-(o:Network)
  WHERE o.id <> n.id
  RETURN o.id AS other
}
WITH n, after, rels, collect(other) AS others
CALL (n, others) {
  MATCH (n)<-[q:MEMBER_OF]-(c:Commune)
  WITH n, others, c, min(q.id) AS rel
  WITH c, rel, EXISTS {
    MATCH (c)-[r:MEMBER_OF]->(o:Network)
    WHERE o.id IN others AND (r.certainTo IS NULL OR r.certainTo > n.certainTo)
  } AS kept
  ORDER BY c.name, c.id
  RETURN count(c) AS communes,
    collect(CASE WHEN kept THEN null ELSE {id: c.id, type: 'Commune', name: c.name} END) AS left,
    collect(CASE WHEN kept THEN null ELSE rel END) AS lost
}
RETURN {id: n.id, type: 'Network', name: n.name} AS network, {date: n.dissolvedOn, text: n.dissolvedText} AS dissolved, after, communes,
  size(left) AS without, left, rels + lost AS facts
ORDER BY n.certainTo, n.name, n.id
