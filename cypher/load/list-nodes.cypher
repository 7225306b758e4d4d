// what: one page of the nodes of a label, for the comparison with the files
// params: { after: the last id of the page before or "", limit: rows of a page }
// placeholders: { label: an entity label or Evidence or Source }
// returns: id, hash
MATCH (n:<<label>>)
WHERE n.id > $after
RETURN n.id AS id, n.hash AS hash
ORDER BY id
LIMIT $limit
