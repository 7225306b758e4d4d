// what: pieces of evidence with their sources; an id that nothing has is left out
// params: { ids: ids of evidence }
// returns: evidence, source (the properties of each)
UNWIND $ids AS id
MATCH (e:Evidence {id: id})-[:FROM]->(s:Source)
RETURN properties(e) AS evidence, properties(s) AS source
ORDER BY id
