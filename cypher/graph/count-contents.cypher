// what: how much the graph holds; relationships are the facts between entities
// returns: entities, relationships, sources, evidence
RETURN
  COUNT { MATCH (:Entity) } AS entities,
  COUNT { MATCH (:Entity)-[r]->(:Entity) } AS relationships,
  COUNT { MATCH (:Source) } AS sources,
  COUNT { MATCH (:Evidence) } AS evidence
