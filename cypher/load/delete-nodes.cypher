// what: removes nodes with their relationships
// params: { ids: ids }
// placeholders: { label: Entity or Evidence or Source or Contribution or Retraction }
// returns: removed
UNWIND $ids AS id
MATCH (n:<<label>> {id: id})
DETACH DELETE n
RETURN count(*) AS removed
