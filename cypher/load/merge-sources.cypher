// what: writes sources; properties that a row does not have vanish
// params: { rows: maps id and props }
// returns: written
UNWIND $rows AS row
MERGE (n:Source {id: row.id})
SET n = row.props
RETURN count(*) AS written
