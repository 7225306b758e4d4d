// title: { de: Kooperationen einer Kommune, en: Cooperations of a commune }
// explanation:
//   de: In welchen Kooperationen die Kommune direkt Mitglied ist, und seit wann.
//   en: Of which cooperations the commune is a direct member, and since when.
// group: memberships
// params:
//   commune: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05515000 }
//   asOf: { type: date }
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: since, type: date, title: { de: seit, en: since } }
//   - { name: until, type: date, title: { de: bis, en: until } }
// sentence:
//   de: "{commune} ist Mitglied in {rows} Kooperationen: {network}."
//   en: "{commune} is a member of {rows} cooperations: {network}."
//   one: { de: "{commune} ist Mitglied in einer Kooperation: {network}.", en: "{commune} is a member of one cooperation: {network}." }
//   none: { de: "{commune} ist in keiner Kooperation Mitglied.", en: "{commune} is a member of no cooperation." }
// example: { params: { commune: commune-05554052, asOf: 2020-06-01 } }
MATCH (c:Entity {id: $commune})-[r:MEMBER_OF]->(n:Network)
WHERE <<r holds on $asOf>>
RETURN {id: n.id, type: 'Network', name: n.name} AS network, r.validFrom AS since, r.validTo AS until, [r.id] AS facts
ORDER BY n.name, n.id, since, until, r.id
