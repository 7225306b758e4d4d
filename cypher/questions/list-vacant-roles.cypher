// title: { de: "Von welchen Ämtern ist nicht bekannt, wer sie hat?", en: "Of which offices is it not known who holds them?" }
// explanation:
//   de: Ämter, von denen weniger Personen bekannt sind, als es Plätze gibt; ohne Angabe gilt ein Platz. Mit
//     Stichtag zählen nur Personen, die an dem Tag im Amt waren. Unbesetzt ist ein Amt nur dort sicher, wo alle Amtsinhaber der Kooperation bekannt sind.
//   en: Offices for which fewer people are known than there are places; without a number one place is assumed.
//     With a date only people in office on that day count. An office is certainly vacant only where all office holders of the cooperation are known.
// group: people
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: nur in der Kooperation, en: only in the cooperation }
//     optional: true
//   asOf: { type: date }
// columns:
//   - { name: role, type: entity, title: { de: Amt, en: Office } }
//   - { name: places, type: entities, title: { de: in, en: in } }
//   - { name: seats, type: integer, title: { de: Plätze, en: Places } }
//   - { name: named, type: integer, title: { de: mit Namen, en: named } }
//   - { name: vacant, type: boolean, title: { de: sicher unbesetzt, en: certainly vacant } }
//   - { name: last, type: entity, title: { de: zuletzt, en: last held by } }
//   - { name: until, type: until, title: { de: bis, en: until } }
// sentence:
//   de: "Von {rows} Ämtern[ in {network}] ist nicht oder nicht vollständig bekannt, wer sie hat: {role}."
//   en: "Of {rows} offices[ in {network}] it is not known, or not completely, who holds them: {role}."
//   one:
//     de: "Von einem Amt[ in {network}] ist nicht oder nicht vollständig bekannt, wer es hat: {role}."
//     en: "Of one office[ in {network}] it is not known, or not completely, who holds it: {role}."
//   none: { de: "Von jedem bekannten Amt[ in {network}] ist bekannt, wer es hat.", en: "Of every known office[ in {network}] it is known who holds it." }
// example: { params: { asOf: 2025-12-01 } }
MATCH (o:Role)
WHERE $network IS NULL OR EXISTS { MATCH (o)-[at:ROLE_IN]->(:Entity {id: $network}) WHERE <<at holds on $asOf>> }
  OR EXISTS {
    MATCH (o)-[at:ROLE_IN]->(:Body)-[of:BODY_OF]->(:Entity {id: $network}) WHERE <<at, of hold on $asOf>>
  }
CALL (o) {
  MATCH (o)-[i:ROLE_IN]->(x:Entity)
  WHERE <<i holds on $asOf>>
  WITH x, i ORDER BY x.name, x.id
  RETURN collect(DISTINCT {id: x.id, type: [l IN labels(x) WHERE l <> 'Entity'][0], name: x.name}) AS places,
    collect(i.id) AS rels
}
CALL (o) {
  MATCH (o)<-[h:HOLDS]-(p:Person)
  WHERE <<h holds on $asOf>>
  RETURN count(DISTINCT p.id) AS named
}
WITH o, places, rels, named WHERE named < coalesce(o.count, 1)
WITH o, places, rels, named, EXISTS {
    MATCH (o)-[in1:ROLE_IN]->(n1:Network) WHERE <<in1 holds on $asOf>> AND <<n1 lists all holders on $asOf>>
  } OR EXISTS {
    MATCH (o)-[in2:ROLE_IN]->(:Body)-[of2:BODY_OF]->(n2:Network)
    WHERE <<in2, of2 hold on $asOf>> AND <<n2 lists all holders on $asOf>>
  } AS vacant
CALL (o) {
  MATCH (o)<-[h:HOLDS]-(p:Person)
  WHERE h.certainTo IS NOT NULL AND ($asOf IS NULL OR h.certainTo < $asOf)
  WITH p, h ORDER BY h.certainTo DESC, p.id
  RETURN collect({id: p.id, type: 'Person', name: p.name}) AS before, collect(<<until of h>>) AS endings, collect(h.id) AS held
}
RETURN {id: o.id, type: 'Role', name: o.name} AS role, places, coalesce(o.count, 1) AS seats, named, vacant, before[0] AS last,
  endings[0] AS until,
  rels + held[0..1] AS facts
ORDER BY o.name, o.id
