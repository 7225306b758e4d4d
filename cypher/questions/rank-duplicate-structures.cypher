// title: { de: Wo könnten Doppelstrukturen bestehen?, en: Where might there be duplicate structures? }
// explanation:
//   de: "Paare von Kooperationen mit gleichzeitigen gemeinsamen Mitgliedern und verwandten Themen. Wert = Themen
//     × Mitglieder × Ebene × (1 + Personen): Anteil verwandter Themen, Anteil an den Mitgliedern der kleineren, Verhältnis der
//     Zahl ihrer Kreise, Personen in beiden. Was Teil, Mitglied, Nachfolger oder Vorhaben der anderen ist, hat keinen Wert."
//   en: "Pairs of cooperations with shared members at the same time and related topics. Score = topics × members
//     × level × (1 + people): share of related topics, share of the members of the smaller one, ratio of their numbers of
//     districts, people in both. What is part, member, successor or undertaking of the other has no score."
// group: duplicates
// words: Doppelung doppelt Parallelstrukturen duplicate each other redundancy
// params:
//   network: { type: entity, of: [Network], title: { de: nur Paare mit, en: only pairs with }, optional: true }
//   topic: { type: entity, of: [Topic], title: { de: nur zum Thema, en: only on the topic }, optional: true }
//   k:
//     type: integer
//     min: 1
//     max: 100
//     title: { de: "gemeinsame Mitglieder, mindestens", en: "shared members, at least" }
//     default: 2
//   asOf: { type: date }
// columns:
//   - { name: a, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: b, type: entity, title: { de: andere, en: other } }
//   - { name: score, type: number, title: { de: Wert, en: Score } }
//   - { name: relation, type: text, title: { de: gehören zusammen, en: belong together } }
//   - { name: topics, type: ratio, title: { de: Themen, en: Topics } }
//   - { name: common, type: entities, title: { de: verwandte Themen, en: related topics } }
//   - { name: members, type: ratio, title: { de: Mitglieder, en: Members } }
//   - { name: shared, type: entities, title: { de: gemeinsame Mitglieder, en: shared members } }
//   - { name: level, type: ratio, title: { de: Ebene, en: Level } }
//   - { name: people, type: entities, title: { de: dieselben Personen, en: same people } }
// sentence:
//   de: "{rows} Paare überschneiden sich in Themen und Mitgliedern, zuerst {a.first} und {b.first}."
//   en: "{rows} pairs overlap in topics and members, first {a.first} and {b.first}."
//   one:
//     de: "Ein Paar überschneidet sich in Themen und Mitgliedern: {a} und {b}."
//     en: "One pair overlaps in topics and members: {a} and {b}."
//   none: { de: "Kein Paar ist bekannt, das sich in Themen und Mitgliedern überschneidet.", en: "No pair is known that overlaps in topics and members." }
// example: { params: { network: network-stadtregion-muenster, k: 1, asOf: 2024-06-01 } }
MATCH (a:Network)<-[r:MEMBER_OF]-(m:Entity)-[s:MEMBER_OF]->(b:Network)
WHERE a.id < b.id AND <<a is comparable>> AND <<b is comparable>>
  AND ($network IS NULL OR a.id = $network OR b.id = $network)
  AND <<r, s hold on $asOf>>
  AND (r.certainFrom IS NULL OR s.certainTo IS NULL OR r.certainFrom <= s.certainTo)
  AND (s.certainFrom IS NULL OR r.certainTo IS NULL OR s.certainFrom <= r.certainTo)
