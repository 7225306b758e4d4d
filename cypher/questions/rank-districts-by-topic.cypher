// title: { de: Wie weit ist ein Thema in den Kreisen verbreitet?, en: How far has a topic spread in the districts? }
// explanation:
//   de: Anteil der Kommunen je Kreis, die direkt einer Kooperation zum Thema oder zu einem engeren
//     angehören; die Lücken zuerst.
//   en: Share of each district's communes that are direct members of a cooperation on the topic or on a
//     narrower one; the gaps first.
// group: gaps
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-mobilitaet }
//   asOf: { type: date }
// columns:
//   - { name: district, type: entity, title: { de: Kreis, en: District } }
//   - { name: share, type: ratio, title: { de: Anteil, en: Share } }
//   - { name: count, type: integer, title: { de: Kommunen mit Kooperation, en: communes with a cooperation } }
//   - { name: total, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: member, type: boolean, title: { de: Kreis selbst dabei, en: district itself takes part } }
// sentence:
//   de: "{rows} Kreise, die mit dem geringsten Anteil an {topic} zuerst: {district}."
//   en: "{rows} districts, those with the smallest share in {topic} first: {district}."
//   none: { de: "Es sind keine Kreise mit Kommunen bekannt.", en: "No districts with communes are known." }
// example: { params: { topic: topic-klima, asOf: 2024-01-01 } }
CALL () {
  MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(:Network)<-[r:MEMBER_OF]-(m:Entity)
  WHERE <<w, r hold on $asOf>>
  RETURN collect(DISTINCT m.id) AS active
}
MATCH (d:District)<-[p:PART_OF]-(c:Commune)
WHERE <<p holds on $asOf>>
WITH active, d, count(DISTINCT c.id) AS total, count(DISTINCT CASE WHEN c.id IN active THEN c.id END) AS count
RETURN {id: d.id, type: 'District', name: d.name} AS district, toFloat(count) / total AS share, count, total,
  d.id IN active AS member
ORDER BY share, total DESC, d.name, d.id
