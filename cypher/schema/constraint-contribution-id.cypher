// what: no two nodes with :Contribution share an id
// returns: nothing
CREATE CONSTRAINT contribution_id IF NOT EXISTS FOR (n:Contribution) REQUIRE n.id IS UNIQUE
