// what: every entity with what it can be searched by
// returns: id, labels, name, nameEn, altNames, formerNames, formerKeys, ags, kind
MATCH (n:Entity)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameEn AS nameEn, n.altNames AS altNames, n.formerNames AS formerNames,
  n.formerKeys AS formerKeys, n.ags AS ags, n.kind AS kind
ORDER BY id
