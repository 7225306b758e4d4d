// what: ids of the networks that are no cooperation between communes, such as award schemes
// returns: id
MATCH (n:Network)
WHERE NOT (<<n is comparable>>)
RETURN n.id AS id
ORDER BY id
