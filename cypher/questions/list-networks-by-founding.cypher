// title: { de: Wann sind die Kooperationen entstanden?, en: When did the cooperations come into being? }
// explanation:
//   de: Kooperationen mit bekannter Gründung in zeitlicher Folge, mit dem, worauf sie folgten. Mitglieder
//     zählen über alle Zeiten.
//   en: Cooperations with a known year of foundation in order of time, with what they succeeded. Members count
//     over all times.
// group: time
// params:
//   from: { type: date, title: { de: vom, en: from }, default: 1900-01-01 }
//   to: { type: date, title: { de: bis zum, en: to } }
// columns:
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: founded, type: since, title: { de: gegründet, en: founded } }
//   - { name: dissolved, type: until, title: { de: beendet, en: ended } }
//   - { name: members, type: integer, title: { de: Mitglieder, en: Members } }
//   - { name: before, type: entities, title: { de: davor, en: before it } }
// sentence:
//   de: "{rows} Kooperationen entstanden[ ab dem {from}][ bis zum {to}], zuerst {network.first}."
//   en: "{rows} cooperations came into being[ from {from} on][ until {to}], {network.first} first."
//   one:
//     de: "Eine Kooperation entstand[ ab dem {from}][ bis zum {to}]: {network}."
//     en: "One cooperation came into being[ from {from} on][ until {to}]: {network}."
//   none:
//     de: "Von keiner Kooperation ist bekannt, dass sie[ ab dem {from}][ bis zum {to}] entstand."
//     en: "No cooperation is known to have come into being[ from {from} on][ until {to}]."
// example: { params: { from: 2016-01-01, to: 2018-12-31 } }
MATCH (n:Network)
WHERE n.foundedOn IS NOT NULL AND coalesce(n.possibleFrom, '0000-01-01') >= coalesce($from, '0000-01-01')
  AND coalesce(n.certainFrom, '9999-12-31') <= coalesce($to, '9999-12-31')
CALL (n) {
  MATCH (n)<-[r:MEMBER_OF]-(m:Entity)
  RETURN count(DISTINCT m.id) AS members
}
CALL (n) {
  MATCH (n)-[s:SUCCEEDS]->(p:Entity)
  WITH p, s ORDER BY p.name, p.id
  RETURN collect({id: p.id, type: [l IN labels(p) WHERE l <> 'Entity'][0], name: p.name}) AS before,
    collect(s.id) AS facts
}
RETURN {id: n.id, type: 'Network', name: n.name} AS network, {date: n.foundedOn, text: n.foundedText} AS founded,
  {date: n.dissolvedOn, text: n.dissolvedText} AS dissolved,
  members, before, facts
ORDER BY n.certainFrom, n.name, n.id
