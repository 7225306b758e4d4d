// what: communes whose district or network is a member of some networks, as of a day
// params: { networks: ids of networks, asOf: ISO date or null }
// returns: network, member, through (the district or network), step (the fact that ties the commune to it), fact (its membership)
UNWIND $networks AS id
MATCH (n:Entity {id: id})<-[r:MEMBER_OF]-(t:Entity)<-[s:PART_OF|MEMBER_OF]-(c:Commune)
WHERE (t:District OR t:Network)
  AND <<r holds on $asOf>>
  AND <<s holds on $asOf>>
RETURN n.id AS network, c.id AS member, t.id AS through, s.id AS step, r.id AS fact
ORDER BY network, member, through, step, fact
