// title: { de: Wer ist am längsten dabei?, en: Who has been a member longest? }
// explanation:
//   de: Mitgliedschaften, die mindestens so viele volle Jahre gedauert haben; gezählt wird ab dem Tag, seit dem sie sicher
//     bestehen, offene bis zum genannten Tag.
//   en: Memberships that have lasted at least so many full years, counted from the day since which they certainly hold;
//     open ones count until the day named.
// group: time
// params:
//   day: { type: date, title: { de: gezählt bis, en: counted until }, default: 2025-12-31 }
//   years: { type: integer, min: 1, max: 200, title: { de: "Jahre, mindestens", en: "years, at least" }, default: 25 }
//   commune: { type: entity, of: [Commune], title: { de: nur die Kommune, en: only the commune }, optional: true }
// columns:
//   - { name: member, type: entity, title: { de: Mitglied, en: Member } }
//   - { name: network, type: entity, title: { de: Kooperation, en: Cooperation } }
//   - { name: length, type: integer, title: { de: Jahre, en: Years } }
//   - { name: since, type: since, title: { de: seit, en: since } }
//   - { name: until, type: until, title: { de: bis, en: until } }
// sentence:
//   de: "{rows} Mitgliedschaften[ von {commune}] dauern bis zum {day} mindestens {years} volle Jahre, am längsten die von {member.first} in
//     {network.first}: {length.first}."
//   en: "{rows} memberships[ of {commune}] last at least {years} full years until {day}, longest that of {member.first} in
//     {network.first}: {length.first}."
//   one:
//     de: "Eine Mitgliedschaft[ von {commune}] dauert bis zum {day} mindestens {years} volle Jahre: {member} in {network}."
//     en: "One membership[ of {commune}] lasts at least {years} full years until {day}: {member} in {network}."
//   none:
//     de: "Von keiner Mitgliedschaft[ von {commune}] ist bekannt, dass sie so lange dauert."
//     en: "No membership[ of {commune}] is known to have lasted that long."
// example: { params: { years: 10, commune: commune-05515000 } }
MATCH (m:Entity)-[r:MEMBER_OF]->(n:Network)
WHERE r.certainFrom <= coalesce($day, '9999-12-31') AND ($commune IS NULL OR m.id = $commune)
WITH m, n, r, CASE WHEN $day IS NULL OR r.certainTo < $day THEN r.certainTo ELSE $day END AS until
WITH m, n, r, toInteger(substring(until, 0, 4)) - toInteger(substring(r.certainFrom, 0, 4))
  - CASE WHEN substring(until, 5) < substring(r.certainFrom, 5) THEN 1 ELSE 0 END AS length
WHERE length >= $years
RETURN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name} AS member,
  {id: n.id, type: 'Network', name: n.name} AS network, length, <<since of r>> AS since, <<until of r>> AS until,
  [r.id] AS facts
ORDER BY r.certainFrom, length DESC, n.name, m.name, r.id
