// title:
//   de: Worin arbeiten zwei Kommunen schon zusammen?
//   en: In what do two communes work together already?
// explanation:
//   de: Kooperationen, denen beide direkt angehören, mit deren Themen. Ohne Stichtag zählt nur, was sich
//     sicher zeitlich überschneidet.
//   en: Cooperations of which both are direct members, with their topics. Without a date only memberships that
//     overlap in time count.
// group: memberships
// params:
//   a: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05515000 }
//   b: { type: entity, of: [Commune], title: { de: andere Kommune, en: other commune }, default: commune-05566012 }
//   asOf: { type: date }
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: topics, type: entities, title: { de: Themen, en: Topics } }
//   - { name: since, type: since, title: { de: gemeinsam seit, en: together since } }
//   - { name: until, type: until, title: { de: bis, en: until } }
// sentence:
//   de: "{rows} gemeinsame Kooperationen von {a} und {b} sind bekannt: {network}."
//   en: "{rows} cooperations that {a} and {b} have in common are known: {network}."
//   one:
//     de: "Eine gemeinsame Kooperation von {a} und {b} ist bekannt: {network}."
//     en: "One cooperation that {a} and {b} have in common is known: {network}."
//   none: { de: "Keine gemeinsame Kooperation von {a} und {b} ist bekannt.", en: "No cooperation that {a} and {b} have in common is known." }
MATCH (:Entity {id: $a})-[r:MEMBER_OF]->(n:Network)<-[s:MEMBER_OF]-(:Entity {id: $b})
WHERE <<r, s hold on $asOf>>
WITH n, r, s,
  CASE WHEN r.certainFrom IS NULL OR s.certainFrom > r.certainFrom THEN <<since of s>> ELSE <<since of r>> END AS since,
  CASE WHEN r.certainTo IS NULL AND s.certainTo IS NULL THEN null
    WHEN r.certainTo IS NULL OR s.certainTo < r.certainTo THEN <<until of s>> ELSE <<until of r>> END AS until
WHERE (r.certainFrom IS NULL OR s.certainTo IS NULL OR r.certainFrom <= s.certainTo)
  AND (s.certainFrom IS NULL OR r.certainTo IS NULL OR s.certainFrom <= r.certainTo)
CALL (n) {
  MATCH (n)-[w:WORKS_ON]->(t:Topic)
  WHERE <<w holds on $asOf>>
  WITH t ORDER BY t.name, t.id
  RETURN collect(DISTINCT {id: t.id, type: 'Topic', name: t.name}) AS topics
}
RETURN {id: n.id, type: 'Network', name: n.name} AS network, topics, since, until, [r.id, s.id] AS facts
ORDER BY n.name, n.id, r.id, s.id
