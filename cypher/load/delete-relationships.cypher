// what: removes relationships of one type
// params: { ids: ids }
// placeholders: { type: a relationship type }
// returns: removed
MATCH ()-[r:<<type>>]->()
WHERE r.id IN $ids
DELETE r
RETURN count(*) AS removed
