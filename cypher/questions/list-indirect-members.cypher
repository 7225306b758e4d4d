// title: { de: Wer gehört nur indirekt dazu?, en: Who belongs only indirectly? }
// explanation:
//   de: Kommunen, deren Kreis oder deren Kooperation Mitglied ist, ohne dass sie selbst es bekanntermaßen sind.
//   en: Communes whose district or cooperation is a member, without being known as members themselves.
// group: memberships
// words: mittelbar indirect
// params:
//   network: { type: entity, of: [Network], title: { de: Kooperation, en: Cooperation }, default: network-muensterland-ev }
//   asOf: { type: date }
// indirect: network
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: through, type: entities, title: { de: durch, en: through } }
// sentence:
//   de: "{rows} Kommunen gehören {network} an, soweit bekannt nur indirekt, so {commune.first} (über: {through.first})."
//   en: "{rows} communes belong to {network}, as far as is known only indirectly, such as {commune.first} through {through.first}."
//   one:
//     de: "Eine Kommune gehört {network} an, soweit bekannt nur indirekt: {commune} (über: {through})."
//     en: "One commune belongs to {network}, as far as is known only indirectly: {commune} through {through}."
//   none:
//     de: "Von keiner Kommune ist bekannt, dass sie {network} nur indirekt angehört."
//     en: "No commune is known to belong to {network} only indirectly."
// example: { params: { network: network-euregio, asOf: 2020-01-01 } }
CALL () {
  MATCH (:Entity {id: $network})<-[d:MEMBER_OF]-(m:Commune)
  WHERE <<d holds on $asOf>>
  RETURN collect(DISTINCT m.id) AS direct
}
UNWIND $indirect AS membership
WITH direct, membership WHERE NOT membership.member IN direct
MATCH (c:Entity {id: membership.member})
MATCH (t:Entity {id: membership.through})
WITH c, t, membership.facts AS steps ORDER BY t.name, t.id
UNWIND steps AS step
WITH c, collect(DISTINCT {id: t.id, type: [l IN labels(t) WHERE l <> 'Entity'][0], name: t.name}) AS through,
  collect(DISTINCT step) AS facts
RETURN {id: c.id, type: 'Commune', name: c.name} AS commune, through, facts
ORDER BY c.name, c.id
