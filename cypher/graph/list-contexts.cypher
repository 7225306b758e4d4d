// what: what an entity belongs to, to tell apart what is called alike
// params: { types: relationship types from an entity to what it belongs to }
// returns: id, labels, name, nameEn (all of what it belongs to)
MATCH (n:Entity)-[r]->(c:Entity)
WHERE type(r) IN $types
RETURN n.id AS id, labels(c) AS labels, c.name AS name, c.nameEn AS nameEn
ORDER BY id, name
