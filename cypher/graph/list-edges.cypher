// what: the facts that touch some entities, as of a day
// params: { ids: ids of entities, types: relationship types, direction: out or in or both (seen from the ids), asOf: ISO date or null, possible: whether facts count that only may hold }
// returns: type, source, target, properties; a fact between two of the ids comes twice
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(b:Entity)
WHERE type(r) IN $types
  AND ($direction = 'both' OR ($direction = 'out' AND startNode(r).id = a.id) OR ($direction = 'in' AND endNode(r).id = a.id))
  AND (<<r holds on $asOf>> OR ($possible AND <<r may hold on $asOf>>))
RETURN type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties, r.id AS id
ORDER BY id
