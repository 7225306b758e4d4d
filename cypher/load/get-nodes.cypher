// what: nodes by id, evidence with its source; an id that nothing has is left out
// params: { ids: ids }
// placeholders: { label: Entity or Evidence or Source }
// returns: properties, source (its id, of evidence only)
UNWIND $ids AS id
MATCH (n:<<label>> {id: id})
OPTIONAL MATCH (n)-[:FROM]->(s:Source)
RETURN properties(n) AS properties, s.id AS source
