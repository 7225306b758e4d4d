// what: entities by id; an id that nothing has is left out
// params: { ids: ids of entities }
// returns: labels, properties
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY id
