// what: the facts about an entity that a correction has taken back
// params: { id: id of an entity }
// returns: type, source, target, fact (its properties as JSON)
MATCH (n:Retraction)
WHERE n.from = $id OR n.to = $id
RETURN n.type AS type, n.from AS source, n.to AS target, n.fact AS fact
ORDER BY n.id
