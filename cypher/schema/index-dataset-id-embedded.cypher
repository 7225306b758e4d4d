// what: finds a node with :Dataset by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX dataset_id_index IF NOT EXISTS FOR (n:Dataset) ON (n.id)
