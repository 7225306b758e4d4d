// what: no two nodes with :Retraction share an id
// returns: nothing
CREATE CONSTRAINT retraction_id IF NOT EXISTS FOR (n:Retraction) REQUIRE n.id IS UNIQUE
