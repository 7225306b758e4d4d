// title:
//   de: Wer verbindet Kooperationen, die sonst niemanden gemeinsam haben?
//   en: Who connects cooperations that otherwise share nobody?
// explanation:
//   de: >-
//     Direkte Mitglieder nach der Zahl der Paare von Kooperationen, deren einziges bekanntes gemeinsames direktes Mitglied
//     sie sind (strukturelle Löcher nach Burt, hier als Zahl der Paare). Sicher ist ein Paar, wenn von beiden Kooperationen
//     alle Mitglieder bekannt sind und keine nur möglichen dazukommen. Ob das Mitglied zwischen beiden tatsächlich
//     vermittelt, sagt die Zahl nicht.
//   en: >-
//     Direct members by the number of pairs of cooperations of which they are the only known common direct member
//     (structural holes after Burt, here as a count of pairs). A pair is certain where of both cooperations all members are
//     known and no others are possible. Whether the member does mediate between the two the number does not say.
// group: memberships
// words: Brücke Broker Vermittler bridge
// params:
//   k: { type: integer, min: 1, max: 10000, title: { de: "Paare, mindestens", en: "pairs, at least" }, default: 5 }
//   asOf: { type: date }
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: pairs, type: integer, title: { de: Paare, en: Pairs } }
//   - { name: certain, type: integer, title: { de: davon sicher, en: of these certain } }
//   - { name: networks, type: entities, title: { de: zwischen, en: between } }
// sentence:
//   de: "{rows} Mitglieder sind in {k} oder mehr Paaren von Kooperationen das einzige bekannte gemeinsame, {member.first} in {pairs.first}."
//   en: "{rows} members are the only known common one in {k} or more pairs of cooperations, {member.first} in {pairs.first}."
//   one:
//     de: "Ein Mitglied ist in {k} oder mehr Paaren von Kooperationen das einzige bekannte gemeinsame: {member} in {pairs}."
//     en: "One member is the only known common one in {k} or more pairs of cooperations: {member} in {pairs}."
//   none:
//     de: "Kein Mitglied ist in {k} oder mehr Paaren von Kooperationen als einziges gemeinsames bekannt."
//     en: "No member is known as the only common one in {k} or more pairs of cooperations."
// example: { params: { k: 10, asOf: 2020-01-01 } }
MATCH (a:Network)<-[r:MEMBER_OF]-(m:Entity)-[s:MEMBER_OF]->(b:Network)
WHERE a.id < b.id
  AND <<a is comparable>>
  AND <<b is comparable>>
  AND <<r, s may hold on $asOf>>
WITH a.id AS one, b.id AS other, m.id AS member, max(CASE WHEN <<r, s hold on $asOf>> THEN 1 ELSE 0 END) AS sure
WITH one, other, sum(sure) AS common, count(*) AS perhaps, max(CASE WHEN sure = 1 THEN member END) AS broker
WHERE common = 1
MATCH (a:Entity {id: one})
MATCH (b:Entity {id: other})
WITH broker, one, other, perhaps = 1 AND <<a lists all members on $asOf>> AND <<b lists all members on $asOf>> AS known
WITH broker, count(*) AS pairs, sum(CASE WHEN known THEN 1 ELSE 0 END) AS certain, collect(one) + collect(other) AS both
WHERE pairs >= $k
MATCH (m:Entity {id: broker})-[r:MEMBER_OF]->(n:Network)
WHERE n.id IN both
  AND <<r holds on $asOf>>
WITH m, pairs, certain, n, r ORDER BY n.name, n.id
WITH m, pairs, certain, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(r.id) AS facts
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, pairs, certain, networks, facts
ORDER BY pairs DESC, certain DESC, m.name, m.id
