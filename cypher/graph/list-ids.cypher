// what: the ids of all entities with a label
// params: { label: label of an entity }
// returns: id
MATCH (n:Entity)
WHERE $label IN labels(n)
RETURN n.id AS id
ORDER BY id
