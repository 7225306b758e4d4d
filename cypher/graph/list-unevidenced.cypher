// what: what names no evidence, or evidence that is not there or has no source; empty in every graph that the loader made
// returns: id of the node or relationship, missing (id of the evidence, or null when it names none)
MATCH (n:Entity)
UNWIND CASE WHEN size(coalesce(n.evidence, [])) = 0 THEN [null] ELSE n.evidence END AS piece
OPTIONAL MATCH (evidence:Evidence {id: piece})-[:FROM]->(source:Source)
WITH n.id AS id, piece, source
WHERE source IS NULL
RETURN id, piece AS missing
UNION
MATCH (:Entity)-[r]->(:Entity)
UNWIND CASE WHEN size(coalesce(r.evidence, [])) = 0 THEN [null] ELSE r.evidence END AS piece
OPTIONAL MATCH (evidence:Evidence {id: piece})-[:FROM]->(source:Source)
WITH r.id AS id, piece, source
WHERE source IS NULL
RETURN id, piece AS missing
