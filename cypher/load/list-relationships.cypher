// what: one page of the relationships of a type with their content hashes, for the comparison with the files
// params: { after: the last id of the page before or "", limit: rows of a page }
// placeholders: { type: a relationship type }
// returns: id, hash, kind
MATCH ()-[r:<<type>>]->()
WHERE r.id > $after
RETURN r.id AS id, r.hash AS hash, type(r) AS kind
ORDER BY id
LIMIT $limit
