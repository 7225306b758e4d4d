// title: { de: Offene Widersprüche, en: Open conflicts }
// explanation:
//   de: Angaben, über die sich die Quellen widersprechen, mit dem, was die Quellen sagen. Beziehungen stehen vor Angaben zu einzelnen Einträgen.
//   en: Facts that sources disagree about, with what the sources say. Relationships come before facts about single entries.
// group: provenance
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: says, type: texts, title: { de: Die Quellen sagen, en: The sources say } }
//   - { name: publishers, type: texts, title: { de: Herausgeber, en: Publishers } }
// sentence:
//   de: "In {rows} Angaben widersprechen sich die Quellen, so über {subject.first}."
//   en: "Sources contradict each other in {rows} facts, for instance about {subject.first}."
//   one: { de: "In einer Angabe widersprechen sich die Quellen: über {subject}.", en: "Sources contradict each other in one fact: about {subject}." }
//   none: { de: "Die Quellen widersprechen sich nirgends.", en: "Sources contradict each other nowhere." }
CALL () {
  MATCH (n:Entity) WHERE n.status = 'contradicted'
  RETURN n AS subject, null AS relation, null AS object, n.evidence AS evidence, [] AS facts, n.id AS id
  UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity) WHERE r.status = 'contradicted'
  RETURN a AS subject, type(r) AS relation, b AS object, r.evidence AS evidence, [r.id] AS facts, r.id AS id
}
UNWIND evidence AS key
MATCH (e:Evidence {id: key})-[:FROM]->(s:Source)
WITH subject, relation, object, facts, id, e, s ORDER BY e.id
WITH subject, relation, object, facts, id, collect(e.says) AS says, collect(DISTINCT s.publisher) AS publishers
RETURN {id: subject.id, type: [l IN labels(subject) WHERE l <> 'Entity'][0], name: subject.name} AS subject, relation,
  CASE WHEN object IS NULL THEN null
    ELSE {id: object.id, type: [l IN labels(object) WHERE l <> 'Entity'][0], name: object.name} END AS object,
  says, publishers, facts
ORDER BY CASE WHEN relation IS NULL THEN 1 ELSE 0 END, subject.name, id
