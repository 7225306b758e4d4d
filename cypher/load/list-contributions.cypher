// what: one page of what data sets say of elements that several speak of
// params: { after: the last id of the page before or "", limit: rows of a page }
// returns: id, properties
MATCH (c:Contribution)
WHERE c.id > $after
RETURN c.id AS id, properties(c) AS properties
ORDER BY id
LIMIT $limit
