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
  OPTIONAL MATCH (a)-[r:MEMBER_OF]->(n:Network)<-[s:MEMBER_OF]-(o)
  WHERE <<n is comparable>>
    AND <<r, s hold on $asOf>>
    AND (r.certainFrom IS NULL OR s.certainTo IS NULL OR r.certainFrom <= s.certainTo)
    AND (s.certainFrom IS NULL OR r.certainTo IS NULL OR s.certainFrom <= r.certainTo)
  WITH a.id AS one, o.id AS two, min(b.id) AS border, count(DISTINCT n.id) AS shared
  RETURN count(*) AS pairs, sum(shared) AS near, sum(CASE WHEN shared > 0 THEN 1 ELSE 0 END) AS close, collect(border) AS borders
}
CALL (inside) {
  MATCH (c:Commune)-[q:MEMBER_OF]->(k:Network)<-[t:MEMBER_OF]-(d:Commune)
  WHERE c.id IN inside AND d.id IN inside AND c.id < d.id
    AND <<k is comparable>>
    AND <<q, t hold on $asOf>>
    AND (q.certainFrom IS NULL OR t.certainTo IS NULL OR q.certainFrom <= t.certainTo)
    AND (t.certainFrom IS NULL OR q.certainTo IS NULL OR t.certainFrom <= q.certainTo)
  WITH c.id AS first, d.id AS second, count(DISTINCT k.id) AS both, collect(q.id) + collect(t.id) AS ids
  RETURN sum(both) AS total, count(*) AS tied, collect(ids) AS lists
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
