// what: how many direct members of some networks are known on a day, and how many there are by their sources
// params: { ids: ids of networks, asOf: ISO date or null for any day }
// returns: id, name, nameEn, listed, total (null where no source says it), totalIs (null where it is exact), from (since when a complete list is so)
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[r:MEMBER_OF]-(m:Entity)
  WHERE <<r holds on $asOf>>
  RETURN count(DISTINCT m.id) AS listed
}
RETURN n.id AS id, n.name AS name, n.nameEn AS nameEn, listed, n.membersTotal AS total, n.membersTotalIs AS totalIs,
  CASE WHEN n.membersListed = 'complete' THEN n.membersListedFrom ELSE null END AS from
ORDER BY id
