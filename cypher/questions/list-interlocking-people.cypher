// title: { de: Wer sitzt in mehreren Kooperationen?, en: Who sits in several cooperations? }
// explanation:
//   de: Personen mit einem Amt in einer Kooperation oder ihren Gremien, auch als Bürgermeister/in, wenn die
//     Kommune so vertreten ist. Auf Wunsch zählt auch das Amt an der Spitze eines Mitglieds.
//   en: People with an office in a cooperation or its bodies, also as mayor where the commune is
//     represented by its mayor. If wanted, heading a member counts as well.
// group: people
// featured: 2
// params:
//   networks:
//     type: entities
//     of: [Network]
//     title: { de: nur in diesen Kooperationen, en: only in these cooperations }
//     optional: true
//   k: { type: integer, min: 2, max: 50, title: { de: in mindestens so vielen, en: in at least so many }, default: 2 }
//   by:
//     type: choice
//     title: { de: Es zählen, en: Counted are }
//     choices:
//       seats: { de: Ämter und Sitze in Gremien, en: offices and seats in bodies }
//       heads: { de: auch die Spitze eines Mitglieds, en: also the head of a member }
//     default: seats
//   asOf: { type: date }
// columns:
//   - { name: person, type: entity, title: { de: Person, en: Person } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: cooperations, type: entities, title: { de: welche, en: which ones } }
//   - { name: roles, type: entities, title: { de: durch diese Ämter, en: through these offices } }
// sentence:
//   de: "{rows} Personen sitzen in mindestens {k} dieser Kooperationen: {person}."
//   en: "{rows} people sit in at least {k} of these cooperations: {person}."
//   one:
//     de: "In mindestens {k} dieser Kooperationen sitzt {person}: {cooperations}."
//     en: "{person} sits in at least {k} of these cooperations: {cooperations}."
//   none:
//     de: "Von niemandem ist bekannt, dass er in mindestens {k} dieser Kooperationen sitzt."
//     en: "Nobody is known to sit in at least {k} of these cooperations."
// example: { params: { by: heads, k: 5 } }
CALL () {
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(n:Network)
  RETURN p, o, n, [h, i] AS rels
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(:Body)-[g:BODY_OF]->(n:Network)
  RETURN p, o, n, [h, i, g] AS rels
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:REPRESENTED_IN]->(:Body)-[g:BODY_OF]->(n:Network)
  RETURN p, o, n, [h, i, g] AS rels
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(c:Commune)-[v:REPRESENTED_IN]->(:Body)-[g:BODY_OF]->(n:Network)
  WHERE o.kind = 'mayor' AND v.by = 'mayor'
  RETURN p, o, n, [h, i, v, g] AS rels
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(c:Entity)-[m:MEMBER_OF]->(n:Network)
  WHERE $by = 'heads' AND ((c:Commune AND o.kind = 'mayor') OR (c:District AND o.name STARTS WITH 'Landr'))
  RETURN p, o, n, [h, i, m] AS rels
}
WITH p, o, n, rels
WHERE ($networks IS NULL OR n.id IN $networks)
  AND all(fact IN rels WHERE <<fact holds on $asOf>>)
  AND all(r IN rels WHERE all(s IN rels WHERE r.certainFrom IS NULL OR s.certainTo IS NULL OR r.certainFrom <= s.certainTo))
UNWIND rels AS rel
WITH p, o, n, rel ORDER BY n.name, n.id, o.name, o.id, rel.id
WITH p, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks,
  collect(DISTINCT {id: o.id, type: 'Role', name: o.name}) AS roles, collect(DISTINCT rel.id) AS facts
WHERE size(networks) >= $k
RETURN {id: p.id, type: 'Person', name: p.name} AS person, size(networks) AS count, networks AS cooperations, roles,
  facts
ORDER BY count DESC, p.name, p.id
