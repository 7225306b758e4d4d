// what: the facts of some types that lead to some entities, with their dates
// params: { ids: ids of entities, types: relationship types }
// returns: source, target, fact, certainFrom, certainTo, possibleFrom, possibleTo
UNWIND $ids AS id
MATCH (b:Entity {id: id})<-[r]-(a:Entity)
WHERE type(r) IN $types
RETURN a.id AS source, b.id AS target, r.id AS fact,
  r.certainFrom AS certainFrom, r.certainTo AS certainTo, r.possibleFrom AS possibleFrom, r.possibleTo AS possibleTo
ORDER BY target, source, fact
