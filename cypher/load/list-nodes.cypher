// what: one page of the nodes with their content hashes and data sets, for the comparison with the files
// params: { after: the last id of the page before or "", limit: rows of a page }
// placeholders: { label: Entity or Evidence or Source or Retraction }
// returns: id, hash, datasets, labels
MATCH (n:<<label>>)
WHERE n.id > $after
RETURN n.id AS id, n.hash AS hash, n.datasets AS datasets, labels(n) AS labels
ORDER BY id
LIMIT $limit
