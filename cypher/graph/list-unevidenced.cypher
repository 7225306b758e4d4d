// what: what names no evidence, or evidence that is not there or has no source; empty in every graph that the loader made
// returns: id of the node or relationship, missing (id of the evidence, or null when it names none)
MATCH (evidence:Evidence)-[:FROM]->(:Source)
WITH collect(evidence.id) AS known
MATCH (n:Entity)
UNWIND CASE WHEN size(coalesce(n.evidence, [])) = 0 THEN [null] ELSE n.evidence END AS piece
WITH n.id AS id, piece, known
WHERE piece IS NULL OR NOT piece IN known
RETURN id, piece AS missing
UNION
MATCH (evidence:Evidence)-[:FROM]->(:Source)
WITH collect(evidence.id) AS known
MATCH (:Entity)-[r]->(:Entity)
UNWIND CASE WHEN size(coalesce(r.evidence, [])) = 0 THEN [null] ELSE r.evidence END AS piece
WITH r.id AS id, piece, known
WHERE piece IS NULL OR NOT piece IN known
RETURN id, piece AS missing
