// what: what is said of the networks' lists of members; those of which nothing is said are left out
// returns: id, total, totalIs, totalOn, listed, completeFor, from (the first day of which the list speaks), begins (of the network)
MATCH (n:Network)
WHERE n.membersListed IS NOT NULL OR n.membersTotal IS NOT NULL OR n.membersCompleteFor IS NOT NULL
RETURN n.id AS id, n.membersTotal AS total, n.membersTotalIs AS totalIs, n.membersTotalOn AS totalOn,
  n.membersListed AS listed, n.membersCompleteFor AS completeFor, n.membersListedFrom AS from, n.possibleFrom AS begins
ORDER BY id
