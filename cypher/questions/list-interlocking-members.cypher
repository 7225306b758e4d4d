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
//   - { name: networks, type: entities, title: { de: welche, en: which ones } }
//   - { name: bodies, type: entities, title: { de: Gremien, en: Bodies } }
// sentence:
//   de: "{rows} Mitglieder sind in Gremien von mindestens {k} Kooperationen vertreten: {member}."
//   en: "{rows} members are represented in bodies of at least {k} cooperations: {member}."
//   one:
//     de: "Nur {member} ist in Gremien von mindestens {k} Kooperationen vertreten: {bodies}."
//     en: "Only {member} is represented in bodies of at least {k} cooperations: {bodies}."
//   none:
//     de: "Niemand ist in Gremien von mindestens {k} Kooperationen vertreten."
//     en: "Nobody is represented in bodies of at least {k} cooperations."
MATCH (m:Entity)-[r:REPRESENTED_IN|ROLE_IN]->(b:Body)-[g:BODY_OF]->(n:Network)
WHERE <<r, g hold on $asOf>>
WITH m, b, n, r, g ORDER BY n.name, n.id, b.name, b.id
WITH m, collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS networks,
  collect(DISTINCT {id: b.id, type: 'Body', name: b.name}) AS bodies,
  collect(DISTINCT r.id) + collect(DISTINCT g.id) AS facts
WHERE size(networks) >= $k
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, size(networks) AS count,
  networks, bodies, facts
ORDER BY count DESC, m.name, m.id
