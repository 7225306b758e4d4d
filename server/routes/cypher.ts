/** `POST /api/cypher`: an ad-hoc query, which may read and nothing else. */
import { z } from "zod";
import { CypherAnswer, Json } from "../../model/index.ts";
import { openConsole } from "../console/console.ts";
import { NETWORK } from "../elements/examples.ts";
import { postRoute, type Route } from "../http/route.ts";
import type { Services } from "../services.ts";

const MAX_QUERY = 20_000;

const CypherQuestion = z.strictObject({
	query: z
		.string("the query as text")
		.max(MAX_QUERY, `at most ${MAX_QUERY} characters`)
		.describe("Cypher that reads; what may stand in it says the answer to one that may not."),
	params: z
		.record(z.string(), Json, "a map of JSON values by parameter")
		.default({})
		.describe("What stands for `$name` in the query."),
});

const ENDLESS =
	"UNWIND range(1, 9999) AS a UNWIND range(1, 9999) AS b UNWIND range(1, 9999) AS c WITH a, b, c WHERE a + b + c = -1 RETURN a";
const GREEDY = "UNWIND range(1, 9999) AS a UNWIND range(1, 9999) AS b RETURN collect(a) AS list";
const UNKNOWN_NAME =
	"Query error: GRAFEO-Q002: semantic error: Undefined variable 'm'\n   |\n  help: Did you mean 'n'?";
const NO_WRITING =
	"DELETE changes the graph, and here it is only read; facts are changed in the data files and loaded from there";

const CYPHER = {
	path: "/cypher",
	body: CypherQuestion,
	tag: "Queries",
	summary: "A read-only ad-hoc Cypher query",
	description:
		"Clauses that read, under limits of time, rows and memory. A node stands in the rows as `{id, type, name}`, a " +
		"relationship as `{id, type}`, a path as `{nodes, relationships}`; `graph` shows them. `ms`: how long it took.",
	answer: CypherAnswer,
	example: {
		query: "MATCH (n:Network {id: $id})<-[r:MEMBER_OF]-(m) RETURN m, r.validFrom AS since ORDER BY m.id LIMIT 5",
		params: { id: NETWORK },
	},
	errors: {
		"query-refused": {
			given: { query: "DELETE n" },
			detail: `${NO_WRITING} (line 1, column 1).`,
			faults: [{ pointer: "query", detail: NO_WRITING, line: 1, column: 1 }],
		},
		"query-failed": {
			given: { query: "MATCH (n:Network) RETURN m" },
			detail: UNKNOWN_NAME,
			faults: [{ pointer: "query", detail: UNKNOWN_NAME }],
		},
		"too-large": {
			given: { query: GREEDY },
			detail:
				"The query was stopped because it took more than 256 MB. Ask for less, e.g. with LIMIT, or raise CONSOLE_MEMORY_MB.",
			settings: { CONSOLE_MEMORY_MB: "256" },
		},
		busy: {
			given: { query: "RETURN 1 AS one" },
			detail: "Ad-hoc queries are switched off here (CONSOLE_PARALLEL=0).",
			settings: { CONSOLE_PARALLEL: "0" },
		},
		timeout: {
			given: { query: ENDLESS },
			detail: "The query was stopped after 200 ms. Ask for less, or raise CONSOLE_TIMEOUT_MS.",
			settings: { CONSOLE_TIMEOUT_MS: "200" },
		},
	},
} as const;

export function cypherRoutes({ graph, config }: Pick<Services, "graph" | "config">): Route[] {
	const { ask, check } = openConsole(graph, config.console, config.limits.nodes);
	return [postRoute(CYPHER, ({ query, params }, { options }) => ask(query, params, options.signal), check)];
}
