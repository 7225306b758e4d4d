// what: finds a node with :Manifest by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX manifest_id_index IF NOT EXISTS FOR (n:Manifest) ON (n.id)
