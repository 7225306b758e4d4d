// what: the facts that touch some entities
// params: { ids: ids of entities }
// returns: id, type, source, target; a fact between two of the ids comes twice
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(:Entity)
RETURN r.id AS id, type(r) AS type, startNode(r).id AS source, endNode(r).id AS target
ORDER BY id
