// what: the record of the load that made this graph, with its data sets in the order in which they were first loaded
// returns: manifest (a map; no row when nothing was loaded), datasets (maps)
MATCH (m:Manifest)
OPTIONAL MATCH (d:Dataset)
WITH m, d
ORDER BY d.position
RETURN m {.*} AS manifest, collect(d {.*}) AS datasets
