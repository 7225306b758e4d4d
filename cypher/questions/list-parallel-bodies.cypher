// title: { de: In welchen Gremien sitzen dieselben noch einmal?, en: In which bodies do the same ones sit again? }
// explanation:
//   de: Paare von Gremien verschiedener Kooperationen, in denen mindestens so viele dieselben vertreten sind wie
//     verlangt.
//   en: Pairs of bodies of different cooperations in which at least as many of the same are represented as asked for.
// group: duplicates
// params:
//   k:
//     type: integer
//     min: 1
//     max: 100
//     title: { de: "gemeinsam Vertretene, mindestens", en: "represented in both, at least" }
//     default: 1
//   asOf: { type: date }
// columns:
//   - { name: a, type: entity, title: { de: Gremium, en: Body } }
//   - { name: networkA, type: entity, title: { de: der Kooperation, en: of the cooperation } }
//   - { name: b, type: entity, title: { de: anderes Gremium, en: other body } }
//   - { name: networkB, type: entity, title: { de: der Kooperation, en: of the cooperation } }
//   - { name: count, type: integer, title: { de: gemeinsam, en: shared } }
//   - { name: members, type: entities, title: { de: wer, en: who } }
// sentence:
//   de: "In {rows} Paaren von Gremien sind dieselben vertreten, so in {a.first} und {b.first}."
//   en: "In {rows} pairs of bodies the same ones are represented, for instance in {a.first} and {b.first}."
//   one:
//     de: "In einem Paar von Gremien sind dieselben vertreten: {a} und {b}."
//     en: "In one pair of bodies the same ones are represented: {a} and {b}."
//   none:
//     de: "Von keinen zwei Gremien verschiedener Kooperationen ist bekannt, dass dieselben darin vertreten sind."
//     en: "For no two bodies of different cooperations is it known that the same ones are represented in them."
MATCH (n:Network)<-[e:BODY_OF]-(a:Body)<-[r:REPRESENTED_IN]-(m:Entity)-[s:REPRESENTED_IN]->(b:Body)-[f:BODY_OF]->(o:Network)
WHERE a.id < b.id AND n.id <> o.id
  AND <<n is comparable>> AND <<o is comparable>>
  AND <<e, f, r, s hold on $asOf>>
WITH a, n, b, o, m, e, f, r, s ORDER BY m.name, m.id
WITH a, n, b, o, collect(DISTINCT {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name}) AS members,
  collect(DISTINCT e.id) + collect(DISTINCT f.id) + collect(DISTINCT r.id) + collect(DISTINCT s.id) AS facts
WHERE size(members) >= $k
RETURN {id: a.id, type: 'Body', name: a.name} AS a, {id: n.id, type: 'Network', name: n.name} AS networkA,
  {id: b.id, type: 'Body', name: b.name} AS b, {id: o.id, type: 'Network', name: o.name} AS networkB,
  size(members) AS count, members, facts
ORDER BY count DESC, a.name, b.name, a.id, b.id
