// what: finds a node with :Retraction by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX retraction_id_index IF NOT EXISTS FOR (n:Retraction) ON (n.id)
