// title: { de: Was beruht nur auf einer Quelle?, en: What rests on one source only? }
// explanation:
//   de: Beziehungen der Kooperation und ihrer Gremien, die nur eine Quelle belegt. Sie zu prüfen lohnt am meisten.
//   en: Facts about the cooperation and its bodies that only one source is evidence for. They are most worth checking.
// group: provenance
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: Kooperation, en: Cooperation }
//     default: network-stadtregion-muenster
//   asOf: { type: date }
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: source, type: text, title: { de: Quelle, en: Source } }
//   - { name: publisher, type: text, title: { de: Herausgeber, en: Publisher } }
//   - { name: published, type: date, title: { de: vom, en: published } }
// sentence:
//   de: "{rows} Angaben zu {network} beruhen auf nur einer Quelle, herausgegeben von {publisher}."
//   en: "{rows} facts about {network} rest on one source only, published by {publisher}."
//   one:
//     de: "Eine Angabe zu {network} beruht auf nur einer Quelle: {source}."
//     en: "One fact about {network} rests on one source only: {source}."
//   none:
//     de: "Keine Angabe zu {network} beruht auf nur einer Quelle."
//     en: "No fact about {network} rests on one source only."
// example: { params: { network: network-mont, asOf: 2024-06-01 } }
CALL () {
  MATCH (a:Entity)-[r]->(n:Entity {id: $network})
  RETURN a, r, n AS b
  UNION
  MATCH (n:Entity {id: $network})-[r]->(b:Entity)
  RETURN n AS a, r, b
  UNION
  MATCH (:Entity {id: $network})<-[g:BODY_OF]-(b:Body)<-[r]-(a:Entity)
  WHERE <<g holds on $asOf>>
  RETURN a, r, b
}
WITH a, r, b WHERE r.status = 'single'
  AND <<r holds on $asOf>>
MATCH (e:Evidence {id: r.evidence[0]})-[:FROM]->(s:Source)
RETURN {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS subject, type(r) AS relation,
  {id: b.id, type: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} AS object, s.title AS source,
  s.publisher AS publisher,
  s.publishedOn AS published, [r.id] AS facts
ORDER BY relation, b.name, a.name, r.id
