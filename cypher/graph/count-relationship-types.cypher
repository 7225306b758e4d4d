// what: how many facts there are of each type
// returns: name, count
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS name, count(*) AS count
ORDER BY name
