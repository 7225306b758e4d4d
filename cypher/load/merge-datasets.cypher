// what: writes the records of the data sets in the graph; properties that a row does not have vanish
// params: { rows: see LoadedDataset in model/manifest.ts and position in the order of loading }
// returns: nothing
UNWIND $rows AS row
MERGE (d:Dataset {id: row.id})
SET d = row
