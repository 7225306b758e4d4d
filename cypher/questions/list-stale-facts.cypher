// title:
//   de: Welche Angaben sollte man nachprüfen, weil ihre Quellen alt sind?
//   en: Which facts should be checked again because their sources are old?
// explanation:
//   de: Beziehungen ohne bekanntes Ende, deren jüngste datierte Quelle vor dem genannten Tag erschien.
//   en: Facts without a known end whose latest dated source was published before the day named.
// group: provenance
// words: stale
// params:
//   before: { type: date, title: { de: Quellen vor dem, en: sources before }, default: 2014-01-01 }
//   network: { type: entity, of: [Network], title: { de: nur die Kooperation, en: only the cooperation }, optional: true }
// columns:
//   - { name: subject, type: entity, title: { de: Gegenstand, en: Subject } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: object, type: entity, title: { de: zu, en: to } }
//   - { name: latest, type: date, title: { de: jüngste Quelle vom, en: latest source of } }
//   - { name: publishers, type: texts, title: { de: Herausgeber, en: Publishers } }
// sentence:
//   de: "{rows} Angaben[ zu {network}] beruhen auf Quellen, die vor dem {before} erschienen, die älteste zu {subject.first}."
//   en: "{rows} facts[ about {network}] rest on sources published before {before}, the oldest about {subject.first}."
//   one:
//     de: "Eine Angabe[ zu {network}] beruht auf einer Quelle, die vor dem {before} erschien: zu {subject}."
//     en: "One fact[ about {network}] rests on a source published before {before}: about {subject}."
//   none:
//     de: "Keine Angabe[ zu {network}] beruht nur auf Quellen, die vor dem {before} erschienen."
//     en: "No fact[ about {network}] rests only on sources published before {before}."
// example: { params: { before: 2020-01-01, network: network-muensterland-ev } }
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.certainTo IS NULL AND ($network IS NULL OR a.id = $network OR b.id = $network)
  AND <<r is usual>>
UNWIND r.evidence AS key
MATCH (e:Evidence {id: key})-[:FROM]->(s:Source)
WITH a, r, b, s ORDER BY s.publisher, s.id
WITH a, r, b, max(s.publishedOn) AS latest, collect(DISTINCT s.publisher) AS publishers
WHERE latest < coalesce($before, '9999-12-31')
RETURN {id: a.id, type: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS subject, type(r) AS relation,
  {id: b.id, type: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} AS object, latest, publishers, [r.id] AS facts
ORDER BY latest, b.name, a.name, r.id
