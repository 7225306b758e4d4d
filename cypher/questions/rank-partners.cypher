// title:
//   de: Mit wem arbeitet eine Kommune am häufigsten zusammen?
//   en: With whom does a commune work together most often?
// explanation:
//   de: Andere Kommunen nach der Zahl der Kooperationen, denen beide direkt angehören.
//   en: Other communes by the number of cooperations of which both are direct members.
// group: memberships
// words: Partner Nachbarn partners
// params:
//   commune: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05515000 }
//   k:
//     type: integer
//     min: 1
//     max: 50
//     title: { de: in mindestens so vielen Kooperationen, en: in at least so many cooperations }
//     default: 4
//   asOf: { type: date }
// columns:
//   - { name: partner, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: count, type: integer, title: { de: gemeinsame Kooperationen, en: shared cooperations } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "{rows} Kommunen arbeiten mit {commune} in {k} oder mehr Kooperationen zusammen, an der Spitze
//     {partner.first} mit {count.first}."
//   en: "{rows} communes work together with {commune} in {k} or more cooperations, first {partner.first}
//     with {count.first}."
//   one:
//     de: "Eine Kommune arbeitet mit {commune} in {k} oder mehr Kooperationen zusammen: {partner}."
//     en: "One commune works together with {commune} in {k} or more cooperations: {partner}."
//   none:
//     de: "Von keiner Kommune sind {k} oder mehr gemeinsame Kooperationen mit {commune} bekannt."
//     en: "For no commune are {k} or more cooperations together with {commune} known."
// example: { params: { k: 3, asOf: 2025-01-01 } }
MATCH (:Entity {id: $commune})-[r:MEMBER_OF]->(n:Network)<-[s:MEMBER_OF]-(c:Commune)
WHERE c.id <> $commune
  AND <<n is comparable>>
  AND <<r, s hold on $asOf>>
  AND (r.certainFrom IS NULL OR s.certainTo IS NULL OR r.certainFrom <= s.certainTo)
  AND (s.certainFrom IS NULL OR r.certainTo IS NULL OR s.certainFrom <= r.certainTo)
WITH c, n, r, s ORDER BY n.name, n.id
WITH c, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks,
  collect(DISTINCT r.id) + collect(DISTINCT s.id) AS facts
WHERE size(networks) >= $k
RETURN {id: c.id, type: 'Commune', name: c.name} AS partner, size(networks) AS count, networks, facts
ORDER BY count DESC, c.name, c.id
