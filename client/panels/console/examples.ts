/** Queries to begin with. They run on any data; a test runs them all. */
import type { Dictionary } from "../../i18n/index.ts";

export interface Example {
	readonly name: keyof Dictionary["console"]["exampleTitles"];
	readonly query: string;
	readonly params?: Readonly<Record<string, unknown>>;
}

const HOLDS = "(r.certainFrom IS NULL OR r.certainFrom <= $day)\n  AND (r.certainTo IS NULL OR r.certainTo >= $day)";

export const EXAMPLES: readonly Example[] = [
	{
		name: "largest",
		query:
			"MATCH (m)-[:MEMBER_OF]->(n:Network)\nWITH n AS cooperation, count(DISTINCT m) AS members\nRETURN cooperation, members\nORDER BY members DESC, cooperation.name\nLIMIT 10",
	},
	{
		name: "day",
		query: `MATCH (m:Commune)-[r:MEMBER_OF]->(n:Network)\nWHERE ${HOLDS}\nRETURN m, r, n\nORDER BY m.name, n.name\nLIMIT 50`,
		params: { day: "2020-12-31" },
	},
	{
		name: "shared",
		query:
			"MATCH (a:Network)<-[:MEMBER_OF]-(m:Commune)-[:MEMBER_OF]->(b:Network)\nWHERE a.id < b.id\nWITH a, b, count(DISTINCT m) AS shared\nRETURN a, b, shared\nORDER BY shared DESC, a.name, b.name\nLIMIT 10",
	},
	{
		name: "topics",
		query:
			"MATCH (n:Network)-[:WORKS_ON]->(t:Topic)\nWITH t AS topic, collect(n.name) AS cooperations\nRETURN topic, cooperations\nORDER BY size(cooperations) DESC, topic.name\nLIMIT 10",
	},
	{
		name: "contents",
		query:
			"MATCH (n:Entity)\nUNWIND labels(n) AS label\nWITH label, count(*) AS entities\nWHERE label <> 'Entity'\nRETURN label, entities\nORDER BY entities DESC, label",
	},
];
