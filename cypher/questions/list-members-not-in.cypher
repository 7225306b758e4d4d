// title:
//   de: Wer ist in der einen Kooperation, aber nicht in der anderen?
//   en: Who is in one cooperation, but not in the other?
// explanation:
//   de: Direkte Mitglieder der ersten Kooperation, von denen keine direkte Mitgliedschaft in der zweiten bekannt ist, und
//     durch wen sie ihr indirekt angehören. Sicher ist es, wo die Mitglieder der zweiten vollständig bekannt sind.
//   en: Direct members of the first cooperation of which no direct membership in the second is known, and through whom
//     they belong to it indirectly. It is certain where the members of the second are known completely.
// group: memberships
// params:
//   a: { type: entity, of: [Network], title: { de: in, en: in }, default: network-stadtregion-muenster }
//   b: { type: entity, of: [Network], title: { de: aber nicht in, en: but not in }, default: network-euregio }
//   asOf: { type: date }
// indirect: b
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: since, type: since, title: { de: dort seit, en: there since } }
//   - { name: through, type: entities, title: { de: in der anderen vertreten durch, en: in the other through } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "{rows} Mitglieder von {a} gehören {b} nicht direkt an: {member}."
//   en: "{rows} members of {a} are no direct members of {b}: {member}."
//   one:
//     de: "Ein Mitglied von {a} gehört {b} nicht direkt an: {member}."
//     en: "One member of {a} is no direct member of {b}: {member}."
//   none:
//     de: "Von keinem Mitglied von {a} steht fest, dass es {b} nicht angehört."
//     en: "For no member of {a} is it certain that it does not belong to {b}."
// example: { params: { a: network-regionale-2016, b: network-euregio, asOf: 2015-01-01 } }
MATCH (a:Entity {id: $a})<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
WITH m, r ORDER BY r.certainFrom, r.id
WITH m, collect(<<since of r>>) AS begun, collect(r.id) AS facts
WITH m, begun[0] AS since, facts
CALL (m) {
  MATCH (m)-[s:MEMBER_OF]->(b:Entity {id: $b})
  WHERE <<s holds on $asOf>>
  RETURN count(s) AS direct
}
WITH m, since, facts, direct WHERE direct = 0
CALL (m) {
  UNWIND $indirect AS membership
  WITH m, membership WHERE membership.member = m.id
  MATCH (t:Entity {id: membership.through})
  UNWIND membership.facts AS step
  WITH t, step ORDER BY t.name, t.id
  RETURN collect(DISTINCT {id: t.id, type: [l IN labels(t) WHERE l <> 'Entity'][0], name: t.name}) AS through,
    collect(DISTINCT step) AS steps
}
CALL (m) {
  MATCH (o:Entity {id: $b})
  WHERE NOT <<o lists m on $asOf>> OR EXISTS { MATCH (m)-[maybe:MEMBER_OF]->(o) WHERE <<maybe may hold on $asOf>> }
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, since, through,
  size(unknownIn) = 0 AS known, unknownIn, facts + steps AS facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, m.name, m.id
