/** A question with one of everything. */
export const FILE = `// title: { de: Mitglieder, en: Members }
// explanation: { de: Wer Mitglied ist., en: Who is a member. }
// group: memberships
// params:
//   network: { type: entity, of: [Network], title: { de: Kooperation, en: Cooperation }, default: network-stadtregion }
//   k: { type: integer, min: 1, max: 9, title: { de: Zahl, en: Count }, default: 2 }
//   by: { type: choice, choices: { name: { de: Name, en: name }, id: { de: Id, en: id } }, title: { de: nach, en: by }, default: name }
//   asOf: { type: date }
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: since, type: date, title: { de: seit, en: since } }
// sentence:
//   de: "{rows} Mitglieder nach {by}: {member}, seit {since.first}."
//   en: "{rows} members by {by}: {member}, since {since.first}."
//   none: { de: "{network} hat kein Mitglied.", en: "{network} has no member." }
// example: { params: { k: 3 } }
MATCH (m)-[r:MEMBER_OF]->(n:Entity {id: $network}) // who is in
WHERE $asOf IS NULL AND $by <> '' AND $k > 0
RETURN {id: m.id, type: 'Commune', name: m.name} AS member, r.certainFrom AS since
ORDER BY m.id
`;
