// what: the relationship types that there are, so that no page is read of those that there are not
// returns: type
MATCH ()-[r]->()
RETURN DISTINCT type(r) AS type
ORDER BY type
