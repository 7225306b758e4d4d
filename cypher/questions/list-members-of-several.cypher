// title:
//   de: Wer ist in mehreren dieser Kooperationen Mitglied?
//   en: Who is a member of several of these cooperations?
// explanation:
//   de: Wer von den genannten Kooperationen mindestens so vielen direkt angehört wie verlangt. Kreise und
//     Organisationen zählen mit.
//   en: Who is a direct member of at least as many of the named cooperations as asked for. Districts and
//     organisations count, too.
// group: memberships
// params:
//   networks:
//     type: entities
//     of: [Network]
//     title: { de: Kooperationen, en: Cooperations }
//     default: [network-stadtregion-muenster, network-velorouten-stadtregion, network-euregio]
//   k: { type: integer, min: 1, max: 50, title: { de: in mindestens so vielen, en: in at least so many }, default: 2 }
//   asOf: { type: date }
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: cooperations, type: entities, title: { de: welche, en: which ones } }
//   - { name: possible, type: entities, title: { de: vielleicht auch, en: possibly also } }
// sentence:
//   de: "{rows} Mitglieder sind in {k} oder mehr dieser Kooperationen: {member}."
//   en: "{rows} members are in {k} or more of these cooperations: {member}."
//   one:
//     de: "Ein Mitglied ist in {k} oder mehr dieser Kooperationen: {member}."
//     en: "One member is in {k} or more of these cooperations: {member}."
//   none:
//     de: "Von keinem Mitglied ist bekannt, dass es in {k} oder mehr dieser Kooperationen ist."
//     en: "No member is known to be in {k} or more of these cooperations."
// example: { params: { k: 3, asOf: 2021-01-01 } }
UNWIND $networks AS id
MATCH (n:Entity {id: id})<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
WITH m, n, r ORDER BY n.name, n.id, r.id
WITH m, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(DISTINCT r.id) AS facts
WHERE size(networks) >= $k
CALL (m, networks) {
  MATCH (m)-[s:MEMBER_OF]->(o:Network)
  WHERE o.id IN $networks AND none(n IN networks WHERE n.id = o.id)
    AND <<s may hold on $asOf>>
  WITH o ORDER BY o.name, o.id
  RETURN collect(DISTINCT {id: o.id, type: 'Network', name: o.name}) AS possible
}
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, size(networks) AS count,
  networks AS cooperations, possible, facts
ORDER BY count DESC, m.name, m.id
