// what: no two nodes with :Manifest share an id
// returns: nothing
CREATE CONSTRAINT manifest_id IF NOT EXISTS FOR (n:Manifest) REQUIRE n.id IS UNIQUE
