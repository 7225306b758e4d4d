/** Queries that only read. Both engines answer them, and alike. */

type Query = [query: string, params?: Record<string, unknown>];

export const QUERIES: Query[] = [
	["RETURN 1 AS one, 'zwei' AS two, 3.5 AS three, true AS four, null AS five;"],
	["match (n:Network) return n order by n.id limit 3"],
	["MATCH (n:Commune) WHERE n.name STARTS WITH 'M' AND n.kind IS NOT NULL RETURN n.id AS id ORDER BY id"],
	[
		"MATCH (n:Entity {id: $id})<-[r:MEMBER_OF]-(m) RETURN n, r, m ORDER BY m.id",
		{ id: "network-stadtregion-muenster" },
	],
	["MATCH p = (n:Network)<-[:MEMBER_OF]-(m:Commune {name: 'Münster'}) RETURN p ORDER BY n.id LIMIT 2"],
	[
		"MATCH (n:Network)\n// those with members: SET, DELETE\nOPTIONAL MATCH (n)<-[:MEMBER_OF]-(m)\nRETURN n.id AS id, count(m) AS c ORDER BY c DESC, id SKIP 1 LIMIT 5",
	],
	["MATCH (n:Network) WITH n.level AS level, count(*) AS c WHERE c > 1 RETURN level, c ORDER BY c, level"],
	["UNWIND $list AS x RETURN x * 2 AS y ORDER BY y", { list: [3, 1, 2] }],
	["MATCH (n:Region) RETURN n.name AS name UNION MATCH (n:District) RETURN n.name AS name"],
	["RETURN 1 AS x UNION ALL RETURN 1 AS x"],
	[
		"MATCH (n:Network) CALL (n) { MATCH (n)<-[:MEMBER_OF]-(m) RETURN count(m) AS c } RETURN n.id AS id, c ORDER BY c DESC, id LIMIT 4",
	],
	["CALL { MATCH (n:Region) RETURN n ORDER BY n.id LIMIT 1 } RETURN n.name AS name"],
	["MATCH (n:Commune) WHERE NOT EXISTS { (n)-[:MEMBER_OF]->() } RETURN count(n) AS c"],
	["MATCH (n:Commune) WHERE COUNT { MATCH (n)-[:MEMBER_OF]->(m) } > 6 RETURN n.name AS name ORDER BY name"],
	["MATCH (n:Region) RETURN n {.id, .name, type: [l IN labels(n) WHERE l <> 'Entity'][0]} AS region ORDER BY n.id"],
	[
		"MATCH (n:Commune) RETURN CASE WHEN n.population > 100000 THEN 'gross' ELSE 'klein' END AS size, count(*) AS c ORDER BY size",
	],
	["MATCH (n:Topic) RETURN n.name AS `set`, {`create`: n.id, `delete`: n.`load`} AS bag ORDER BY n.id LIMIT 2"],
	["RETURN 'CREATE (n); // DROP' AS text, \"it's SET\" AS other"],
	["RETURN 'M\\u00fcnster' AS name /* DELETE */"],
	["MATCH (a:Commune)-[:PART_OF*1..2]->(b:Region) RETURN a.id AS a, b.id AS b ORDER BY a, b LIMIT 5"],
	["MATCH (n:Network) RETURN [(n)<-[:MEMBER_OF]-(m:District) | m.name] AS districts ORDER BY n.id LIMIT 5"],
	[
		"RETURN [y IN range(0, size($list) - 1) | any(x IN range(1, $k) WHERE x = y)] AS some, [x IN range(1, 5) WHERE x % 2 = 1 | x] AS odd",
		{ list: [5, 6], k: 3 },
	],
	[
		"MATCH (n:Commune) WHERE n.ags IN ['05515000'] OR n:Region RETURN DISTINCT n.name AS name ORDER BY name DESC LIMIT $k",
		{ k: 3 },
	],
	["MATCH (n:Network) WITH * ORDER BY n.id LIMIT 1 RETURN *"],
	["CALL db.labels() YIELD label WHERE label = 'Commune' RETURN label"],
	["CALL db.relationshipTypes() YIELD relationshipType AS t WITH t WHERE t = 'MEMBER_OF' RETURN t"],
];
