// title:
//   de: Wer vermittelt zwischen zwei Kooperationen?
//   en: Who is the broker between two cooperations?
// explanation:
//   de: >-
//     Direkte Mitglieder der einen nach der Zahl der direkten Mitglieder der anderen, mit denen sie in einer dritten zusammen
//     sind. Ob sie dort tatsächlich vermitteln, sagt die Zahl nicht; wer beiden angehört, steht mit darunter. Was keine
//     Kooperation zwischen Kommunen ist, zählt als dritte nicht.
//   en: >-
//     Direct members of the one by the number of direct members of the other with whom they are together in a third. Whether they
//     do mediate there the number does not say; who is in both is among them. What is no cooperation between communes does
//     not count as a third.
// group: memberships
// words: Makler Vermittler Brücke zwischen bridge between
// params:
//   a: { type: entity, of: [Network], title: { de: von, en: from }, default: network-stadtregion-muenster }
//   b: { type: entity, of: [Network], title: { de: zu, en: to }, default: network-rvr }
//   asOf: { type: date }
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: partners, type: integer, title: { de: Mitglieder der anderen, en: members of the other } }
//   - { name: networks, type: entities, title: { de: zusammen in, en: together in } }
// sentence:
//   de: "{rows} Mitglieder von {a} sind mit Mitgliedern von {b} in weiteren Kooperationen, {member.first} mit den meisten: {partners.first}."
//   en: "{rows} members of {a} are with members of {b} in further cooperations, {member.first} with most: {partners.first}."
//   one:
//     de: "Ein Mitglied von {a} ist mit Mitgliedern von {b} in weiteren Kooperationen: {member} mit {partners}."
//     en: "One member of {a} is with members of {b} in further cooperations: {member} with {partners}."
//   none:
//     de: "Kein Mitglied von {a} ist als Mitglied einer weiteren Kooperation mit Mitgliedern von {b} bekannt."
//     en: "No member of {a} is known to be in a further cooperation with members of {b}."
// example: { params: { b: network-euregio, asOf: 2020-01-01 } }
MATCH (:Entity {id: $a})<-[r:MEMBER_OF]-(m:Entity)-[s:MEMBER_OF]->(n:Network)<-[u:MEMBER_OF]-(p:Entity)-[v:MEMBER_OF]->(:Entity {id: $b})
WHERE NOT n.id IN [$a, $b]
  AND m.id <> p.id
  AND <<n is comparable>>
  AND <<r, s, u, v hold on $asOf>>
WITH m.id AS id, count(DISTINCT p.id) AS partners,
  collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS thirds,
  collect([r.id, s.id, u.id, v.id]) AS lists
CALL (thirds) {
  UNWIND thirds AS third
  WITH DISTINCT third ORDER BY third.name, third.id
  RETURN collect(third) AS networks
}
CALL (lists) {
  UNWIND lists AS list
  UNWIND list AS fact
  RETURN collect(DISTINCT fact) AS facts
}
MATCH (m:Entity {id: id})
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, partners, networks, facts
ORDER BY partners DESC, size(networks) DESC, m.name, m.id
