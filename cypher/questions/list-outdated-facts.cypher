// title: { de: Welche Angaben sind überholt?, en: Which facts are outdated? }
// explanation:
//   de: Einträge und Beziehungen mit einem Beleg, der als überholt gekennzeichnet ist, und was er sagte.
//   en: Entries and facts with a piece of evidence that is marked as outdated, and what it said.
// group: provenance
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: says, type: text, title: { de: überholt ist, en: outdated is } }
//   - { name: publisher, type: text, title: { de: Herausgeber, en: Publisher } }
//   - { name: published, type: date, title: { de: vom, en: published } }
// sentence:
//   de: "{rows} Angaben sind überholt: zu {subject}."
//   en: "{rows} facts are outdated: about {subject}."
//   one: { de: "Eine Angabe ist überholt: zu {subject}.", en: "One fact is outdated: about {subject}." }
//   none: { de: "Keine Angabe ist als überholt gekennzeichnet.", en: "No fact is marked as outdated." }
MATCH (e:Evidence)-[:FROM]->(s:Source)
WHERE e.outdated
CALL (e) {
  MATCH (n:Entity)
  WHERE e.id IN n.evidence
  RETURN n AS a, null AS relation, null AS b, [] AS facts
  UNION ALL
  MATCH (n:Entity)-[r]->(m:Entity)
  WHERE e.id IN r.evidence
  RETURN n AS a, type(r) AS relation, m AS b, [r.id] AS facts
}
RETURN {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS subject, relation, CASE
  WHEN b IS NULL THEN null ELSE {id: b.id, type: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} END AS object,
  coalesce(e.says, e.quote) AS says,
  s.publisher AS publisher, s.publishedOn AS published, facts
ORDER BY a.name, a.id, relation, b.name, e.id
