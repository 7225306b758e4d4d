/** `POST /api/cypher`: a query of one's own, which may read and nothing else. */
import { z } from "zod";
import { openConsole } from "../console/console.ts";
import type { Services } from "../services.ts";
import { postRoute, type Route } from "./route.ts";

const MAX_QUERY = 20_000;

const CypherQuestion = z.strictObject({
	query: z.string("the query as text").max(MAX_QUERY, `at most ${MAX_QUERY} characters`),
	params: z.record(z.string(), z.json(), "a map of JSON values by parameter").default({}),
});

export function cypherRoutes(services: Services): Route[] {
	const ask = openConsole(services);
	return [postRoute("/cypher", CypherQuestion, ({ query, params }, { options }) => ask(query, params, options.signal))];
}
