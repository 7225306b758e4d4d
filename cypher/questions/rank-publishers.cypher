// title: { de: Wer hat wie viel belegt?, en: Who is the source of how much? }
// explanation:
//   de: Herausgeber nach der Zahl der Beziehungen, die ihre Quellen belegen; »nur von hier« hat keine andere Quelle.
//   en: Publishers by the number of facts that their sources are evidence for; "only from here" has no other source.
// group: provenance
// params:
//   network: { type: entity, of: [Network], title: { de: nur die Kooperation, en: only the cooperation }, optional: true }
// columns:
//   - { name: publisher, type: text, title: { de: Herausgeber, en: Publisher } }
//   - { name: count, type: integer, title: { de: Angaben, en: Facts } }
//   - { name: alone, type: integer, title: { de: nur von hier, en: only from here } }
//   - { name: sources, type: integer, title: { de: Quellen, en: Sources } }
//   - { name: oldest, type: date, title: { de: älteste vom, en: oldest of } }
//   - { name: newest, type: date, title: { de: jüngste vom, en: newest of } }
// sentence:
//   de: "{rows} Herausgeber belegen die Angaben[ zu {network}], an der Spitze {publisher.first} mit {count.first}."
//   en: "The facts[ about {network}] come from {rows} publishers, first {publisher.first} with {count.first}."
//   one: { de: "Ein Herausgeber belegt die Angaben[ zu {network}]: {publisher}.", en: "The facts[ about {network}] come from one publisher: {publisher}." }
//   none: { de: "Keine Angabe[ zu {network}] ist belegt.", en: "No fact[ about {network}] is documented." }
// example: { params: { network: network-stadtregion-muenster } }
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ($network IS NULL OR a.id = $network OR b.id = $network) AND <<r is usual>>
UNWIND r.evidence AS key
MATCH (:Evidence {id: key})-[:FROM]->(s:Source)
WITH s.publisher AS publisher, count(DISTINCT r.id) AS count,
  count(DISTINCT CASE WHEN r.status = 'single' THEN r.id END) AS alone,
  count(DISTINCT s.id) AS sources, min(s.publishedOn) AS oldest, max(s.publishedOn) AS newest
RETURN publisher, count, alone, sources, oldest, newest
ORDER BY count DESC, publisher
