// title: { de: Was hat sich zwischen zwei Tagen geändert?, en: What has changed between two days? }
// explanation:
//   de: Je Kooperation, wer sicher nach dem ersten und bis zum zweiten Tag hinzukam und wer sicher dazwischen ging.
//   en: For each cooperation, who certainly joined after the first and until the second day, and who certainly left between.
// group: time
// params:
//   from: { type: date, title: { de: vom, en: from }, default: 2018-01-01 }
//   to: { type: date, title: { de: bis zum, en: to }, default: 2020-12-31 }
//   district:
//     type: entity
//     of: [District]
//     title: { de: nur Kommunen im Kreis, en: only communes in the district }
//     optional: true
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: joinedCount, type: integer, title: { de: neu, en: joined } }
//   - { name: joined, type: entities, title: { de: wer, en: who } }
//   - { name: leftCount, type: integer, title: { de: ausgeschieden, en: left } }
//   - { name: left, type: entities, title: { de: wer, en: who } }
// sentence:
//   de: "In mindestens {rows} Kooperationen kamen oder gingen Mitglieder vom {from} bis zum {to}, Gründung und Ende eingeschlossen (Kreis: {district}): {network}."
//   en: "In at least {rows} cooperations members came or went from {from} to {to}, founding and end included (district: {district}): {network}."
//   one:
//     de: "In mindestens einer Kooperation kamen oder gingen Mitglieder vom {from} bis zum {to}, Gründung und Ende eingeschlossen (Kreis: {district}): {network}."
//     en: "In at least one cooperation members came or went from {from} to {to}, founding and end included (district: {district}): {network}."
//   none: { de: "Vom {from} bis zum {to} ist keine Änderung bekannt.", en: "No change from {from} to {to} is known." }
// example: { params: { from: 2022-06-01, to: 2026-01-01, district: district-05554 } }
WITH coalesce($from, '0000-01-01') AS begin, coalesce($to, '9999-12-31') AS until
MATCH (n:Network)<-[r:MEMBER_OF]-(m:Entity)
WHERE ((r.possibleFrom > begin AND r.certainFrom <= until) OR (r.certainTo >= begin AND r.possibleTo < until))
  AND ($district IS NULL OR EXISTS { MATCH (m)-[:PART_OF]->(:Entity {id: $district}) })
WITH n, m, r, r.possibleFrom > begin AND r.certainFrom <= until AS came, r.certainTo >= begin AND r.possibleTo < until AS went
WITH n, {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, came, went,
  r.id AS rel ORDER BY m.name, m.id, r.id
WITH n, collect(CASE WHEN came THEN member ELSE null END) AS joined,
  collect(CASE WHEN went THEN member ELSE null END) AS left, collect(rel) AS facts
RETURN {id: n.id, type: 'Network', name: n.name} AS network, size(joined) AS joinedCount, joined,
  size(left) AS leftCount, left, facts
ORDER BY size(joined) + size(left) DESC, n.name, n.id
