// what: writes facts that a correction has taken back; they are nodes, so that no question takes them for facts
// params: { rows: maps id and props }
// returns: written
UNWIND $rows AS row
MERGE (n:Retraction {id: row.id})
SET n = row.props
RETURN count(*) AS written
