// what: entities that name their id in Wikidata, and the data sets that speak of them
// returns: id, labels, wikidata, datasets
MATCH (n:Entity)
WHERE n.wikidata IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.wikidata AS wikidata, n.datasets AS datasets
ORDER BY id
