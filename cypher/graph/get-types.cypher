// what: which of some ids are entities, and of what type
// params: { ids: ids of entities }
// returns: id, labels
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels
ORDER BY id
