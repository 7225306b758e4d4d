// what: the facts of some types that lead to some entities, with their dates
// params: { ids: ids of entities, types: relationship types }
// returns: source, target, fact, validFrom, validTo
UNWIND $ids AS id
MATCH (b:Entity {id: id})<-[r]-(a:Entity)
WHERE type(r) IN $types
RETURN a.id AS source, b.id AS target, r.id AS fact, r.validFrom AS validFrom, r.validTo AS validTo
ORDER BY target, source, fact
