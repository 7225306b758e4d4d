// what: every source with the number of pieces of evidence taken from it
// returns: source (its properties), evidenceCount
MATCH (s:Source)
OPTIONAL MATCH (e:Evidence)-[:FROM]->(s)
WITH s, count(e) AS evidenceCount
RETURN properties(s) AS source, evidenceCount
ORDER BY s.id
