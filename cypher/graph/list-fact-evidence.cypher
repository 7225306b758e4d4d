// what: how certain facts are and by which evidence, by their ids
// params: { wanted: map with the ids of the facts as keys }
// returns: fact, certainty, evidence (ids)
MATCH (:Entity)-[r]->(:Entity)
WHERE $wanted[r.id] IS NOT NULL
RETURN r.id AS fact, r.certainty AS certainty, r.evidence AS evidence
ORDER BY fact
