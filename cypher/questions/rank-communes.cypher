// title:
//   de: Welche Kommunen sind in den meisten Kooperationen?
//   en: Which communes are in most cooperations?
// explanation:
//   de: Kommunen, die mindestens so vielen Kooperationen direkt angehören wie verlangt, auf Wunsch nur die
//     eines Kreises.
//   en: Communes that are direct members of at least as many cooperations as asked for; if wanted, only
//     those of one district.
// group: memberships
// words: Rangliste ranking
// params:
//   k:
//     type: integer
//     min: 1
//     max: 50
//     title: { de: mindestens so viele Kooperationen, en: at least so many cooperations }
//     default: 8
//   district: { type: entity, of: [District], title: { de: nur im Kreis, en: only in the district }, optional: true }
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
//   - { name: possible, type: integer, title: { de: vielleicht weitere, en: possibly more } }
// sentence:
//   de: "Von {rows} Kommunen[ {district.in}] sind {k} oder mehr Kooperationen bekannt, am meisten von {commune.first}: {count.first}."
//   en: "For {rows} communes[ {district.in}] {k} or more cooperations are known, most for {commune.first}: {count.first}."
//   one:
//     de: "Von einer Kommune[ {district.in}] sind {k} oder mehr Kooperationen bekannt: {commune}."
//     en: "For one commune[ {district.in}] {k} or more cooperations are known: {commune}."
//   none: { de: "Von keiner Kommune[ {district.in}] sind {k} oder mehr Kooperationen bekannt.", en: "For no commune[ {district.in}] are {k} or more cooperations known." }
// example: { params: { k: 3, district: district-05558, asOf: 2024-01-01 } }
MATCH (c:Commune)-[r:MEMBER_OF]->(n:Network)
WHERE <<r holds on $asOf>>
  AND <<n is comparable>>
  AND ($district IS NULL OR EXISTS {
    MATCH (c)-[part:PART_OF]->(:Entity {id: $district}) WHERE <<part holds on $asOf>>
  })
WITH c, n, r ORDER BY n.name, n.id, r.id
WITH c, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks, collect(r.id) AS facts
WHERE size(networks) >= $k
CALL (c) {
  MATCH (c)-[m:MEMBER_OF]->(o:Network)
  WHERE <<m may hold on $asOf>>
    AND <<o is comparable>>
  RETURN count(DISTINCT o.id) AS all
}
RETURN {id: c.id, type: 'Commune', name: c.name} AS commune, size(networks) AS count, networks,
  all - size(networks) AS possible, facts
ORDER BY count DESC, c.name, c.id
