// what: removes the records of the data sets that are not in the graph any more
// params: { ids: ids of those that are }
// returns: nothing
MATCH (d:Dataset)
WHERE NOT d.id IN $ids
DELETE d
