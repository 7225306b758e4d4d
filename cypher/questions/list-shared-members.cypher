// title: { de: Gemeinsame Mitglieder von zwei Kooperationen, en: Members that two cooperations share }
// explanation:
//   de: Wer direkt Mitglied in beiden Kooperationen ist. Mitgliedschaften über einen Kreis zählen nicht.
//   en: Who is a direct member of both cooperations. Memberships through a district do not count.
// group: memberships
// words: beiden both shared communes
// params:
//   a: { type: entity, of: [Network], title: { de: Kooperation, en: Cooperation }, default: network-stadtregion-muenster }
//   b: { type: entity, of: [Network], title: { de: andere Kooperation, en: other cooperation }, default: network-staedtekooperation-nrw }
//   asOf: { type: date }
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: sinceA, type: since, title: { de: in der einen seit, en: in the one since } }
//   - { name: sinceB, type: since, title: { de: in der anderen seit, en: in the other since } }
//   - { name: possible, type: boolean, title: { de: nur vielleicht, en: only possibly } }
// sentence:
//   de: "{rows} gemeinsame Mitglieder von {a} und {b} sind bekannt: {member}."
//   en: "{rows} members that {a} and {b} share are known: {member}."
//   one: { de: "Ein gemeinsames Mitglied von {a} und {b} ist bekannt: {member}.", en: "One member that {a} and {b} share is known: {member}." }
//   none: { de: "Kein gemeinsames Mitglied von {a} und {b} ist bekannt.", en: "No member that {a} and {b} share is known." }
MATCH (a:Entity {id: $a})<-[inA:MEMBER_OF]-(m:Entity)
WHERE <<inA may hold on $asOf>>
MATCH (m)-[inB:MEMBER_OF]->(b:Entity {id: $b})
WHERE <<inB may hold on $asOf>>
WITH m, inA, inB, <<inA, inB hold on $asOf>> AS sure
WITH m, inA, inB, sure ORDER BY CASE WHEN sure THEN 0 ELSE 1 END, inA.certainFrom, inB.certainFrom, inA.id, inB.id
WITH m, collect(<<since of inA>>) AS begunA, collect(<<since of inB>>) AS begunB, collect(sure) AS all,
  collect(DISTINCT inA.id) + collect(DISTINCT inB.id) AS facts
WITH m, begunA[0] AS sinceA, begunB[0] AS sinceB, NOT all[0] AS possible, facts
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, sinceA, sinceB, possible, facts
ORDER BY CASE WHEN possible THEN 1 ELSE 0 END, m.name, m.id
