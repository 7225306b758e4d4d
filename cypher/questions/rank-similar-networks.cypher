// title:
//   de: Welche Kooperationen ähneln unserer in den Mitgliedern?
//   en: Which cooperations resemble ours in their members?
// explanation:
//   de: Ähnlichkeit nach Jaccard ist der Anteil der gemeinsamen an allen bekannten Mitgliedern beider; Enthaltensein ist
//     der Anteil unserer Mitglieder, die auch dort sind.
//   en: Jaccard similarity is the share of common members among all known members of both; containment is the share of
//     our members that are there, too.
// group: memberships
// words: ähnlich vergleichbar similar
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: unsere Kooperation, en: our cooperation }
//     default: network-stadtregion-muenster
//   by:
//     type: choice
//     title: { de: geordnet nach, en: ordered by }
//     choices:
//       jaccard: { de: Ähnlichkeit (Jaccard), en: Similarity (Jaccard) }
//       contained: { de: unsere sind dort enthalten, en: ours contained there }
//       contains: { de: ihre sind bei uns enthalten, en: theirs contained in ours }
//     default: jaccard
//   asOf: { type: date }
// columns:
//   - { name: other, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: shared, type: integer, title: { de: gemeinsam, en: shared } }
//   - { name: members, type: integer, title: { de: ihre Mitglieder, en: its members } }
//   - { name: jaccard, type: ratio, title: { de: Ähnlichkeit (Jaccard), en: Similarity (Jaccard) } }
//   - { name: contained, type: ratio, title: { de: von unseren dort, en: of ours there } }
//   - { name: contains, type: ratio, title: { de: von ihren bei uns, en: of theirs in ours } }
//   - { name: unknownIn, type: entities, title: { de: nicht vollständig bekannt, en: not known completely } }
// sentence:
//   de: "{rows} Kooperationen teilen Mitglieder mit {network}; zuerst {other.first} mit
//     {shared.first} gemeinsamen (geordnet nach: {by})."
//   en: "{rows} cooperations share members with {network}; first {other.first} with {shared.first}
//     of them (ordered by: {by})."
//   one: { de: "{other} teilt Mitglieder mit {network}.", en: "{other} shares members with {network}." }
//   none: { de: "Von keiner Kooperation ist ein gemeinsames Mitglied mit {network} bekannt.", en: "No cooperation is known to share members with {network}." }
// example: { params: { by: contained, asOf: 2025-01-01 } }
MATCH (:Entity {id: $network})<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
WITH collect(DISTINCT m) AS ours, collect(r.id) AS mine
WITH ours, mine, size(ours) AS size
UNWIND ours AS m
MATCH (m)-[s:MEMBER_OF]->(n:Network)
WHERE n.id <> $network
  AND <<n is comparable>>
  AND <<s holds on $asOf>>
WITH n, size, count(DISTINCT m.id) AS shared, collect(s.id) AS facts
CALL (n) {
  MATCH (n)<-[t:MEMBER_OF]-(x:Entity)
  WHERE <<t holds on $asOf>>
  RETURN count(DISTINCT x.id) AS members
}
CALL (n) {
  MATCH (o:Network)
  WHERE (o.id = n.id OR o.id = $network) AND NOT <<o lists all members on $asOf>>
  WITH o ORDER BY o.name, o.id
  RETURN collect({id: o.id, type: 'Network', name: o.name}) AS unknownIn
}
WITH n, shared, members, facts, unknownIn, toFloat(shared) / (size + members - shared) AS jaccard,
  toFloat(shared) / size AS contained, toFloat(shared) / members AS `contains`
RETURN {id: n.id, type: 'Network', name: n.name} AS other, shared, members, jaccard, contained, `contains`,
  unknownIn, facts
ORDER BY CASE $by WHEN 'contained' THEN contained WHEN 'contains' THEN `contains` ELSE jaccard END DESC, shared DESC,
  n.name, n.id
