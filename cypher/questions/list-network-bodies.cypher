// title:
//   de: Welche Gremien hat eine Kooperation, und wer ist darin?
//   en: Which bodies does a cooperation have, and who is in them?
// explanation:
//   de: Gremien der Kooperation mit ihrer Größe, wer sie beschickt und welche Personen darin ein Amt haben.
//   en: Bodies of the cooperation with their size, who sends members and which people hold an office in them.
// group: people
// words: Gremium Ausschuss Vorstand committee board
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: Kooperation, en: Cooperation }
//     default: network-stadtregion-muenster
//   asOf: { type: date }
// columns:
//   - { name: body, type: entity, title: { de: Gremium, en: Body } }
//   - { name: kind, type: text, title: { de: Art, en: Kind } }
//   - { name: size, type: integer, title: { de: Größe, en: Size } }
//   - { name: members, type: entities, title: { de: vertreten, en: represented } }
//   - { name: people, type: entities, title: { de: Personen, en: People } }
// sentence:
//   de: "Von {network} sind {rows} Gremien bekannt: {body}."
//   en: "{rows} bodies of {network} are known: {body}."
//   one: { de: "Von {network} ist ein Gremium bekannt: {body}.", en: "One body of {network} is known: {body}." }
//   none: { de: "Von {network} ist kein Gremium bekannt.", en: "No body of {network} is known." }
// example: { params: { network: network-regiopolregion-bielefeld, asOf: 2024-06-01 } }
MATCH (:Entity {id: $network})<-[g:BODY_OF]-(b:Body)
WHERE <<g holds on $asOf>>
CALL (b) {
  MATCH (b)<-[r:REPRESENTED_IN]-(m:Entity)
  WHERE <<r holds on $asOf>>
  WITH m, r ORDER BY m.name, m.id
  RETURN collect(DISTINCT {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name}) AS members,
    collect(r.id) AS seats
}
CALL (b) {
  MATCH (b)<-[i:ROLE_IN]-(o:Role)<-[h:HOLDS]-(p:Person)
  WHERE <<i, h hold on $asOf>>
  WITH p, i, h ORDER BY p.name, p.id
  RETURN collect(DISTINCT {id: p.id, type: 'Person', name: p.name}) AS people,
    collect(DISTINCT i.id) + collect(DISTINCT h.id) AS held
}
RETURN {id: b.id, type: 'Body', name: b.name} AS body, b.kind AS kind, b.size AS size, members, people,
  [g.id] + seats + held AS facts
ORDER BY b.name, b.id
