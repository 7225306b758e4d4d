// what: writes entities of one label; properties that a row does not have vanish
// params: { rows: maps id and props }
// placeholders: { label: an entity label }
// returns: written
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.props
SET n:<<label>>
RETURN count(*) AS written
