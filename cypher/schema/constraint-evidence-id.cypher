// what: no two nodes with :Evidence share an id
// returns: nothing
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE
