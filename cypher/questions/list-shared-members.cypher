// title: { de: Gemeinsame Mitglieder von zwei Kooperationen, en: Members that two cooperations share }
// explanation:
//   de: Wer direkt Mitglied in beiden Kooperationen ist. Mitgliedschaften über einen Kreis zählen nicht.
//   en: Who is a direct member of both cooperations. Memberships through a district do not count.
// group: memberships
// params:
//   a: { type: entity, of: [Network], title: { de: Kooperation, en: Cooperation }, default: network-stadtregion-muenster }
//   b: { type: entity, of: [Network], title: { de: andere Kooperation, en: other cooperation }, default: network-staedtekooperation-nrw }
//   asOf: { type: date }
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: sinceA, type: date, title: { de: in der einen seit, en: in the one since } }
//   - { name: sinceB, type: date, title: { de: in der anderen seit, en: in the other since } }
// sentence:
//   de: "{rows} Mitglieder haben {a} und {b} gemeinsam: {member}."
//   en: "{a} and {b} share {rows} members: {member}."
//   one: { de: "{a} und {b} haben ein Mitglied gemeinsam: {member}.", en: "{a} and {b} share one member: {member}." }
//   none: { de: "{a} und {b} haben kein Mitglied gemeinsam.", en: "{a} and {b} share no member." }
MATCH (a:Entity {id: $a})<-[inA:MEMBER_OF]-(m:Entity)
WHERE <<inA holds on $asOf>>
MATCH (m)-[inB:MEMBER_OF]->(b:Entity {id: $b})
WHERE <<inB holds on $asOf>>
WITH m, min(inA.validFrom) AS sinceA, min(inB.validFrom) AS sinceB, collect(inA.id) + collect(inB.id) AS facts
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, sinceA, sinceB, facts
ORDER BY m.name, m.id
