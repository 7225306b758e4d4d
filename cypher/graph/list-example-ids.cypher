// what: up to three ids of entities with a label to show in examples, those with most members first
// params: { label: label of an entity }
// returns: id
MATCH (n:Entity)
WHERE $label IN labels(n)
OPTIONAL MATCH (n)<-[r:MEMBER_OF]-(:Entity)
WITH n.id AS id, count(r) AS members
RETURN id
ORDER BY members DESC, id
LIMIT 3
