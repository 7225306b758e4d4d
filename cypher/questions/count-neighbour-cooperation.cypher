// title:
//   de: Arbeiten Nachbarkommunen mehr zusammen als andere?
//   en: Do neighbouring communes cooperate more than others?
// explanation:
//   de: >-
//     Im Mittel gemeinsame bekannte Kooperationen, denen beide direkt angehören: Paare mit gemeinsamer Grenze gegen alle anderen.
//     Ohne Kreis sind die anderen meist weit weg, der Abstand also vor allem einer der Entfernung; im Kreis sagt er mehr über die
//     Grenze. Was nicht bekannt ist, fehlt auf beiden Seiten. Die Grenzen haben den Gebietsstand ihrer Quelle und gelten erst
//     ab ihm; wer keine Grenze in den Daten hat, zählt nicht.
//   en: >-
//     Known cooperations in common to which both belong directly, on average: pairs with a common border against all others.
//     Without a district the others are mostly far away, so the difference is above all one of distance; within a district it
//     says more about the border. What is not known is missing on both sides. Borders are those of the day of their source
//     and hold from then on; whoever has no boundary in the data does not count.
// group: memberships
// params:
//   district: { type: entity, of: [District], title: { de: nur im Kreis, en: only in the district }, optional: true }
//   asOf: { type: date }
// columns:
//   - { name: pairs, type: integer, title: { de: Paare von Nachbarn, en: pairs of neighbours } }
//   - { name: sharing, type: ratio, title: { de: davon mit gemeinsamer Kooperation, en: of these with a shared cooperation } }
//   - { name: mean, type: number, title: { de: gemeinsame im Mittel, en: shared on average } }
//   - { name: otherPairs, type: integer, title: { de: andere Paare, en: other pairs } }
//   - { name: otherSharing, type: ratio, title: { de: davon mit gemeinsamer Kooperation, en: of these with a shared cooperation } }
//   - { name: otherMean, type: number, title: { de: gemeinsame im Mittel, en: shared on average } }
// sentence:
//   de: "Nachbarkommunen[ {district.in}] haben im Mittel {mean} bekannte Kooperationen gemeinsam, andere {otherMean}."
//   en: "Neighbouring communes[ {district.in}] have {mean} known cooperations in common on average, others {otherMean}."
//   none:
//     de: "Es sind[ {district.in}] nicht zugleich Nachbarkommunen und andere mit ihren Grenzen bekannt."
//     en: "There are[ {district.in}] not both neighbouring communes and others of which borders are known."
// example: { params: { district: district-05566, asOf: 2024-01-01 } }
CALL () {
  MATCH (x:Commune)-[e:BORDERS]-(:Commune)
  WHERE <<e holds on $asOf>>
    AND ($district IS NULL OR EXISTS { MATCH (x)-[p:PART_OF]->(:Entity {id: $district}) WHERE <<p holds on $asOf>> })
  RETURN collect(DISTINCT x.id) AS inside
}
CALL (inside) {
  MATCH (a:Commune)-[b:BORDERS]-(o:Commune)
  WHERE a.id IN inside AND o.id IN inside AND a.id < o.id
    AND <<b holds on $asOf>>
  WITH a.id AS one, o.id AS two, min(b.id) AS border
  RETURN count(*) AS pairs, collect(border) AS borders
}
CALL (inside) {
  UNWIND inside AS id
  MATCH (c:Commune {id: id})-[g:BORDERS]-(d:Commune)
  WHERE <<g holds on $asOf>>
  WITH c, collect(d.id) AS around
  MATCH (c)-[q:MEMBER_OF]->(k:Network)
  WHERE <<k is comparable>>
    AND <<q holds on $asOf>>
  WITH k.id AS network,
    collect({id: c.id, around: around, fact: q.id, from: q.certainFrom, to: q.certainTo}) AS memberships
  UNWIND memberships AS q
  UNWIND memberships AS t
  WITH network, q, t
  WHERE q.id < t.id
    AND (q.from IS NULL OR t.to IS NULL OR q.from <= t.to)
    AND (t.from IS NULL OR q.to IS NULL OR t.from <= q.to)
  WITH q.id AS first, t.id AS second, count(DISTINCT network) AS shared,
    max(CASE WHEN t.id IN q.around THEN 1 ELSE 0 END) AS border, collect(q.fact) + collect(t.fact) AS ids
  RETURN sum(shared) AS total, count(*) AS tied, sum(shared * border) AS near, sum(border) AS close, collect(ids) AS lists
}
WITH pairs, near, close, borders, total, tied, lists, size(inside) * (size(inside) - 1) / 2 - pairs AS otherPairs
WHERE pairs > 0 AND otherPairs > 0
CALL (lists) {
  UNWIND lists AS list
  UNWIND list AS fact
  RETURN collect(DISTINCT fact) AS members
}
RETURN pairs, round(1000.0 * close / pairs) / 1000.0 AS sharing, round(100.0 * near / pairs) / 100.0 AS mean,
  otherPairs, round(1000.0 * (tied - close) / otherPairs) / 1000.0 AS otherSharing,
  round(100.0 * (total - near) / otherPairs) / 100.0 AS otherMean, borders + members AS facts
ORDER BY pairs
