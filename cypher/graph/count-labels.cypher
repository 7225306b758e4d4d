// what: how many entities each label has
// returns: name, count
MATCH (n:Entity)
UNWIND labels(n) AS name
RETURN name, count(*) AS count
ORDER BY name
