// title:
//   de: Welche Kooperationen reichen über Kreisgrenzen hinweg?
//   en: Which cooperations reach across district borders?
// explanation:
//   de: Kooperationen mit Kommunen aus mindestens so vielen Kreisen wie verlangt. Kreisfreie Städte liegen in
//     keinem Kreis und stehen in einer eigenen Spalte.
//   en: Cooperations with communes from at least as many districts as asked for. Cities that form a
//     district of their own are in a column of their own.
// group: memberships
// words: kreisübergreifend grenzüberschreitend
// params:
//   k:
//     type: integer
//     min: 2
//     max: 50
//     title: { de: mindestens so viele Kreise, en: at least so many districts }
//     default: 3
//   asOf: { type: date }
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: count, type: integer, title: { de: Kreise, en: Districts } }
//   - { name: districts, type: entities, title: { de: welche, en: which ones } }
//   - { name: communes, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: cities, type: integer, title: { de: davon ohne Kreis, en: of these without a district } }
// sentence:
//   de: "{rows} Kooperationen verbinden Kommunen aus mindestens {k} Kreisen, an der Spitze {network.first} mit
//     {count.first}."
//   en: "{rows} cooperations connect communes from at least {k} districts, first {network.first} with
//     {count.first}."
//   one:
//     de: "Eine Kooperation verbindet Kommunen aus mindestens {k} Kreisen: {network}."
//     en: "One cooperation connects communes from at least {k} districts: {network}."
//   none:
//     de: "Von keiner Kooperation sind Kommunen aus mindestens {k} Kreisen bekannt."
//     en: "For no cooperation are communes from at least {k} districts known."
MATCH (n:Network)<-[r:MEMBER_OF]-(c:Commune)
WHERE <<r holds on $asOf>>
  AND <<n is comparable>>
OPTIONAL MATCH (c)-[p:PART_OF]->(d:District)
WHERE <<p holds on $asOf>>
WITH n, c, d, r ORDER BY d.name, d.id
WITH n, count(DISTINCT c.id) AS communes, count(DISTINCT CASE WHEN d IS NULL THEN c.id END) AS cities,
  collect(DISTINCT CASE WHEN d IS NULL THEN null ELSE {id: d.id, type: 'District', name: d.name} END) AS districts,
    collect(DISTINCT r.id) AS facts
WHERE size(districts) >= $k
RETURN {id: n.id, type: 'Network', name: n.name} AS network, size(districts) AS count, districts, communes, cities,
  facts
ORDER BY count DESC, n.name, n.id
