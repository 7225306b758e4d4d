// title: { de: Was ist am frühesten belegt?, en: What was documented earliest? }
// explanation:
//   de: Beziehungen nach dem Erscheinen ihrer ältesten datierten Quelle, bis zum genannten Tag.
//   en: Facts by the publication of their oldest dated source, up to the day named.
// group: provenance
// params:
//   to: { type: date, title: { de: Quellen bis zum, en: sources until }, default: 2012-12-31 }
//   network: { type: entity, of: [Network], title: { de: nur die Kooperation, en: only the cooperation }, optional: true }
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: oldest, type: date, title: { de: älteste Quelle vom, en: oldest source of } }
//   - { name: sources, type: integer, title: { de: Quellen, en: Sources } }
// sentence:
//   de: "{rows} Angaben[ zu {network}] sind bis zum {to} belegt, zuerst die zu {object.first} ({oldest.first})."
//   en: "{rows} facts[ about {network}] were documented by {to}, first those about {object.first} ({oldest.first})."
//   one: { de: "Eine Angabe[ zu {network}] ist bis zum {to} belegt: zu {object}.", en: "One fact[ about {network}] was documented by {to}: about {object}." }
//   none: { de: "Keine Angabe[ zu {network}] ist bis zum {to} belegt.", en: "No fact[ about {network}] was documented by {to}." }
// example: { params: { network: network-stadtregion-muenster, to: 2020-12-31 } }
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ($network IS NULL OR a.id = $network OR b.id = $network) AND <<r is usual>>
UNWIND r.evidence AS key
MATCH (:Evidence {id: key})-[:FROM]->(s:Source)
WITH a, r, b, min(s.publishedOn) AS oldest, count(DISTINCT s.id) AS sources
WHERE oldest <= coalesce($to, '9999-12-31')
RETURN {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS subject, type(r) AS relation,
  {id: b.id, type: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} AS object, oldest, sources, [r.id] AS facts
ORDER BY oldest, b.name, a.name, r.id
