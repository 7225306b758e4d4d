// what: the facts between some entities, as of a day
// params: { among: map with the ids of the entities as keys, types: relationship types, asOf: ISO date or null, possible: whether facts count that only may hold }
// returns: type, source, target, properties
UNWIND keys($among) AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE $among[b.id] IS NOT NULL
  AND type(r) IN $types
  AND (<<r holds on $asOf>> OR ($possible AND <<r may hold on $asOf>>))
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties, r.id AS id
ORDER BY id
