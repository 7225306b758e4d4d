// what: removes the boundaries of data sets
// params: { ids: ids of data sets }
// returns: nothing
UNWIND $ids AS id
MATCH (b:Boundaries {id: id})
DELETE b
