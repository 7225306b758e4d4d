// title: { de: Wer läge als nächstes Mitglied nahe?, en: Who would be the obvious next member? }
// explanation:
//   de: Kommunen, von denen keine direkte Mitgliedschaft bekannt ist, mit Mitgliedern in der Nähe (zwischen den
//     Mittelpunkten). Sicher ist es, wo die Mitglieder der Kooperation vollständig bekannt sind; die anderen stehen danach.
//   en: Communes of which no direct membership is known, with members nearby (between their centres). It is certain
//     where the members of the cooperation are known completely; the others follow.
// group: gaps
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: Kooperation, en: Cooperation }
//     default: network-stadtregion-muenster
//   km: { type: integer, min: 1, max: 100, title: { de: Umkreis in km, en: radius in km }, default: 15 }
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: near, type: integer, title: { de: Mitglieder im Umkreis, en: members within the radius } }
//   - { name: nearest, type: entity, title: { de: nächstes Mitglied, en: nearest member } }
//   - { name: distance, type: number, title: { de: Entfernung in km, en: Distance in km } }
//   - { name: shared, type: integer, title: { de: Kooperationen mit Mitgliedern, en: cooperations with members } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "{rows} Kommunen liegen höchstens {km} km von einem Mitglied von {network} und gehören nicht direkt dazu; an
//     der Spitze {commune.first} mit {near.first} Mitgliedern im Umkreis."
//   en: "{rows} communes lie at most {km} km from a member of {network} and are no direct members; first
//     {commune.first} with {near.first} members around it."
//   one:
//     de: "Eine Kommune liegt höchstens {km} km von einem Mitglied von {network} und gehört nicht direkt dazu: {commune}."
//     en: "One commune lies at most {km} km from a member of {network} and is no direct member: {commune}."
//   none:
//     de: "Von keiner Kommune im Umkreis von {km} km steht fest, dass sie {network} nicht angehört."
//     en: "For no commune within {km} km is it certain that it does not belong to {network}."
// example: { params: { network: network-leader-baumberge, km: 20, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $network})<-[r:MEMBER_OF]-(m:Commune)
  WHERE <<r holds on $asOf>>
  RETURN collect(DISTINCT m) AS members, collect(DISTINCT m.id) AS ids, collect(r.id) AS facts
}
UNWIND members AS m
MATCH (x:Commune)
WHERE abs(x.lat - m.lat) * 111 <= $km AND NOT x.id IN ids
WITH ids, facts, x, m, 12742 * asin(sqrt(sin(radians(m.lat - x.lat) / 2) ^ 2
    + cos(radians(x.lat)) * cos(radians(m.lat)) * sin(radians(m.lon - x.lon) / 2) ^ 2)) AS km
WHERE km <= $km
WITH ids, facts, x, m, km ORDER BY km, m.id
WITH ids, facts, x, collect({id: m.id, type: 'Commune', name: m.name}) AS near, collect(km) AS distances
CALL (ids, x) {
  MATCH (x)-[r:MEMBER_OF]->(n:Network)<-[s:MEMBER_OF]-(m:Commune)
  WHERE m.id IN ids
    AND <<r, s hold on $asOf>>
  RETURN count(DISTINCT n.id) AS shared
}
CALL (x) {
  MATCH (o:Entity {id: $network})
  WHERE NOT <<o lists x on $asOf>> OR EXISTS { MATCH (x)-[maybe:MEMBER_OF]->(o) WHERE <<maybe may hold on $asOf>> }
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
RETURN {id: x.id, type: 'Commune', name: x.name} AS commune, size(near) AS near, near[0] AS nearest,
  round(distances[0] * 10) / 10.0 AS distance, shared,
  size(unknownIn) = 0 AS known, unknownIn, facts
ORDER BY CASE WHEN size(unknownIn) = 0 THEN 0 ELSE 1 END, near DESC, distance, x.name, x.id
