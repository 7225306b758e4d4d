// what: finds a node with :Boundaries by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX boundaries_id_index IF NOT EXISTS FOR (n:Boundaries) ON (n.id)
