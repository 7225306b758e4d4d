// what: finds a node with :Source by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id)
