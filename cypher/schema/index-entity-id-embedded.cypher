// what: finds a node with :Entity by its id. Only for the embedded engine, which has no index behind a constraint
// returns: nothing
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)
