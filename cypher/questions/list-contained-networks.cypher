// title: { de: Welche Kooperation liegt ganz in einer anderen?, en: Which cooperation lies entirely within another? }
// explanation:
//   de: Paare, bei denen mindestens der verlangte Anteil der Mitglieder der kleineren auch Mitglied der größeren
//     ist. Kooperationen mit weniger als drei Mitgliedern bleiben weg.
//   en: Pairs in which at least the share asked for of the smaller one's members is a member of the larger one,
//     too. Cooperations with fewer than three members are left out.
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
// sentence:
//   de: "In {rows} Paaren liegt die eine zu mindestens {percent} % in der anderen, so {inner.first} in {outer.first}."
//   en: "In {rows} pairs one lies to at least {percent} % within the other, for instance {inner.first} in
//     {outer.first}."
//   one:
//     de: "Eine Kooperation liegt zu mindestens {percent} % in einer anderen: {inner} in {outer}."
//     en: "One cooperation lies to at least {percent} % within another: {inner} in {outer}."
//   none:
//     de: "Keine Kooperation liegt zu mindestens {percent} % in einer anderen."
//     en: "No cooperation lies to at least {percent} % within another."
// example: { params: { percent: 80, asOf: 2024-01-01 } }
MATCH (n:Network)<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
WITH n, count(DISTINCT m.id) AS innerSize WHERE innerSize >= 3
MATCH (n)<-[r:MEMBER_OF]-(m:Entity)-[s:MEMBER_OF]->(o:Network)
WHERE o.id <> n.id
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
RETURN {id: n.id, type: 'Network', name: n.name} AS inner, {id: o.id, type: 'Network', name: o.name} AS outer,
  toFloat(shared) / innerSize AS share, shared, innerSize, outerSize, facts
ORDER BY share DESC, shared DESC, n.name, o.name, n.id, o.id
