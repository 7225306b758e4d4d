// title: { de: Was hat sich zwischen zwei Tagen geändert?, en: What has changed between two days? }
// explanation:
//   de: "Je Kooperation, wer in dieser Zeit sicher hinzukam (erster Tag der Mitgliedschaft) und wer sicher ging (ihr letzter Tag); beide genannten Tage zählen mit. Gründung und Ende einer Kooperation sind eingeschlossen."
//   en: "For each cooperation, who certainly joined in that time (first day of the membership) and who certainly left (its last day); both days named are included. So are the founding and the end of a cooperation."
// group: time
// words: Änderung Veränderung Wandel change development
// params:
//   from: { type: date, title: { de: vom, en: from }, default: 2018-01-01 }
//   to: { type: date, title: { de: bis zum, en: to }, default: 2020-12-31 }
//   called:
//     type: text
//     namesOf: [Network]
//     title: { de: "nur Kooperationen, in deren Namen steht", en: "only cooperations whose names have" }
//     optional: true
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
//   de: "In {rows} Kooperationen[ mit „{called}“ im Namen] kamen oder gingen vom {from} bis zum {to}, soweit bekannt, Mitglieder[ {district.in}]: {network}."
//   en: "As far as is known, in {rows} cooperations[ with “{called}” in their names] members[ {district.in}] came or went from {from} to {to}: {network}."
//   one:
//     de: "In einer Kooperation[ mit „{called}“ im Namen] kamen oder gingen vom {from} bis zum {to}, soweit bekannt, Mitglieder[ {district.in}]: {network}."
//     en: "As far as is known, in one cooperation[ with “{called}” in its name] members[ {district.in}] came or went from {from} to {to}: {network}."
//   none: { de: "Vom {from} bis zum {to} ist[ {district.in}] keine Änderung[ in Kooperationen mit „{called}“ im Namen] bekannt.", en: "No change[ {district.in}][ in cooperations with “{called}” in their names] from {from} to {to} is known." }
// example: { params: { from: 2022-06-01, to: 2026-01-01, called: leader, district: district-05554 } }
WITH coalesce($from, '0000-01-01') AS begin, coalesce($to, '9999-12-31') AS until
MATCH (n:Network)<-[r:MEMBER_OF]-(m:Entity)
WHERE ((r.possibleFrom >= begin AND r.certainFrom <= until) OR (r.certainTo >= begin AND r.possibleTo <= until))
  AND ($called IS NULL OR toLower(n.name) CONTAINS toLower($called))
  AND ($district IS NULL OR EXISTS { MATCH (m)-[:PART_OF]->(:Entity {id: $district}) })
WITH n, m, r, r.possibleFrom >= begin AND r.certainFrom <= until AS came, r.certainTo >= begin AND r.possibleTo <= until AS went
WITH n, {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member, came, went,
  r.id AS rel ORDER BY m.name, m.id, r.id
WITH n, collect(CASE WHEN came THEN member ELSE null END) AS joined,
  collect(CASE WHEN went THEN member ELSE null END) AS left, collect(rel) AS facts
RETURN {id: n.id, type: 'Network', name: n.name} AS network, size(joined) AS joinedCount, joined,
  size(left) AS leftCount, left, facts
ORDER BY size(joined) + size(left) DESC, n.name, n.id
