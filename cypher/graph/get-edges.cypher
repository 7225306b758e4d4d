// what: facts by their ids, among all there are
// params: { wanted: map with the ids of the facts as keys }
// returns: type, source, target, properties
MATCH (a:Entity)-[r]->(b:Entity)
WHERE $wanted[r.id] IS NOT NULL
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties, r.id AS id
ORDER BY id
