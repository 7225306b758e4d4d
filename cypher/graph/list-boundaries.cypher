// what: the boundaries of communes, a data set each, in the order in which the data sets were first loaded
// returns: dataset (id), topology (TopoJSON), attribution
MATCH (d:Dataset)
WHERE d.boundaries IS NOT NULL
MATCH (b:Boundaries {id: d.id})
RETURN b.id AS dataset, b.topology AS topology, b.attribution AS attribution
ORDER BY d.position
