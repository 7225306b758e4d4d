// what: no two nodes with :Dataset share an id
// returns: nothing
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE
