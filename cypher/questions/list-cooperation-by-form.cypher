// title: { de: In welchen Formen wird zusammengearbeitet?, en: In which forms do communes cooperate? }
// explanation:
//   de: >-
//     Kooperationen nach Rechtsform, Aufgabenform oder Art, mit ihren sicheren direkten Mitgliedschaften und den Kommunen
//     darunter. Wo keine Quelle die Form nennt, steht eine Zeile ohne Form. Die Auswahl folgt den Quellen, nicht dem Zufall:
//     Anteile sind nicht die aller Kooperationen im Land; Zahlen von Mitgliedern sind Mindestzahlen.
//   en: >-
//     Cooperations by legal form, task form or kind, with their certain direct memberships and the communes among them.
//     Where no source names the form there is a row without one. The choice follows the sources, not chance: shares are not
//     those of all cooperations in the state; numbers of members are lower bounds.
// group: memberships
// params:
//   by:
//     type: choice
//     title: { de: nach, en: by }
//     choices:
//       legalForm: { de: Rechtsform, en: legal form }
//       taskForm: { de: Aufgabenform, en: task form }
//       kind: { de: Art, en: kind }
//     default: legalForm
//   asOf: { type: date }
// columns:
//   - { name: form, type: text, title: { de: Form, en: Form } }
//   - { name: networks, type: integer, title: { de: Kooperationen, en: Cooperations } }
//   - { name: memberships, type: integer, title: { de: Mitgliedschaften, en: Memberships } }
//   - { name: communes, type: integer, title: { de: Kommunen, en: Communes } }
//   - { name: complete, type: integer, title: { de: davon Liste vollständig, en: of these list complete } }
//   - { name: examples, type: entities, title: { de: welche, en: which ones } }
// sentence:
//   de: "Bekannte Formen von Kooperationen (nach {by}): {form.count}."
//   en: "Known forms of cooperations (by {by}): {form.count}."
//   none: { de: "Es sind keine Kooperationen bekannt.", en: "No cooperations are known." }
// example: { params: { by: kind, asOf: 2020-01-01 } }
MATCH (n:Network)
WHERE <<n is comparable>> AND <<n exists on $asOf>>
WITH n, CASE $by WHEN 'legalForm' THEN n.legalForm WHEN 'taskForm' THEN n.taskForm ELSE n.kind END AS form,
  <<n lists all members on $asOf>> AS listed
ORDER BY n.name, n.id
OPTIONAL MATCH (n)<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
WITH form, n, listed, r, m.id AS member, CASE WHEN m.ags IS NOT NULL AND size(m.ags) = 8 THEN m.id END AS commune
WITH form, count(DISTINCT n.id) AS networks, count(DISTINCT n.id + ' ' + member) AS memberships,
  count(DISTINCT commune) AS communes, count(DISTINCT CASE WHEN listed THEN n.id END) AS complete,
  collect(DISTINCT {id: n.id, type: 'Network', name: n.name}) AS examples, collect(r.id) AS facts
RETURN form, networks, memberships, communes, complete, examples, facts
ORDER BY networks DESC, memberships DESC, coalesce(form, 'zzz')
