// what: the sources of some pieces of evidence, each with the ids of those that come from it
// params: { ids: ids of evidence }
// returns: source (its properties), evidence (ids)
UNWIND $ids AS id
MATCH (:Evidence {id: id})-[:FROM]->(s:Source)
WITH s.id AS source, collect(id) AS evidence
MATCH (s:Source {id: source})
RETURN properties(s) AS source, evidence
ORDER BY s.id
