// title: { de: Wer sitzt in mehreren Kooperationen?, en: Who sits in several cooperations? }
// explanation:
//   de: Personen mit einem Amt in einer Kooperation oder ihren Gremien, auch als Bürgermeister/in, wenn die
//     Kommune so vertreten ist; auf Wunsch auch, wer ein Mitglied leitet. Was vor dem Tag endete, zählt nicht und steht daneben.
//   en: People with an office in a cooperation or its bodies, also as mayor where the commune is
//     represented by its mayor; if wanted, also those who head a member. What ended before the day is not counted.
// group: people
// words: Ämterhäufung Mehrfachmandate
// featured: 2
// params:
//   networks:
//     type: entities
//     of: [Network]
//     title: { de: nur in diesen Kooperationen, en: only in these cooperations }
//     optional: true
//   k: { type: integer, min: 2, max: 50, title: { de: in mindestens so vielen, en: in at least so many }, default: 2 }
//   by:
//     type: choice
//     title: { de: Es zählen, en: Counted are }
//     choices:
//       seats: { de: Ämter und Sitze in Gremien, en: offices and seats in bodies }
//       heads: { de: auch die Spitze eines Mitglieds, en: also the head of a member }
//     default: seats
//   asOf: { type: date }
// columns:
//   - { name: person, type: entity, title: { de: Person, en: Person } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: cooperations, type: entities, title: { de: sitzt selbst in, en: sits in } }
//   - { name: heads, type: entities, title: { de: leitet ein Mitglied von, en: heads a member of } }
//   - { name: former, type: entities, title: { de: früher in, en: formerly in } }
//   - { name: roles, type: entities, title: { de: durch diese Ämter, en: through these offices } }
// sentence:
//   de: "{rows} Personen sind mit mindestens {k} Kooperationen verbunden ({by}): {person}."
//   en: "{rows} people are connected with at least {k} cooperations ({by}): {person}."
//   one:
//     de: "{person} ist mit mindestens {k} Kooperationen verbunden, gezählt: {by}."
//     en: "{person} is connected with at least {k} cooperations, counting: {by}."
//   none:
//     de: "Von keiner Person ist bekannt, dass sie mit mindestens {k} Kooperationen verbunden ist, gezählt: {by}."
//     en: "Nobody is known to be connected with at least {k} cooperations, counting: {by}."
// example: { params: { by: heads, k: 5 } }
CALL () {
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(n:Network)
  RETURN p, o, n, [h, i] AS rels, 'sits' AS how
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(:Body)-[g:BODY_OF]->(n:Network)
  RETURN p, o, n, [h, i, g] AS rels, 'sits' AS how
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:REPRESENTED_IN]->(:Body)-[g:BODY_OF]->(n:Network)
  RETURN p, o, n, [h, i, g] AS rels, 'sits' AS how
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(c:Commune)-[v:REPRESENTED_IN]->(:Body)-[g:BODY_OF]->(n:Network)
  WHERE o.kind = 'mayor' AND v.by = 'mayor'
  RETURN p, o, n, [h, i, v, g] AS rels, 'sits' AS how
  UNION ALL
  MATCH (p:Person)-[h:HOLDS]->(o:Role)-[i:ROLE_IN]->(c:Entity)-[m:MEMBER_OF]->(n:Network)
  WHERE $by = 'heads' AND ((c:Commune AND o.kind = 'mayor') OR (c:District AND o.name STARTS WITH 'Landr'))
  RETURN p, o, n, [h, i, m] AS rels, 'heads' AS how
}
WITH p, o, n, rels, how, all(fact IN rels WHERE <<fact holds on $asOf>>) AS holds,
  any(fact IN rels WHERE fact.certainTo < coalesce($asOf, '9999-12-31')) AS ended
WHERE ($networks IS NULL OR n.id IN $networks) AND (holds OR ended)
  AND all(r IN rels WHERE all(s IN rels WHERE r.certainFrom IS NULL OR s.certainTo IS NULL OR r.certainFrom <= s.certainTo))
UNWIND rels AS rel
WITH p, o, n, rel, how, holds, ended ORDER BY n.name, n.id, o.name, o.id, rel.id
WITH p, collect(DISTINCT CASE WHEN holds THEN n.id ELSE null END) AS counted,
  collect(DISTINCT CASE WHEN ended OR how <> 'sits' THEN null ELSE {id: n.id, type: 'Network', name: n.name} END) AS cooperations,
  collect(DISTINCT CASE WHEN ended OR how = 'sits' THEN null ELSE {id: n.id, type: 'Network', name: n.name} END) AS heads,
  collect(DISTINCT CASE WHEN ended THEN {id: n.id, type: 'Network', name: n.name} ELSE null END) AS former,
  collect(DISTINCT CASE WHEN holds THEN {id: o.id, type: 'Role', name: o.name} ELSE null END) AS roles,
  collect(DISTINCT CASE WHEN holds THEN rel.id ELSE null END) AS facts
WHERE size(counted) >= $k
RETURN {id: p.id, type: 'Person', name: p.name} AS person, size(counted) AS count, cooperations, heads, former, roles,
  facts
ORDER BY count DESC, p.name, p.id
