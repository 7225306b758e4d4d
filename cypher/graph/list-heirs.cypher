// what: communes that had an official key, or took in (a part of) the commune that had it
// params: { key: an AGS }
// returns: id
MATCH (c:Commune)
WHERE $key IN c.formerKeys
RETURN c.id AS id
ORDER BY id
