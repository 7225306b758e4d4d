// what: no two nodes with :Boundaries share an id
// returns: nothing
CREATE CONSTRAINT boundaries_id IF NOT EXISTS FOR (n:Boundaries) REQUIRE n.id IS UNIQUE
