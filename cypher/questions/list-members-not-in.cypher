// title:
//   de: Wer ist in der einen Kooperation, aber nicht in der anderen?
//   en: Who is in one cooperation, but not in the other?
// explanation:
//   de: Direkte Mitglieder der ersten Kooperation, die der zweiten nicht direkt angehören. Die letzte
//     Spalte sagt, wer ihr über seinen Kreis oder eine Kooperation indirekt angehört.
//   en: Direct members of the first cooperation that are not direct members of the second. The last column says
//     through which district or cooperation they belong to it indirectly.
// group: memberships
// params:
//   a: { type: entity, of: [Network], title: { de: in, en: in }, default: network-stadtregion-muenster }
//   b: { type: entity, of: [Network], title: { de: aber nicht in, en: but not in }, default: network-euregio }
//   asOf: { type: date }
// indirect: b
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: since, type: date, title: { de: dort seit, en: there since } }
//   - { name: through, type: entities, title: { de: in der anderen vertreten durch, en: in the other through } }
// sentence:
//   de: "{rows} Mitglieder von {a} gehören {b} nicht an: {member}."
//   en: "{rows} members of {a} do not belong to {b}: {member}."
//   one:
//     de: "Ein Mitglied von {a} gehört {b} nicht an: {member}."
//     en: "One member of {a} does not belong to {b}: {member}."
//   none: { de: "Alle Mitglieder von {a} gehören auch {b} an.", en: "All members of {a} belong to {b} as well." }
// example: { params: { a: network-regionale-2016, b: network-euregio, asOf: 2015-01-01 } }
MATCH (a:Entity {id: $a})<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
WITH m, min(r.validFrom) AS since, collect(r.id) AS facts
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
  WITH t, membership ORDER BY t.name, t.id
  RETURN collect(DISTINCT {id: t.id, type: [l IN labels(t) WHERE l <> 'Entity'][0], name: t.name}) AS through,
    collect(DISTINCT membership.step) + collect(DISTINCT membership.fact) AS steps
}
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, since, through,
  facts + steps AS facts
ORDER BY m.name, m.id
