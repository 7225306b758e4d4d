// what: the record of the load that made this graph
// returns: manifest (a map; no row when nothing was loaded)
MATCH (m:Manifest)
RETURN m {.*} AS manifest
