// what: who is a member of some networks, as of a day
// params: { networks: ids of networks, asOf: ISO date or null }
// returns: network, member, fact
UNWIND $networks AS id
MATCH (m:Entity)-[r:MEMBER_OF]->(n:Network {id: id})
WHERE $asOf IS NULL OR ((r.validFrom IS NULL OR r.validFrom <= $asOf) AND (r.validTo IS NULL OR r.validTo >= $asOf))
RETURN n.id AS network, m.id AS member, r.id AS fact
ORDER BY network, member, fact
