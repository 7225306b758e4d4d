// what: makes loads wait for one another (Neo4j locks the node) and tells on which graph this one builds
// returns: dataVersion, loadedAt (null on an empty graph), loadingSince (null unless a load is unfinished)
MERGE (m:Manifest {id: 'manifest'})
SET m.id = m.id
RETURN m.dataVersion AS dataVersion, m.loadedAt AS loadedAt, m.loadingSince AS loadingSince
