// title: { de: Kooperationen einer Kommune, en: Cooperations of a commune }
// explanation:
//   de: Welchen Kooperationen die Kommune direkt angehört und seit wann, und welchen durch Kreis, Organisation oder Kooperation.
//     Wo sie an dem Tag nur vielleicht direktes Mitglied ist, steht am Ende.
//   en: To which cooperations the commune belongs directly and since when, and to which through a district, an organisation
//     or a cooperation. Those of which it only may be a direct member on the day come last.
// group: memberships
// params:
//   commune: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05515000 }
//   asOf: { type: date }
// indirect: commune
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: since, type: since, title: { de: seit, en: since } }
//   - { name: until, type: until, title: { de: bis, en: until } }
//   - { name: through, type: entities, title: { de: nur durch, en: only through } }
//   - { name: possible, type: boolean, title: { de: nur vielleicht, en: only possibly } }
// sentence:
//   de: "{commune} gehört direkt oder indirekt zu {rows} bekannten Kooperationen: {network}."
//   en: "{commune} belongs directly or indirectly to {rows} known cooperations: {network}."
//   one: { de: "{commune} gehört direkt oder indirekt zu einer bekannten Kooperation: {network}.", en: "{commune} belongs directly or indirectly to one known cooperation: {network}." }
//   none: { de: "Von {commune} ist keine Mitgliedschaft bekannt.", en: "No membership of {commune} is known." }
// example: { params: { commune: commune-05554052, asOf: 2020-06-01 } }
CALL () {
  MATCH (:Entity {id: $commune})-[r:MEMBER_OF]->(n:Network)
  WHERE <<r may hold on $asOf>>
  WITH n, r, NOT <<r holds on $asOf>> AS possible
  RETURN n, <<since of r>> AS since, <<until of r>> AS until, r.certainFrom AS begun, [] AS through, possible, [r.id] AS facts
  UNION ALL
  UNWIND $indirect AS membership
  MATCH (n:Entity {id: membership.network})
  WHERE NOT EXISTS { MATCH (:Entity {id: $commune})-[d:MEMBER_OF]->(n) WHERE <<d holds on $asOf>> }
  MATCH (t:Entity {id: membership.through})
  UNWIND membership.facts AS step
  WITH n, t, step ORDER BY t.name, t.id
  WITH n, collect(DISTINCT {id: t.id, type: [l IN labels(t) WHERE l <> 'Entity'][0], name: t.name}) AS through,
    collect(DISTINCT step) AS facts
  RETURN n, null AS since, null AS until, null AS begun, through, false AS possible, facts
}
RETURN {id: n.id, type: 'Network', name: n.name} AS network, since, until, through, possible, facts
ORDER BY CASE WHEN possible THEN 2 WHEN size(through) > 0 THEN 1 ELSE 0 END, n.name, n.id, begun, facts[0]
