// what: says that a load of several transactions has begun; until it writes its record, nobody is served
// params: { dataset: key of the dataset that is loaded, since: ISO date-time }
// returns: nothing
MERGE (m:Manifest {id: 'manifest'})
SET m.loading = $dataset, m.loadingSince = $since
