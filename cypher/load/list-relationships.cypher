// what: one page of the relationships of a type with their content hashes and data sets, for the comparison with the files
// params: { after: the last id of the page before or "", limit: rows of a page }
// placeholders: { type: a relationship type }
// returns: id, hash, datasets, kind
MATCH ()-[r:<<type>>]->()
WHERE r.id > $after
RETURN r.id AS id, r.hash AS hash, r.datasets AS datasets, type(r) AS kind
ORDER BY id
LIMIT $limit
