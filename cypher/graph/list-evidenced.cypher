// what: what a piece of evidence is evidence for
// params: { evidence: id of a piece of evidence }
// returns: id, kind (node or relationship), types (labels or the type), name, target (the other end's name, of a relationship)
MATCH (n:Entity)
WHERE $evidence IN n.evidence
RETURN n.id AS id, 'node' AS kind, labels(n) AS types, n.name AS name, '' AS target
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity)
WHERE $evidence IN r.evidence
RETURN r.id AS id, 'relationship' AS kind, [type(r)] AS types, a.name AS name, b.name AS target
