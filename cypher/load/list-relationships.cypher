// what: one page of the relationships of a type, for the comparison with the files
// params: { after: the last id of the page before or "", limit: rows of a page }
// placeholders: { type: a relationship type }
// returns: id, hash
MATCH ()-[r:<<type>>]->()
WHERE r.id > $after
RETURN r.id AS id, r.hash AS hash
ORDER BY id
LIMIT $limit
