// title: { de: "Wer kam hinzu, wer ging, wer blieb?", en: "Who joined, who left, who stayed?" }
// explanation:
//   de: Vergleicht die direkten Mitglieder an zwei Tagen. Wessen Beginn unbekannt ist, gilt als von Anfang
//     an dabei.
//   en: Compares the direct members on two days. Those whose beginning is unknown are taken to have been there
//     from the start.
// group: time
// params:
//   network:
//     type: entity
//     of: [Network]
//     title: { de: Kooperation, en: Cooperation }
//     default: network-leader-steinfurter-land
//   from: { type: date, title: { de: am, en: on }, default: 2020-01-01 }
//   to: { type: date, title: { de: und am, en: and on }, default: 2024-01-01 }
// columns:
//   - { name: joined, type: entity, title: { de: neu, en: joined } }
//   - { name: left, type: entity, title: { de: ausgeschieden, en: left } }
//   - { name: stayed, type: entity, title: { de: geblieben, en: stayed } }
//   - { name: since, type: date, title: { de: seit, en: since } }
//   - { name: until, type: date, title: { de: bis, en: until } }
// sentence:
//   de: "{network} vom {from} zum {to} – neu: {joined}; ausgeschieden: {left}; geblieben: {stayed}."
//   en: "{network} from {from} to {to} – joined: {joined}; left: {left}; stayed: {stayed}."
//   none:
//     de: "{network} hatte weder am {from} noch am {to} Mitglieder."
//     en: "{network} had no members on {from} nor on {to}."
// example: { params: { network: network-regiopole-netzwerk, from: 2017-01-01, to: 2025-06-01 } }
WITH coalesce($from, '0000-01-01') AS begin, coalesce($to, '9999-12-31') AS until
MATCH (:Entity {id: $network})<-[r:MEMBER_OF]-(m:Entity)
WITH m, r, <<r holds on begin>> AS first, <<r holds on until>> AS second
WITH m, max(CASE WHEN first THEN 1 ELSE 0 END) AS before, max(CASE WHEN second THEN 1 ELSE 0 END) AS after,
  min(r.validFrom) AS since, max(r.validTo) AS until, collect(r.id) AS facts
WHERE before + after > 0
RETURN CASE WHEN before < after THEN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name}
  ELSE null END AS joined,
  CASE WHEN before > after THEN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name}
    ELSE null END AS left,
  CASE WHEN before = after THEN {id: m.id, type: [l IN labels(m) WHERE l <> 'Entity'][0], name: m.name}
    ELSE null END AS stayed, since, until, facts
ORDER BY before = after, before, m.name, m.id
