// title:
//   de: An welchen Themen arbeitet eine Kommune mit anderen?
//   en: On which topics does a commune work with others?
// explanation:
//   de: Themen der Kooperationen, denen die Kommune direkt angehört, auf Wunsch auch über ihren Kreis.
//   en: Topics of the cooperations of which the commune is a direct member; if wanted, also through its district.
// group: topics
// params:
//   commune: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05558020 }
//   by:
//     type: choice
//     title: { de: Mitgliedschaft, en: Membership }
//     choices:
//       direct: { de: nur direkt, en: direct only }
//       indirect: { de: auch über den Kreis, en: also through the district }
//     default: direct
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "{commune} arbeitet an {rows} Themen mit anderen: {topic}."
//   en: "{commune} works with others on {rows} topics: {topic}."
//   one:
//     de: "{commune} arbeitet an einem Thema mit anderen: {topic}."
//     en: "{commune} works with others on one topic: {topic}."
//   none: { de: "Kein Thema ist bekannt, an dem {commune} mit anderen arbeitet.", en: "No topic is known on which {commune} works with others." }
// example: { params: { by: indirect, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $commune})-[r:MEMBER_OF]->(n:Network)
  WHERE <<r holds on $asOf>>
  RETURN n, [r.id] AS rels
  UNION ALL
  MATCH (:Entity {id: $commune})-[p:PART_OF]->(:District)-[r:MEMBER_OF]->(n:Network)
  WHERE $by = 'indirect'
    AND <<p, r hold on $asOf>>
  RETURN n, [p.id, r.id] AS rels
}
MATCH (n)-[w:WORKS_ON]->(t:Topic)
WHERE <<w holds on $asOf>>
UNWIND rels + [w.id] AS rel
WITH t, n, rel ORDER BY n.name, n.id, rel
WITH t, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(DISTINCT rel) AS facts
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, size(networks) AS count, networks, facts
ORDER BY count DESC, t.name, t.id
