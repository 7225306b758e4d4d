// title: { de: Was änderte ein Zusammenschluss von zwei Kommunen?, en: What would a merger of two communes change? }
// explanation:
//   de: >-
//     Alle Kooperationen, denen mindestens eine der beiden direkt angehört: Wo beide Mitglied sind, fällt ein Mitglied weg,
//     wo eine es ist, käme das Gebiet der anderen hinzu. Sicher ist das Zweite, wo die Mitgliederliste für die andere
//     vollständig ist. Ob eine Mitgliedschaft übergeht, Sitze und Beiträge entscheiden Satzung und Vertrag, nicht diese
//     Tabelle.
//   en: >-
//     All cooperations of which at least one of the two is a direct member: where both are, one member falls away; where one
//     is, the area of the other would be added. The second is certain where the list of members is complete for the other.
//     Whether a membership passes on, and seats and dues, is decided by statute and contract, not by this table.
// group: memberships
// words: Fusion Eingemeindung fusionieren
// params:
//   a: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05515000 }
//   b: { type: entity, of: [Commune], title: { de: und, en: and }, default: commune-05570048 }
//   asOf: { type: date }
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: members, type: entities, title: { de: Mitglied ist, en: member is } }
//   - { name: before, type: integer, title: { de: Mitglieder heute, en: members today } }
//   - { name: after, type: integer, title: { de: danach, en: afterwards } }
//   - { name: seats, type: integer, title: { de: genannte Sitze beider, en: stated seats of both } }
//   - { name: known, type: boolean, title: { de: sicher, en: certain } }
//   - { name: unknownIn, type: entities, title: { de: ungewiss in, en: unknown in } }
// sentence:
//   de: "Ein Zusammenschluss von {a} und {b} träfe {rows} Kooperationen: {network}."
//   en: "A merger of {a} and {b} would affect {rows} cooperations: {network}."
//   one:
//     de: "Ein Zusammenschluss von {a} und {b} träfe eine Kooperation: {network}."
//     en: "A merger of {a} and {b} would affect one cooperation: {network}."
//   none:
//     de: "Von keiner Kooperation steht fest, was ein Zusammenschluss von {a} und {b} änderte."
//     en: "For no cooperation is it certain what a merger of {a} and {b} would change."
// example: { params: { a: commune-05558020, b: commune-05558032, asOf: 2024-01-01 } }
MATCH (c:Commune)-[r:MEMBER_OF]->(n:Network)
WHERE c.id IN [$a, $b]
  AND <<r holds on $asOf>>
  AND <<n exists on $asOf>>
WITH n, c, r ORDER BY c.name, c.id
WITH n, collect(DISTINCT {id: c.id, type: 'Commune', name: c.name}) AS members, collect(DISTINCT c.id) AS ids, collect(DISTINCT r.id) AS own
CALL (n) {
  MATCH (n)<-[q:MEMBER_OF]-(m:Entity)
  WHERE <<q holds on $asOf>>
  RETURN count(DISTINCT m.id) AS before
}
CALL (n) {
  OPTIONAL MATCH (n)<-[of:BODY_OF]-(body:Body)<-[sits:REPRESENTED_IN]-(who:Commune)
  WHERE who.id IN [$a, $b]
    AND <<of, sits hold on $asOf>>
  RETURN sum(sits.seats) AS seats, collect(of.id) + collect(sits.id) AS seated
}
CALL (n, ids) {
  MATCH (z:Commune)
  WHERE z.id IN [$a, $b] AND NOT z.id IN ids
    AND (NOT <<n lists z on $asOf>> OR EXISTS { MATCH (z)-[maybe:MEMBER_OF]->(n) WHERE <<maybe may hold on $asOf>> })
  RETURN count(z) AS open
}
RETURN {id: n.id, type: 'Network', name: n.name} AS network, members, before, before - size(members) + 1 AS after,
  CASE WHEN seats > 0 THEN seats END AS seats, open = 0 AS known,
  CASE WHEN open = 0 THEN [] ELSE [{id: n.id, type: 'Network', name: n.name}] END AS unknownIn, own + seated AS facts
ORDER BY open, size(members) DESC, n.name, n.id
