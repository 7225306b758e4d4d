// title: { de: Wer hat in einer Kooperation welches Amt?, en: Who holds which office in a cooperation? }
// explanation:
//   de: Ämter in der Kooperation und in ihren Gremien mit den Personen, die sie haben oder hatten.
//   en: Offices in the cooperation and in its bodies with the people who hold or held them.
// group: people
// words: Vorsitz Vorstand Leitung leitet leiten Sprecher chair head
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: Kooperation, en: Cooperation }
//     default: network-stadtregion-muenster
//   asOf: { type: date }
// columns:
//   - { name: person, type: entity, title: { de: Person, en: Person } }
//   - { name: role, type: entity, title: { de: Amt, en: Office } }
//   - { name: place, type: entity, title: { de: in, en: in } }
//   - { name: since, type: since, title: { de: seit, en: since } }
//   - { name: until, type: until, title: { de: bis, en: until } }
// sentence:
//   de: "{rows} Besetzungen von Ämtern sind in {network} bekannt: {person}."
//   en: "{rows} terms of office are known in {network}: {person}."
//   one:
//     de: "Ein Amt mit Namen ist in {network} bekannt: {role}, {person}."
//     en: "One office with a name is known in {network}: {role}, {person}."
//   none: { de: "In {network} ist kein Amt mit Namen bekannt.", en: "No office with a name is known in {network}." }
// example: { params: { asOf: 2023-01-01 } }
CALL () {
  MATCH (o:Role)-[i:ROLE_IN]->(x:Entity {id: $network})
  WHERE <<i holds on $asOf>>
  RETURN o, x, [i.id] AS rels
  UNION ALL
  MATCH (:Entity {id: $network})<-[g:BODY_OF]-(x:Body)<-[i:ROLE_IN]-(o:Role)
  WHERE <<g, i hold on $asOf>>
  RETURN o, x, [g.id, i.id] AS rels
}
MATCH (o)<-[h:HOLDS]-(p:Person)
WHERE <<h holds on $asOf>>
RETURN {id: p.id, type: 'Person', name: p.name} AS person, {id: o.id, type: 'Role', name: o.name} AS role,
  {id: x.id, type: [l IN labels(x) WHERE l <> 'Entity'][0], name: x.name} AS place, <<since of h>> AS since,
  <<until of h>> AS until, rels + [h.id] AS facts
ORDER BY x.name, o.name, h.certainFrom DESC, p.name, h.id
