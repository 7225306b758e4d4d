// title: { de: In welchen Kreisen wird am meisten zusammengearbeitet?, en: In which districts do communes cooperate most? }
// explanation:
//   de: >-
//     Sichere direkte Mitgliedschaften der Kommunen eines Kreises je 10.000 Einwohner und je Kommune; Mitgliedschaften des
//     Kreises selbst stehen für sich. Viele kleine Kommunen geben je Einwohner mehr Mitgliedschaften, ohne dass mehr
//     zusammengearbeitet würde. Eine niedrige Zahl kann auch heißen, dass für den Kreis noch wenig erfasst ist.
//   en: >-
//     Certain direct memberships of a district's communes per 10,000 inhabitants and per commune; memberships of the
//     district itself stand apart. Many small communes make more memberships per inhabitant without more cooperation. A low
//     number may also mean that little is recorded yet for the district.
// group: memberships
// params:
//   asOf: { type: date }
// columns:
//   - { name: district, type: entity, title: { de: Kreis, en: District } }
//   - { name: per10000, type: number, title: { de: je 10.000 Einwohner, en: "per 10,000 inhabitants" } }
//   - { name: mean, type: number, title: { de: je Kommune, en: per commune } }
//   - { name: memberships, type: integer, title: { de: Mitgliedschaften, en: Memberships } }
//   - { name: networks, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: communes, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: own, type: integer, title: { de: des Kreises selbst, en: of the district itself } }
// sentence:
//   de: "{rows} Kreise nach bekannten Mitgliedschaften ihrer Kommunen je 10.000 Einwohner, an der Spitze: {district.first} mit {per10000.first}."
//   en: "{rows} districts by known memberships of their communes per 10,000 inhabitants, most in {district.first}: {per10000.first}."
//   none: { de: "Es sind keine Kreise mit Kommunen bekannt.", en: "No districts with communes are known." }
// example: { params: { asOf: 2024-01-01 } }
MATCH (d:District)<-[p:PART_OF]-(c:Commune)
WHERE <<p holds on $asOf>> AND c.population > 0
WITH DISTINCT d, c
WITH d, count(c) AS communes, sum(c.population) AS inhabitants
CALL (d) {
  MATCH (d)<-[q:PART_OF]-(m:Commune)-[r:MEMBER_OF]->(n:Network)
  WHERE <<q, r hold on $asOf>>
    AND <<n is comparable>> AND m.population > 0
  RETURN count(DISTINCT m.id + ' ' + n.id) AS memberships, count(DISTINCT n.id) AS networks, collect(DISTINCT r.id) AS facts
}
CALL (d) {
  MATCH (d)-[s:MEMBER_OF]->(o:Network)
  WHERE <<s holds on $asOf>>
    AND <<o is comparable>>
  RETURN count(DISTINCT o.id) AS own, collect(DISTINCT s.id) AS ownFacts
}
RETURN {id: d.id, type: 'District', name: d.name} AS district,
  round(1000000.0 * memberships / inhabitants) / 100.0 AS per10000, round(100.0 * memberships / communes) / 100.0 AS mean,
  memberships, networks, communes, own, facts + ownFacts AS facts
ORDER BY toFloat(memberships) / inhabitants DESC, d.name, d.id
