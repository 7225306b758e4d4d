// what: writes what data sets say of elements that several speak of
// params: { rows: maps id and props }
// returns: written
UNWIND $rows AS row
MERGE (c:Contribution {id: row.id})
SET c = row.props
RETURN count(*) AS written
