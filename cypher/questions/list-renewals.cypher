// title: { de: Welche Vereinbarungen laufen demnächst aus?, en: Which agreements are up for renewal? }
// explanation:
//   de: >-
//     Kooperationen, Vereinbarungen, Projekte, Mitgliedschaften und Ämter, deren Ende eine Quelle nennt oder die Amtszeit
//     ergibt und das in den nächsten Jahren nach dem Tag liegt. Möglich heißt, dass das Ende auch später oder schon davor
//     liegen kann, weil es ungenau angegeben ist. Was ohne genanntes Ende läuft oder sich von selbst verlängert, fehlt hier;
//     Mitgliedschaften, die nur mit ihrer Kooperation enden, stehen nicht einzeln da.
//   en: >-
//     Cooperations, agreements, projects, memberships and offices whose end a source states, or the term of office gives,
//     within so many years after the day. Possible means that the end may also lie later or before, because it is not given
//     exactly. What runs without a stated end or renews itself is missing here; memberships that end only with their
//     cooperation do not stand on their own.
// group: time
// words: auslaufend Laufzeit Kündigung expire expiring
// params:
//   day: { type: date, title: { de: vom, en: from }, default: 2026-01-01 }
//   years: { type: integer, min: 1, max: 50, title: { de: Jahre voraus, en: years ahead }, default: 3 }
// columns:
//   - { name: subject, type: entity, title: { de: was, en: what } }
//   - { name: of, type: entity, title: { de: von, en: of } }
//   - { name: until, type: until, title: { de: endet, en: ends } }
//   - { name: earliest, type: date, title: { de: frühestens, en: at the earliest } }
//   - { name: latest, type: date, title: { de: spätestens, en: at the latest } }
//   - { name: byRule, type: boolean, title: { de: nach der Regel, en: by rule } }
//   - { name: possible, type: boolean, title: { de: nur möglich, en: only possible } }
// sentence:
//   de: "{rows} Kooperationen, Mitgliedschaften und Ämter enden sicher in {years} Jahren nach dem {day}, zuerst {subject.first}: {earliest.first}."
//   en: "{rows} cooperations, memberships and offices certainly end within {years} years after {day}, first {subject.first}: {earliest.first}."
//   one:
//     de: "Eine Kooperation, eine Mitgliedschaft oder ein Amt endet sicher in {years} Jahren nach dem {day}: {subject}, {earliest}."
//     en: "One cooperation, membership or office certainly ends within {years} years after {day}: {subject}, {earliest}."
//   none:
//     de: "Von keiner Kooperation und keinem Amt steht fest, dass es in {years} Jahren nach dem {day} endet."
//     en: "For no cooperation and no office is it certain that it ends within {years} years after {day}."
// example: { params: { day: 2020-01-01, years: 10 } }
WITH coalesce($day, '0000-01-01') AS day
WITH day, substring('0000' + toString(toInteger(substring(day, 0, 4)) + $years), size(toString(toInteger(substring(day, 0, 4)) + $years)))
  + substring(day, 4) AS last
CALL (day, last) {
  MATCH (n:Entity)
  WHERE (n:Network OR n:Agreement OR n:Project) AND n.certainTo <= last AND coalesce(n.possibleTo, '9999-12-31') >= day
    AND coalesce(n.dissolvedOn, n.to) IS NOT NULL
  RETURN n AS subject, null AS of, {date: coalesce(n.dissolvedOn, n.to), text: coalesce(n.dissolvedText, n.toText)} AS until,
    n.certainTo AS earliest, n.possibleTo AS latest, false AS byRule, n.id AS key, [] AS facts
  UNION
  MATCH (a:Entity)-[r:MEMBER_OF|HOLDS]->(b:Entity)
  WHERE (r.validTo IS NOT NULL OR r.endsByRule) AND r.certainTo <= last AND coalesce(r.possibleTo, '9999-12-31') >= day
  RETURN a AS subject, b AS of, <<until of r>> AS until, r.certainTo AS earliest, r.possibleTo AS latest,
    coalesce(r.endsByRule, false) AS byRule, r.id AS key, [r.id] AS facts
}
RETURN {id: subject.id, type: [l IN labels(subject) WHERE l <> 'Entity'][0], name: subject.name} AS subject,
  CASE WHEN of IS NULL THEN null ELSE {id: of.id, type: [l IN labels(of) WHERE l <> 'Entity'][0], name: of.name} END AS of,
  until, earliest, latest, byRule, NOT (earliest >= day AND coalesce(latest, '9999-12-31') <= last) AS possible, facts
ORDER BY possible, earliest, latest, key
