// what: finds a node with :Contribution by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX contribution_id_index IF NOT EXISTS FOR (n:Contribution) ON (n.id)
