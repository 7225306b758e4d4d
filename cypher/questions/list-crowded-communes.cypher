// title:
//   de: Welche Kommunen arbeiten am selben Thema in mehreren Kooperationen?
//   en: Which communes work on the same topic in several cooperations?
// explanation:
//   de: Kommunen, die direkt mindestens so vielen Kooperationen angehören, die an dem Thema oder einem
//     engeren arbeiten.
//   en: Communes that are direct members of at least as many cooperations working on the topic or on a
//     narrower one.
// group: duplicates
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-mobilitaet }
//   k: { type: integer, min: 2, max: 50, title: { de: in mindestens so vielen, en: in at least so many }, default: 3 }
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
//   - { name: topics, type: entities, title: { de: Themen, en: Topics } }
// sentence:
//   de: "{rows} Kommunen arbeiten in mindestens {k} Kooperationen an {topic}: {commune}."
//   en: "{rows} communes work on {topic} in at least {k} cooperations: {commune}."
//   one:
//     de: "Eine Kommune arbeitet in mindestens {k} Kooperationen an {topic}: {commune}."
//     en: "One commune works on {topic} in at least {k} cooperations: {commune}."
//   none:
//     de: "Von keiner Kommune sind mindestens {k} Kooperationen zu {topic} bekannt."
//     en: "For no commune are at least {k} cooperations on {topic} known."
// example: { params: { topic: topic-klima, k: 2, asOf: 2024-01-01 } }
MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(t:Topic)<-[w:WORKS_ON]-(n:Network)<-[r:MEMBER_OF]-(c:Commune)
WHERE <<w, r hold on $asOf>>
  AND <<n is comparable>>
WITH c, n, t, w, r ORDER BY n.name, n.id, t.name, t.id
WITH c, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks,
  collect(DISTINCT {id: t.id, type: 'Topic', name: t.name}) AS topics,
  collect(DISTINCT r.id) + collect(DISTINCT w.id) AS facts
WHERE size(networks) >= $k
RETURN {id: c.id, type: 'Commune', name: c.name} AS commune, size(networks) AS count, networks, topics, facts
ORDER BY count DESC, c.name, c.id
