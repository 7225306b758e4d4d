// what: writes relationships of one type between entities that are there; properties that a row does not have vanish
// params: { rows: maps id and from and to (ids of the ends) and props }
// placeholders: { type: a relationship type }
// returns: written
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MERGE (a)-[r:<<type>> {id: row.id}]->(b)
SET r = row.props
RETURN count(*) AS written
