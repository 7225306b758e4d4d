// what: which of some ids are entities, of what type and with what name
// params: { ids: ids of entities }
// returns: id, labels, name, nameEn
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameEn AS nameEn
ORDER BY id
