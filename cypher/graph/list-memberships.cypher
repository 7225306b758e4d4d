// what: who is a member of some networks, as of a day
// params: { networks: ids of networks, asOf: ISO date or null }
// returns: network, member, fact
UNWIND $networks AS id
MATCH (n:Entity {id: id})<-[r:MEMBER_OF]-(m:Entity)
WHERE <<r holds on $asOf>>
RETURN n.id AS network, m.id AS member, r.id AS fact
ORDER BY network, member, fact
