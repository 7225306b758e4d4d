// title: { de: Zu welchen Themen wird am meisten zusammengearbeitet?, en: On which topics is there most cooperation? }
// explanation:
//   de: Themen nach der Zahl der Kooperationen, die daran arbeiten, und ihrer Kommunen. Auf Wunsch zählt ein
//     engeres Thema für das weitere mit.
//   en: Topics by the number of cooperations working on them and of their communes. If wanted, a narrower
//     topic counts for the broader one.
// group: topics
// params:
//   by:
//     type: choice
//     title: { de: Gezählt wird, en: Counted is }
//     choices:
//       broad: { de: mit engeren Themen, en: with narrower topics }
//       exact: { de: nur das Thema selbst, en: only the topic itself }
//     default: broad
//   asOf: { type: date }
// columns:
//   - { name: topic, type: entity, title: { de: Thema, en: Topic } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: communes, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "An {rows} Themen wird zusammengearbeitet, an der Spitze {topic.first} mit {count.first} Kooperationen."
//   en: "There is cooperation on {rows} topics, first {topic.first} with {count.first} cooperations."
//   one: { de: "Zusammengearbeitet wird, soweit bekannt, an {topic}.", en: "As far as is known, there is cooperation on {topic}." }
//   none: { de: "Keine Zusammenarbeit an einem Thema ist bekannt.", en: "No cooperation on any topic is known." }
// example: { params: { by: exact, asOf: 2010-01-01 } }
MATCH (t:Topic)<-[b:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)
WHERE <<w holds on $asOf>>
  AND <<n exists on $asOf>>
  AND <<n is comparable>>
  AND ($by = 'broad' OR size(b) = 0)
WITH t, n, w ORDER BY n.name, n.id
WITH t, collect(DISTINCT n) AS found, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks,
  collect(DISTINCT w.id) AS facts
CALL (found) {
  UNWIND found AS n
  MATCH (n)<-[r:MEMBER_OF]-(c:Commune)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT c.id) AS communes
}
RETURN {id: t.id, type: 'Topic', name: t.name} AS topic, size(networks) AS count, communes, networks, facts
ORDER BY count DESC, communes DESC, t.name, t.id
