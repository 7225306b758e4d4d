// title:
//   de: Welche Kooperationen teilen Kommunen mit unserer, und zu welchem Thema?
//   en: Which cooperations share communes with ours, and on which topic?
// explanation:
//   de: Alle Kooperationen mit wenigstens einer Kommune, die auch unserer direkt angehört. Gemeinsam ist
//     ein Thema auch dann, wenn das eine weiter gefasst ist als das andere.
//   en: All cooperations with at least one commune that is a direct member of ours as well. A topic counts
//     as shared, too, when one of them is broader than the other.
// group: memberships
// words: Überschneidung überschneiden Überlappung overlap
// featured: 1
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
//     default: 1
//   asOf: { type: date }
// columns:
//   - { name: other, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: shared, type: integer, title: { de: gemeinsame Kommunen, en: shared communes } }
//   - { name: communes, type: entities, title: { de: welche, en: which ones } }
//   - { name: common, type: entities, title: { de: gemeinsame Themen, en: shared topics } }
//   - { name: topics, type: entities, title: { de: alle ihre Themen, en: all of its topics } }
// sentence:
//   de: "{rows} Kooperationen teilen Kommunen mit {network}, an der Spitze {other.first} mit {shared.first}."
//   en: "{rows} cooperations share communes with {network}, first {other.first} with {shared.first}."
//   one:
//     de: "Eine Kooperation teilt Kommunen mit {network}: {other}."
//     en: "One cooperation shares communes with {network}: {other}."
//   none:
//     de: "Von keiner anderen Kooperation ist eine gemeinsame Kommune mit {network} bekannt."
//     en: "No other cooperation is known to share communes with {network}."
CALL () {
  MATCH (:Entity {id: $network})-[w:WORKS_ON]->(:Topic)-[:BROADER*0..4]->(t:Topic)
  WHERE <<w holds on $asOf>>
  RETURN t.id AS near
  UNION
  MATCH (:Entity {id: $network})-[w:WORKS_ON]->(:Topic)<-[:BROADER*0..4]-(t:Topic)
  WHERE <<w holds on $asOf>>
  RETURN t.id AS near
}
WITH collect(near) AS ours
MATCH (:Entity {id: $network})<-[r:MEMBER_OF]-(c:Commune)-[s:MEMBER_OF]->(n:Network)
WHERE n.id <> $network
  AND <<n is comparable>>
  AND <<r, s hold on $asOf>>
WITH ours, n, c, r, s ORDER BY c.name, c.id, r.id, s.id
WITH ours, n, collect(DISTINCT {id: c.id, type: 'Commune', name: c.name}) AS communes,
  collect(DISTINCT r.id) + collect(DISTINCT s.id) AS rels
WHERE size(communes) >= $k
CALL (n) {
  MATCH (n)-[w:WORKS_ON]->(t:Topic)
  WHERE <<w holds on $asOf>>
  WITH t, w ORDER BY t.name, t.id
  RETURN collect(DISTINCT {id: t.id, type: 'Topic', name: t.name}) AS topics, collect(w.id) AS works
}
RETURN {id: n.id, type: 'Network', name: n.name} AS other, size(communes) AS shared, communes,
  [t IN topics WHERE t.id IN ours] AS common, topics, rels + works AS facts
ORDER BY shared DESC, n.name, n.id
