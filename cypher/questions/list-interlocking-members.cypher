// title:
//   de: Wer ist in Gremien mehrerer Kooperationen vertreten?
//   en: Who is represented in bodies of several cooperations?
// explanation:
//   de: Kommunen, Kreise, Organisationen und Ämter, die in Gremien von mindestens so vielen Kooperationen
//     vertreten sind wie verlangt.
//   en: Communes, districts, organisations and offices that are represented in bodies of at least as many
//     cooperations as asked for.
// group: people
// params:
//   k:
//     type: integer
//     min: 1
//     max: 50
//     title: { de: in Gremien von mindestens so vielen, en: in bodies of at least so many }
//     default: 2
//   asOf: { type: date }
// columns:
//   - { name: member, type: entity, title: { de: vertreten, en: represented } }
//   - { name: count, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: networks, type: entities, title: { de: vertreten in, en: represented in } }
//   - { name: former, type: entities, title: { de: früher in, en: formerly in } }
//   - { name: bodies, type: entities, title: { de: Gremien, en: Bodies } }
// sentence:
//   de: "{rows} Mitglieder sind in Gremien von {k} oder mehr Kooperationen vertreten: {member}."
//   en: "{rows} members are represented in bodies of {k} or more cooperations: {member}."
//   one:
//     de: "Soweit bekannt ist nur {member} in Gremien von {k} oder mehr Kooperationen vertreten: {bodies}."
//     en: "As far as is known, only {member} is represented in bodies of {k} or more cooperations: {bodies}."
//   none:
//     de: "Von keinem Mitglied ist bekannt, dass es in Gremien von {k} oder mehr Kooperationen vertreten ist."
//     en: "No member is known to be represented in bodies of {k} or more cooperations."
MATCH (m:Entity)-[r:REPRESENTED_IN|ROLE_IN]->(b:Body)-[g:BODY_OF]->(n:Network)
WITH m, b, n, r, g, <<r, g hold on $asOf>> AS holds,
  r.certainTo < coalesce($asOf, '9999-12-31') OR g.certainTo < coalesce($asOf, '9999-12-31') AS ended
WHERE holds OR ended
WITH m, b, n, r, g, holds, coalesce(ended, false) AS ended ORDER BY n.name, n.id, b.name, b.id
WITH m, collect(DISTINCT CASE WHEN holds THEN n.id ELSE null END) AS counted,
  collect(DISTINCT CASE WHEN ended THEN null ELSE {id: n.id, type: 'Network', name: n.name} END) AS networks,
  collect(DISTINCT CASE WHEN ended THEN {id: n.id, type: 'Network', name: n.name} ELSE null END) AS former,
  collect(DISTINCT CASE WHEN holds THEN {id: b.id, type: 'Body', name: b.name} ELSE null END) AS bodies,
  collect(DISTINCT CASE WHEN holds THEN r.id ELSE null END) + collect(DISTINCT CASE WHEN holds THEN g.id ELSE null END) AS facts
WHERE size(counted) >= $k
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, size(counted) AS count,
  networks, former, bodies, facts
ORDER BY count DESC, m.name, m.id
