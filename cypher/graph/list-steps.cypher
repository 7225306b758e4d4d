// what: where one step leads from some entities, in either direction, as of a day
// params: { ids: ids of entities, types: relationship types, asOf: ISO date or null, possible: whether facts count that only may hold,
//   existingOn: ISO date or null }
// returns: source, target (as the step is taken), edge, labels, exists (the last two of the target, whether it does on that day)
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]-(b:Entity)
WHERE type(r) IN $types
  AND (<<r holds on $asOf>> OR ($possible AND <<r may hold on $asOf>>))
RETURN a.id AS source, b.id AS target, r.id AS edge, labels(b) AS labels, <<b exists on $existingOn>> AS exists
ORDER BY source, target, edge
