// title: { de: Offene Widersprüche, en: Open conflicts }
// explanation:
//   de: Angaben, über die sich die Quellen widersprechen, mit dem, was die Quellen sagen. Die Einwohnerzahlen vieler Kommunen weichen ab; sie stehen unter Kommunen und Kreisen.
//   en: Facts that sources disagree about, with what the sources say. Sources differ on the population of many communes; those stand under communes and districts.
// group: provenance
// params:
//   about:
//     type: choice
//     title: { de: Angaben zu, en: facts about }
//     choices:
//       cooperation: { de: "Kooperationen, Gremien und Beziehungen", en: "cooperations, bodies and relationships" }
//       places: { de: Kommunen und Kreisen, en: communes and districts }
//       all: { de: allem, en: anything }
//     default: cooperation
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: says, type: texts, title: { de: Die Quellen sagen, en: The sources say } }
//   - { name: publishers, type: texts, title: { de: Herausgeber, en: Publishers } }
// sentence:
//   de: "In {rows} Angaben zu {about} widersprechen sich die Quellen, so über {subject.first}."
//   en: "Sources contradict each other in {rows} facts about {about}, for instance about {subject.first}."
//   one: { de: "In einer Angabe zu {about} widersprechen sich die Quellen: {subject}.", en: "Sources contradict each other in one fact about {about}: {subject}." }
//   none: { de: "Zu {about} ist kein Widerspruch der Quellen bekannt.", en: "No contradiction of sources about {about} is known." }
CALL () {
  MATCH (n:Entity)
  WHERE n.status = 'contradicted'
    AND ($about = 'all' OR ($about = 'places' AND (n:Commune OR n:District))
      OR ($about = 'cooperation' AND NOT (n:Commune OR n:District)))
  RETURN n AS subject, null AS relation, null AS object, n.evidence AS evidence, [] AS facts, n.id AS id
  UNION ALL
  MATCH (a:Entity)-[r]->(b:Entity) WHERE r.status = 'contradicted' AND $about <> 'places'
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
