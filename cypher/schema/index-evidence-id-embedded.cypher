// what: finds a node with :Evidence by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX evidence_id_index IF NOT EXISTS FOR (n:Evidence) ON (n.id)
