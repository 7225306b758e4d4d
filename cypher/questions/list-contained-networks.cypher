// title: { de: Welche Kooperation liegt ganz in einer anderen?, en: Which cooperation lies entirely within another? }
// explanation:
//   de: Paare, bei denen mindestens der verlangte Anteil der bekannten Mitglieder der kleineren (ab dreien) auch Mitglied
//     der größeren ist. Sicher ist es, wo die Mitglieder der kleineren vollständig bekannt sind.
//   en: Pairs in which at least the share asked for of the known members of the smaller one (three or more) is a member
//     of the larger one. It is certain where the members of the smaller one are known completely.
// group: duplicates
// params:
//   percent:
//     type: integer
//     min: 50
//     max: 100
//     title: { de: "Anteil in Prozent, mindestens", en: "share in per cent, at least" }
//     default: 90
//   asOf: { type: date }
// columns:
//   - { name: inner, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: outer, type: entity, title: { de: liegt in, en: lies in } }
//   - { name: share, type: ratio, title: { de: Anteil, en: Share } }
//   - { name: shared, type: integer, title: { de: gemeinsame Mitglieder, en: shared members } }
//   - { name: innerSize, type: integer, title: { de: Mitglieder der kleineren, en: members of the smaller } }
//   - { name: outerSize, type: integer, title: { de: Mitglieder der größeren, en: members of the larger } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "In {rows} Paaren liegt die eine zu mindestens {percent} % in der anderen, so {inner.first} in {outer.first}."
//   en: "In {rows} pairs one lies to at least {percent} % within the other, for instance {inner.first} in
//     {outer.first}."
//   one:
//     de: "Eine Kooperation liegt zu mindestens {percent} % in einer anderen: {inner} in {outer}."
//     en: "One cooperation lies to at least {percent} % within another: {inner} in {outer}."
//   none:
//     de: "Von keiner Kooperation steht fest, dass sie zu mindestens {percent} % in einer anderen liegt."
//     en: "For no cooperation is it certain that it lies to at least {percent} % within another."
// example: { params: { percent: 80, asOf: 2024-01-01 } }
MATCH (n:Network)<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
  AND <<n is comparable>>
WITH n, count(DISTINCT m.id) AS innerSize WHERE innerSize >= 3
MATCH (n)<-[r:MEMBER_OF]-(m:Entity)-[s:MEMBER_OF]->(o:Network)
WHERE o.id <> n.id
  AND <<o is comparable>>
  AND <<r, s hold on $asOf>>
WITH n, innerSize, o, count(DISTINCT m.id) AS shared, collect(DISTINCT r.id) + collect(DISTINCT s.id) AS facts
WHERE shared * 100 >= innerSize * $percent
CALL (o) {
  MATCH (o)<-[t:MEMBER_OF]-(x:Entity)
  WHERE <<t holds on $asOf>>
  RETURN count(DISTINCT x.id) AS outerSize
}
WITH n, o, shared, innerSize, outerSize, facts
WHERE innerSize < outerSize OR (innerSize = outerSize AND n.id < o.id)
WITH n, o, shared, innerSize, outerSize, facts, <<n lists all members on $asOf>> AS known
RETURN {id: n.id, type: 'Network', name: n.name} AS inner, {id: o.id, type: 'Network', name: o.name} AS outer,
  toFloat(shared) / innerSize AS share, shared, innerSize, outerSize,
  known, CASE WHEN known THEN [] ELSE [{id: n.id, type: 'Network', name: n.name}] END AS unknownIn, facts
ORDER BY CASE WHEN known THEN 0 ELSE 1 END, share DESC, shared DESC, n.name, o.name, n.id, o.id
