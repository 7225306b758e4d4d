// title: { de: Wie gut sind die Kooperationen belegt?, en: How well are the cooperations documented? }
// explanation:
//   de: Je Kooperation die Zahl ihrer Beziehungen und Quellen und der Anteil, den mehrere Quellen gleich angeben.
//   en: For each cooperation the number of its facts and sources and the share that several sources agree on.
// group: provenance
// params:
//   asOf: { type: date }
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: count, type: integer, title: { de: Angaben, en: Facts } }
//   - { name: agreed, type: ratio, title: { de: von mehreren bestätigt, en: confirmed by several } }
//   - { name: disputed, type: integer, title: { de: widersprüchlich, en: contradicted } }
//   - { name: sources, type: integer, title: { de: Quellen, en: Sources } }
//   - { name: newest, type: date, title: { de: jüngste Quelle vom, en: newest source of } }
// sentence:
//   de: "{rows} Kooperationen; am besten belegt ist {network.first} mit {sources.first} Quellen."
//   en: "{rows} cooperations; best documented is {network.first} with {sources.first} sources."
//   one: { de: "Nur {network} ist belegt.", en: "Only {network} is documented." }
//   none: { de: "Keine Kooperation ist belegt.", en: "No cooperation is documented." }
MATCH (n:Network)-[r]-(x:Entity)
WHERE <<r holds on $asOf>>
UNWIND r.evidence AS key
MATCH (:Evidence {id: key})-[:FROM]->(s:Source)
WITH n, count(DISTINCT r.id) AS count, count(DISTINCT CASE WHEN r.status = 'agreed' THEN r.id END) AS several,
  count(DISTINCT CASE WHEN r.status = 'contradicted' THEN r.id END) AS disputed, count(DISTINCT s.id) AS sources,
  max(s.publishedOn) AS newest
RETURN {id: n.id, type: 'Network', name: n.name} AS network, count, toFloat(several) / count AS agreed, disputed,
  sources, newest
ORDER BY sources DESC, count DESC, n.name, n.id
