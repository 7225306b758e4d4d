// what: writes the boundaries of the communes of data sets
// params: { rows: maps id (of the data set) and topology and attribution as in model/boundaries.ts }
// returns: nothing
UNWIND $rows AS row
MERGE (b:Boundaries {id: row.id})
SET b = row
