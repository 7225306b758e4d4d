// title: { de: Wie hat sich ein Thema unter den Kommunen verbreitet?, en: How did a topic spread among the communes? }
// explanation:
//   de: >-
//     Kommunen, die bis zum 31. Dezember einmal direkt einer Kooperation angehörten, als sie am Thema (oder einem engeren)
//     arbeitete, Austritte mindern nicht. Neu ist, bei wem das ein Jahr zuvor nicht einmal möglich war; wer nur belegt ist,
//     zählt als möglich, bis er belegt ist, und nie als neu. Es sind Mindestzahlen, und warum eine Kommune folgte, sagen sie
//     nicht.
//   en: >-
//     Communes that by 31 December had at some time directly belonged to a cooperation while it worked on the topic (or a
//     narrower one); leaving does not lower it. New are those of which it was not even possible a year before; what is only
//     attested counts as possible until it is attested and never as new. These are lower bounds, and they do not say why a
//     commune followed.
// group: topics
// words: Ausbreitung Verbreitung diffusion
// params:
//   topic: { type: entity, of: [Topic], title: { de: Thema, en: Topic }, default: topic-mobilitaet }
//   from: { type: integer, min: 1900, max: 2100, title: { de: Jahr von, en: year from }, default: 2005 }
//   to: { type: integer, min: 1900, max: 2100, title: { de: bis, en: to }, default: 2025 }
// columns:
//   - { name: year, type: integer, title: { de: Jahr, en: Year } }
//   - { name: count, type: integer, title: { de: Kommunen bis dahin, en: communes so far } }
//   - { name: possible, type: integer, title: { de: möglicherweise weitere, en: possibly more } }
//   - { name: new, type: integer, title: { de: sicher neu, en: certainly new } }
//   - { name: adopters, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "Die Verbreitung von {topic} ist für {rows} Jahre gezählt, am Anfang in {count.first} Kommunen; sicher neu in dieser Zeit: {adopters}."
//   en: "The spread of {topic} is counted for {rows} years, at first in {count.first} communes; certainly new in this time: {adopters}."
//   one:
//     de: "Bis zum Ende des Jahres hatten {count} Kommunen in einer Kooperation mit {topic} zu tun; sicher neu: {adopters}."
//     en: "By the end of the year {count} communes had to do with {topic} in a cooperation; certainly new: {adopters}."
//   none: { de: "Zu {topic} ist keine Kooperation von Kommunen bekannt.", en: "No cooperation of communes on {topic} is known." }
// example: { params: { topic: topic-klima, from: 2015, to: 2025 } }
MATCH (:Entity {id: $topic})<-[:BROADER*0..4]-(:Topic)<-[w:WORKS_ON]-(n:Network)<-[r:MEMBER_OF]-(c:Commune)
WHERE <<n is comparable>>
WITH c, r, w, coalesce(r.certainFrom, '0000') AS a, coalesce(w.certainFrom, '0000') AS b,
  coalesce(r.possibleFrom, '0000') AS e, coalesce(w.possibleFrom, '0000') AS f,
  coalesce(r.certainTo, '9999') AS g, coalesce(w.certainTo, '9999') AS h,
  coalesce(r.possibleTo, '9999') AS k, coalesce(w.possibleTo, '9999') AS l
WITH c, r, w, CASE WHEN a > b THEN a ELSE b END AS from, CASE WHEN g < h THEN g ELSE h END AS to,
  CASE WHEN e > f THEN e ELSE f END AS earliest, CASE WHEN k < l THEN k ELSE l END AS latest
WITH c, r, w, CASE WHEN from <= to THEN from END AS surely, CASE WHEN earliest <= latest THEN earliest END AS perhaps
WITH c, r, w, surely, CASE WHEN perhaps IS NULL OR surely < perhaps THEN surely ELSE perhaps END AS perhaps
WHERE perhaps IS NOT NULL
WITH c, min(surely) AS surely, min(perhaps) AS perhaps, collect(r.id) + collect(w.id) AS ids
ORDER BY c.name, c.id
UNWIND range(1900, 2100) AS year
WITH year, c, surely, perhaps, ids WHERE year >= $from AND year <= $to
WITH year, toString(year) + '-12-31' AS day, toString(year - 1) + '-12-31' AS eve, c, surely, perhaps, ids
WITH year, c, ids, coalesce(surely <= day, false) AS sure, perhaps <= day AS may,
  coalesce(surely <= day AND perhaps > eve, false) AS fresh
UNWIND ids AS fact
WITH year, count(DISTINCT CASE WHEN sure THEN c.id END) AS count,
  count(DISTINCT CASE WHEN may AND NOT sure THEN c.id END) AS possible,
  collect(DISTINCT CASE WHEN fresh THEN {id: c.id, type: 'Commune', name: c.name} END) AS adopters,
  collect(DISTINCT CASE WHEN fresh THEN fact END) AS facts
RETURN year, count, possible, size(adopters) AS new, adopters, facts
ORDER BY year
