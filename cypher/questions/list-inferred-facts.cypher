// title:
//   de: Was ist nur erschlossen und nicht ausdrücklich gesagt?
//   en: What is only inferred and not said outright?
// explanation:
//   de: Beziehungen, die aus dem Text folgen oder die eine naheliegende Deutung sind, mit der Anmerkung dazu.
//   en: Facts that follow from the text or are a plausible reading of it, with the note on them.
// group: provenance
// params:
//   certainty:
//     type: choice
//     title: { de: Sicherheit, en: Certainty }
//     choices:
//       inferred: { de: naheliegende Deutung, en: plausible reading }
//       implied: { de: folgt aus dem Text, en: follows from the text }
//     default: inferred
//   network: { type: entity, of: [Network], title: { de: nur die Kooperation, en: only the cooperation }, optional: true }
//   asOf: { type: date }
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: note, type: text, title: { de: Anmerkung, en: Note } }
//   - { name: source, type: text, title: { de: Quelle, en: Source } }
// sentence:
//   de: "{rows} Angaben[ zu {network}] sind erschlossen, so die zu {subject.first}."
//   en: "{rows} facts[ about {network}] are inferred, for instance about {subject.first}."
//   one: { de: "Eine Angabe[ zu {network}] ist erschlossen: zu {subject}.", en: "One fact[ about {network}] is inferred: about {subject}." }
//   none: { de: "Keine Angabe[ zu {network}] ist so erschlossen.", en: "No fact[ about {network}] is inferred that way." }
// example: { params: { certainty: implied, network: network-muensterland-ev, asOf: 2024-01-01 } }
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.certainty = $certainty AND ($network IS NULL OR a.id = $network OR b.id = $network)
  AND <<r is usual>>
  AND <<r holds on $asOf>>
MATCH (:Evidence {id: r.evidence[0]})-[:FROM]->(s:Source)
RETURN {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS subject, type(r) AS relation,
  {id: b.id, type: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} AS object, r.note AS note, s.title AS source,
  [r.id] AS facts
ORDER BY type(r) = 'BROADER', relation, b.name, a.name, r.id
