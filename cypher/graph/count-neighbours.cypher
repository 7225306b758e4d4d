// what: how many neighbours an entity has for each type and direction, as of a day
// params: { id: id of an entity, types: relationship types, asOf: ISO date or null, possible: whether facts count that only may hold }
// returns: type, direction (out or in), count
MATCH (:Entity {id: $id})-[r]->(o:Entity)
WHERE type(r) IN $types
  AND (<<r holds on $asOf>> OR ($possible AND <<r may hold on $asOf>>))
RETURN type(r) AS type, 'out' AS direction, count(DISTINCT o.id) AS count
UNION ALL
MATCH (:Entity {id: $id})<-[r]-(i:Entity)
WHERE type(r) IN $types
  AND (<<r holds on $asOf>> OR ($possible AND <<r may hold on $asOf>>))
RETURN type(r) AS type, 'in' AS direction, count(DISTINCT i.id) AS count