WITH a.id AS one, b.id AS other, collect(DISTINCT m.id) AS both, collect(DISTINCT r.id) + collect(DISTINCT s.id) AS rels
WHERE size(both) >= $k
MATCH (a:Entity {id: one})
MATCH (b:Entity {id: other})
CALL (a, b) {
  MATCH (a)-[w:WORKS_ON]->(t:Topic)
  WHERE <<w holds on $asOf>>
  MATCH (b)-[v:WORKS_ON]->(u:Topic)
  WHERE ($topic IS NULL OR (EXISTS { MATCH (t)-[:BROADER*0..4]->(:Entity {id: $topic}) }
      AND EXISTS { MATCH (u)-[:BROADER*0..4]->(:Entity {id: $topic}) }))
    AND (t.id = u.id OR EXISTS { MATCH (t)-[:BROADER*1..4]->(u) } OR EXISTS { MATCH (u)-[:BROADER*1..4]->(t) })
    AND <<v holds on $asOf>>
  WITH t, u, w, v ORDER BY t.name, t.id, u.name, u.id
  RETURN collect(DISTINCT {id: t.id, type: 'Topic', name: t.name}) AS ofA,
    collect(DISTINCT {id: u.id, type: 'Topic', name: u.name}) AS ofB,
    collect(DISTINCT w.id) + collect(DISTINCT v.id) AS works
}
WITH a, b, both, rels, ofA, ofB, works WHERE size(ofA) > 0
CALL (both) {
  UNWIND both AS id
  MATCH (m:Entity {id: id})
  WITH m ORDER BY m.name, m.id
  RETURN collect({id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name}) AS shared
}
CALL (a) {
  MATCH (a)-[w:WORKS_ON]->(t:Topic)
  WHERE <<w holds on $asOf>>
  RETURN count(DISTINCT t.id) AS topicsA
}
CALL (b) {
  MATCH (b)-[w:WORKS_ON]->(t:Topic)
  WHERE <<w holds on $asOf>>
  RETURN count(DISTINCT t.id) AS topicsB
}
CALL (a) {
  MATCH (a)<-[r:MEMBER_OF]-(m:Entity)
  WHERE <<r holds on $asOf>>
  WITH m, [(m)-[part:PART_OF]->(d:District) WHERE <<part holds on $asOf>> | d.id] AS districts
  UNWIND CASE WHEN size(districts) = 0 THEN [m.id] ELSE districts END AS area
  RETURN count(DISTINCT m.id) AS membersA, count(DISTINCT CASE WHEN m:Commune OR m:District THEN area END) AS reachA
}
CALL (b) {
  MATCH (b)<-[r:MEMBER_OF]-(m:Entity)
  WHERE <<r holds on $asOf>>
  WITH m, [(m)-[part:PART_OF]->(d:District) WHERE <<part holds on $asOf>> | d.id] AS districts
  UNWIND CASE WHEN size(districts) = 0 THEN [m.id] ELSE districts END AS area
  RETURN count(DISTINCT m.id) AS membersB, count(DISTINCT CASE WHEN m:Commune OR m:District THEN area END) AS reachB
}
CALL (a) {
  MATCH (a)<-[of:BODY_OF]-(x:Entity)
  WHERE <<of holds on $asOf>>
  RETURN collect(x.id) AS bodiesA
}
CALL (a) {
  MATCH (a)<-[of:BODY_OF]-(:Body)<-[seat:REPRESENTED_IN {by: 'mayor'}]-(x:Entity)
  WHERE <<seat, of hold on $asOf>>
  RETURN collect(DISTINCT x.id) AS mayorsA
}
CALL (b) {
  MATCH (b)<-[of:BODY_OF]-(y:Entity)
  WHERE <<of holds on $asOf>>
  RETURN collect(y.id) AS bodiesB
}
CALL (b) {
  MATCH (b)<-[of:BODY_OF]-(:Body)<-[seat:REPRESENTED_IN {by: 'mayor'}]-(y:Entity)
  WHERE <<seat, of hold on $asOf>>
  RETURN collect(DISTINCT y.id) AS mayorsB
}
CALL (a, b, bodiesA, mayorsA, bodiesB, mayorsB) {
  UNWIND [a.id] + bodiesA + mayorsA AS place
  MATCH (x:Entity {id: place})<-[i:ROLE_IN]-(o:Role)<-[h:HOLDS]-(p:Person)
  WHERE <<h, i hold on $asOf>>
    AND (o.kind = 'mayor' OR place = a.id OR place IN bodiesA)
  MATCH (p)-[g:HOLDS]->(q:Role)-[j:ROLE_IN]->(y:Entity)
  WHERE <<g, j hold on $asOf>>
    AND (y.id = b.id OR y.id IN bodiesB OR (q.kind = 'mayor' AND y.id IN mayorsB))
  WITH p, h, g, i, j ORDER BY p.name, p.id
  RETURN collect(DISTINCT {id: p.id, type: 'Person', name: p.name}) AS people,
    collect(DISTINCT h.id) + collect(DISTINCT g.id) + collect(DISTINCT i.id) + collect(DISTINCT j.id) AS offices
}
CALL (a, b) {
  MATCH (a)-[x:PART_OF|SUCCEEDS|RUNS|MEMBER_OF]-(b)
  WHERE <<x holds on $asOf>>
  RETURN type(x) AS kin, x.id AS tie
  UNION
  MATCH (a)<-[of:BODY_OF]-(:Body)-[x:RUNS]->(b)
  WHERE <<of, x hold on $asOf>>
  RETURN type(x) AS kin, x.id AS tie
  UNION
  MATCH (b)<-[of:BODY_OF]-(:Body)-[x:RUNS]->(a)
  WHERE <<of, x hold on $asOf>>
  RETURN type(x) AS kin, x.id AS tie
  UNION
  RETURN null AS kin, null AS tie
}
WITH a, b, shared, rels, works, offices, people, ofA, ofB, topicsA, topicsB, membersA, membersB, reachA, reachB,
  min(kin) AS relation, collect(DISTINCT tie) AS ties
WHERE membersA > 1 AND membersB > 1
WITH a, b, shared, rels + works + offices + ties AS facts, people, relation,
  ofA + [x IN ofB WHERE none(y IN ofA WHERE y.id = x.id)] AS common,
  toFloat(size(ofA) + size(ofB)) / (topicsA + topicsB) AS topics,
  toFloat(size(shared)) / CASE WHEN membersA < membersB THEN membersA ELSE membersB END AS members,
  CASE WHEN reachA = reachB THEN 1.0 WHEN reachA < reachB THEN toFloat(reachA) / reachB
    ELSE toFloat(reachB) / reachA END AS level
RETURN {id: a.id, type: 'Network', name: a.name} AS a, {id: b.id, type: 'Network', name: b.name} AS b,
  CASE WHEN relation IS NULL THEN round(topics * members * level * (1 + size(people)) * 1000) / 1000.0 END AS score,
  relation, topics, common, members, shared, level, people, facts
ORDER BY CASE WHEN relation IS NULL THEN 0 ELSE 1 END, score DESC, a.name, b.name, a.id, b.id
