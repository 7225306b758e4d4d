// what: writes evidence and its relationship to its source; properties that a row does not have vanish
// params: { rows: maps id and source (ids) and props }
// returns: written
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (n:Evidence {id: row.id})
SET n = row.props
MERGE (n)-[:FROM]->(s)
RETURN count(*) AS written
