// title: { de: Welche Ämter hat oder hatte eine Person?, en: Which offices does or did a person hold? }
// explanation:
//   de: Öffentliche Ämter der Person, wo sie liegen und wie lange sie dauern.
//   en: Public offices of the person, where they are and how long they last.
// group: people
// words: Posten Mandate Funktionen posts
// params:
//   person: { type: entity, of: [Person], title: { de: Person, en: Person }, default: person-joern-moeltgen }
//   asOf: { type: date }
// columns:
//   - { name: role, type: entity, title: { de: Amt, en: Office } }
//   - { name: places, type: entities, title: { de: in, en: in } }
//   - { name: since, type: since, title: { de: seit, en: since } }
//   - { name: until, type: until, title: { de: bis, en: until } }
// sentence:
//   de: "Von {person} sind {rows} Ämter bekannt: {role}."
//   en: "{rows} offices of {person} are known: {role}."
//   one: { de: "Von {person} ist ein Amt bekannt: {role}.", en: "One office of {person} is known: {role}." }
//   none: { de: "Von {person} ist kein Amt bekannt.", en: "No office of {person} is known." }
MATCH (:Entity {id: $person})-[h:HOLDS]->(o:Role)
WHERE <<h holds on $asOf>>
CALL (o) {
  MATCH (o)-[i:ROLE_IN]->(x:Entity)
  WHERE <<i holds on $asOf>>
  WITH x, i ORDER BY x.name, x.id
  RETURN collect(DISTINCT {id: x.id, type: [l IN labels(x) WHERE l <> 'Entity'][0], name: x.name}) AS places,
    collect(i.id) AS rels
}
RETURN {id: o.id, type: 'Role', name: o.name} AS role, places, <<since of h>> AS since, <<until of h>> AS until,
  [h.id] + rels AS facts
ORDER BY o.name, h.certainFrom, h.id
