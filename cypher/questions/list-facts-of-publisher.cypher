// title: { de: Was sagt ein Herausgeber?, en: What does a publisher say? }
// explanation:
//   de: Beziehungen, die eine Quelle des Herausgebers belegt, mit dem Wortlaut. Ein Teil des Namens genügt.
//   en: Facts evidenced by a source of the publisher, with the wording. Part of the name is enough.
// group: provenance
// params:
//   publisher: { type: text, title: { de: Herausgeber, en: Publisher }, default: Kommune21 }
//   asOf: { type: date }
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: quote, type: text, title: { de: Wortlaut, en: Wording } }
//   - { name: source, type: text, title: { de: Quelle, en: Source } }
//   - { name: published, type: date, title: { de: vom, en: published } }
// sentence:
//   de: "{rows} Angaben belegt „{publisher}“, so zu {object.first}."
//   en: "\"{publisher}\" is the source of {rows} facts, for instance about {object.first}."
//   one: { de: "Eine Angabe belegt „{publisher}“: zu {object}.", en: "\"{publisher}\" is the source of one fact: about {object}." }
//   none: { de: "„{publisher}“ belegt hier keine Angabe.", en: "\"{publisher}\" is the source of no fact here." }
// example: { params: { publisher: regiopolregion } }
MATCH (s:Source)
WHERE toLower(s.publisher) CONTAINS toLower($publisher)
MATCH (s)<-[:FROM]-(e:Evidence)
WITH collect(e.id) AS ids
MATCH (a:Entity)-[r]->(b:Entity)
WHERE any(key IN r.evidence WHERE key IN ids)
  AND <<r holds on $asOf>>
UNWIND [key IN r.evidence WHERE key IN ids] AS key
MATCH (e:Evidence {id: key})-[:FROM]->(s:Source)
RETURN {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS subject, type(r) AS relation,
  {id: b.id, type: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} AS object,
  coalesce(e.quote, e.locator) AS quote, s.title AS source,
  s.publishedOn AS published, [r.id] AS facts
ORDER BY published, source, relation, b.name, a.name, r.id, e.id
