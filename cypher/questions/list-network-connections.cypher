// title: { de: Wie hängen Kooperationen untereinander zusammen?, en: How are cooperations connected with each other? }
// explanation:
//   de: Kooperationen, die Mitglied oder Teil einer anderen sind, auf ihr aufbauen, ihr nachfolgen oder sonst
//     mit ihr verbunden sind.
//   en: Cooperations that are a member or part of another one, build on it, succeed it or are connected with it otherwise.
// group: memberships
// params:
//   network: { type: entity, of: [Network], title: { de: nur Verbindungen von, en: only connections of }, optional: true }
//   asOf: { type: date }
// columns:
//   - { name: source, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: target, type: entity, title: { de: zu, en: to } }
//   - { name: since, type: since, title: { de: seit, en: since } }
// sentence:
//   de: "{rows} Verbindungen bestehen zwischen Kooperationen, so von {source.first} zu {target.first}."
//   en: "There are {rows} connections between cooperations, for instance from {source.first} to {target.first}."
//   one: { de: "Eine Verbindung besteht: von {source} zu {target}.", en: "There is one connection: from {source} to {target}." }
//   none: { de: "Keine Verbindung zwischen Kooperationen ist bekannt.", en: "No connection between cooperations is known." }
MATCH (a:Network)-[r]->(b:Network)
WHERE ($network IS NULL OR a.id = $network OR b.id = $network)
  AND <<r holds on $asOf>>
RETURN {id: a.id, type: 'Network', name: a.name} AS source, type(r) AS relation,
  {id: b.id, type: 'Network', name: b.name} AS target, <<since of r>> AS since, [r.id] AS facts
ORDER BY a.name, relation, b.name, r.id
