// title:
//   de: Welche Nachbarkommunen arbeiten kaum oder gar nicht zusammen?
//   en: Which neighbouring communes hardly cooperate or not at all?
// explanation:
//   de: >-
//     Kommunen mit gemeinsamer Grenze, von denen höchstens so viele Kooperationen bekannt sind, denen beide direkt angehören.
//     Sicher ist es, wo auch unvollständige Mitgliederlisten nichts ändern. Was ein Kreis für beide übernimmt, zählt nicht.
//     Die Grenzen haben den Gebietsstand ihrer Quelle und gelten erst ab ihm; wer keine Grenze in den Daten hat, kommt nicht vor.
//   en: >-
//     Communes with a common border of which at most so many cooperations are known to which both belong directly. It is
//     certain where incomplete lists of members change nothing either. What a district does for both is left out. Borders are
//     those of the day of their source and hold from then on; whoever has no boundary in the data does not occur.
// group: gaps
// params:
//   area: { type: entity, of: [Commune, District], title: { de: Kommune oder Kreis, en: commune or district }, default: district-05558, optional: true }
//   k: { type: integer, min: 0, max: 1000, title: { de: höchstens so viele Kooperationen, en: at most so many cooperations }, default: 1 }
//   asOf: { type: date }
// columns:
//   - { name: commune, type: entity, title: { de: Kommune, en: Commune } }
//   - { name: neighbour, type: entity, title: { de: Nachbarkommune, en: Neighbouring commune } }
//   - { name: count, type: integer, title: { de: gemeinsame Kooperationen, en: shared cooperations } }
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "Bei {rows} Paaren von Nachbarkommunen[ ({area})] ist die Zahl der bekannten gemeinsamen Kooperationen höchstens {k}, so bei {commune.first} und {neighbour.first}."
//   en: "Of {rows} pairs of neighbouring communes[ ({area})] the number of known cooperations in common is at most {k}, such as {commune.first} and {neighbour.first}."
//   one:
//     de: "Bei einem Paar von Nachbarkommunen[ ({area})] ist die Zahl der bekannten gemeinsamen Kooperationen höchstens {k}: {commune} und {neighbour}."
//     en: "Of one pair of neighbouring communes[ ({area})] the number of known cooperations in common is at most {k}: {commune} and {neighbour}."
//   none:
//     de: "Von keinem Paar von Nachbarkommunen[ ({area})] steht fest, dass die Zahl ihrer gemeinsamen Kooperationen höchstens {k} ist."
//     en: "For no pair of neighbouring communes[ ({area})] is it certain that the number of their cooperations in common is at most {k}."
// example: { params: { area: commune-05515000, k: 1000, asOf: 2024-01-01 } }
CALL () {
  MATCH (x:Commune)
  WHERE $area IS NULL OR x.id = $area
    OR EXISTS { MATCH (x)-[p:PART_OF]->(:Entity {id: $area}) WHERE <<p holds on $asOf>> }
  RETURN collect(x.id) AS inside
}
MATCH (c:Commune)-[b:BORDERS]-(o:Commune)
WHERE c.id IN inside AND (c.id < o.id OR NOT o.id IN inside)
  AND <<b holds on $asOf>>
CALL (c, o) {
  MATCH (c)-[r:MEMBER_OF]->(n:Network)<-[s:MEMBER_OF]-(o)
  WHERE <<n is comparable>>
    AND <<r, s hold on $asOf>>
    AND (r.certainFrom IS NULL OR s.certainTo IS NULL OR r.certainFrom <= s.certainTo)
    AND (s.certainFrom IS NULL OR r.certainTo IS NULL OR s.certainFrom <= r.certainTo)
  WITH n, r, s ORDER BY n.name, n.id
  RETURN collect(DISTINCT n.id) AS shared, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks,
    collect(DISTINCT r.id) + collect(DISTINCT s.id) AS rels
}
WITH c, o, b, shared, networks, rels WHERE size(shared) <= $k
CALL (c, o, shared) {
  MATCH (u:Network)
  WHERE NOT u.id IN shared
    AND <<u is comparable>>
    AND <<u may hold on $asOf>>
    AND (NOT <<u lists c on $asOf>> OR EXISTS { MATCH (c)-[ours:MEMBER_OF]->(u) WHERE <<ours may hold on $asOf>> })
    AND (NOT <<u lists o on $asOf>> OR EXISTS { MATCH (o)-[theirs:MEMBER_OF]->(u) WHERE <<theirs may hold on $asOf>> })
  WITH u ORDER BY u.name, u.id
  RETURN collect({id: u.id, type: 'Network', name: u.name}) AS unknownIn
}
RETURN {id: c.id, type: 'Commune', name: c.name} AS commune, {id: o.id, type: 'Commune', name: o.name} AS neighbour,
  size(shared) AS count, networks, size(shared) + size(unknownIn) <= $k AS known, unknownIn, [b.id] + rels AS facts
ORDER BY CASE WHEN size(shared) + size(unknownIn) <= $k THEN 0 ELSE 1 END, count, c.name, c.id, o.name, o.id
