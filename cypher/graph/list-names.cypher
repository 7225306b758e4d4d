// what: every entity with what it can be searched by, and how many members a network has
// returns: id, labels, name, nameEn, altNames, formerNames, formerKeys, ags, ars, postcode, wikidata, kind, members
MATCH (n:Entity)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameEn AS nameEn, n.altNames AS altNames, n.formerNames AS formerNames,
  n.formerKeys AS formerKeys, n.ags AS ags, n.ars AS ars, n.postcode AS postcode, n.wikidata AS wikidata, n.kind AS kind,
  n.membersTotal AS members
ORDER BY id
