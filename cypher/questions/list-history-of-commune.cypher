// title: { de: Was geschah in einer Kommune der Reihe nach?, en: "What happened in a commune, in order?" }
// explanation:
//   de: Mitgliedschaften, Vereinbarungen und Treffen der Kommune nach ihrem Beginn; was keinen Tag hat, steht am Ende.
//   en: Memberships, agreements and meetings of the commune by their beginning; what has no day comes last.
// group: time
// words: Geschichte Verlauf Chronik history chronicle trat beigetreten join
// params:
//   commune: { type: entity, of: [Commune], title: { de: Kommune, en: Commune }, default: commune-05554052 }
// columns:
//   - { name: since, type: since, title: { de: seit, en: since } }
//   - { name: until, type: until, title: { de: bis, en: until } }
//   - { name: relation, type: text, title: { de: Beziehung, en: Relationship } }
//   - { name: what, type: entity, title: { de: wozu, en: to what } }
// sentence:
//   de: "Von {commune} sind {rows} Schritte bekannt, zuerst {what.first}."
//   en: "{rows} events of {commune} are known, {what.first} first."
//   one: { de: "Von {commune} ist ein Schritt bekannt: {what}.", en: "One event of {commune} is known: {what}." }
//   none: { de: "Von {commune} ist keine Mitgliedschaft, keine Vereinbarung und kein Treffen bekannt.", en: "No membership, agreement or meeting of {commune} is known." }
// example: { params: { commune: commune-05515000 } }
MATCH (:Entity {id: $commune})-[r:MEMBER_OF|PARTY_TO|TOOK_PART_IN|REPRESENTED_IN]->(x:Entity)
RETURN {date: coalesce(r.validFrom, x.signedOn, x.on), text: r.validFromText, attested: r.firstAttested} AS since,
  {date: coalesce(r.validTo, x.on), text: r.validToText, attested: r.lastAttested} AS until, type(r) AS relation,
  {id: x.id, type: [l IN labels(x) WHERE l <> 'Entity'][0], name: x.name} AS what, [r.id] AS facts
ORDER BY coalesce(r.certainFrom, x.signedOn, x.on, '9999'), x.name, x.id, r.id
