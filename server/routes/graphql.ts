/** `/graphql`, and the schema as a file at `/graphql/schema`. */
import { type RequestHandler, Router } from "express";
import { z } from "zod";
import { COMMUNE } from "../elements/examples.ts";
import { InBody, InUrl, readRequest } from "../graphql/http.ts";
import type { Operation } from "../http/operation.ts";
import { refuseMethod } from "../http/route.ts";
import type { Services } from "../services.ts";

const QUERY = "query ($id: String!) { communes(where: { id: { eq: $id } }) { name memberOf { name } } }";
const NO_QUERY = { pointer: "query", detail: "required" };

/** What went wrong with the query stands in `errors`, each with a code of those above. */
const GraphqlAnswer = z.object({
	data: z.record(z.string(), z.unknown()).nullish(),
	errors: z.array(z.looseObject({ message: z.string(), extensions: z.looseObject({ code: z.string() }) })).optional(),
});

const BOTH = {
	path: "",
	tag: "Queries",
	description:
		"All types, filters and connections, read-only; the schema is at `/graphql/schema`. What is wrong with the query stands in " +
		"`errors`, each with `extensions.code`: the status is 200 then, or 400 for who accepts `application/graphql-response+json`.",
	answer: GraphqlAnswer,
	files: [{ mediaType: "application/graphql-response+json", description: "The same.", schema: GraphqlAnswer }],
	errors: {
		"invalid-parameters": {
			given: {},
			detail: "Please check: query. Each fault is listed in `errors`.",
			faults: [NO_QUERY],
		},
		busy: {
			given: { query: "{ districts { name } }" },
			detail: "GraphQL is switched off here (GRAPHQL_PARALLEL=0).",
			settings: { GRAPHQL_PARALLEL: "0" },
		},
	},
	needs: "graph",
	cacheable: false,
	allowed: "GET, POST",
	refusal: { mediaType: "application/graphql-response+json", schema: GraphqlAnswer },
} as const;

/** All operations below `/graphql`. */
export const GRAPHQL: readonly Operation[] = [
	{
		...BOTH,
		params: InUrl,
		listed: z.object({
			query: z
				.string()
				.min(1)
				.meta({ description: "The query.", examples: [QUERY] }),
			variables: z
				.string()
				.optional()
				.meta({ description: "Its variables, as a JSON object.", examples: [JSON.stringify({ id: COMMUNE })] }),
			operationName: z
				.string()
				.optional()
				.meta({ description: "Which of several operations.", examples: ["communes"] }),
		}),
		summary: "A GraphQL query, in the URL",
		example: { query: QUERY, variables: JSON.stringify({ id: COMMUNE }) },
	},
	{
		...BOTH,
		method: "POST",
		params: z.object({}),
		body: InBody,
		summary: "A GraphQL query",
		example: { query: QUERY, variables: { id: COMMUNE } },
	},
	{
		path: "/schema",
		params: z.object({}),
		tag: "Queries",
		summary: "The schema of GraphQL, with all that can be asked for",
		files: [{ mediaType: "text/plain", description: "The schema in its own language." }],
		headers: { "Content-Disposition": "The name of the file." },
		needs: "graph",
	},
];

const refuse = refuseMethod(BOTH.allowed);

/** The library takes seconds to load: `main.ts` loads it after the start, or else the first request. */
export function graphqlRoutes({ graph, config, log, manifest }: Services): RequestHandler {
	const dataVersion = async () => (await manifest()).dataVersion;
	const settings = {
		graph,
		timeoutMs: config.graph.queryTimeoutMs,
		memoryMb: config.console.memoryMb,
		parallel: config.graphqlParallel,
		maxCost: config.limits.cost,
		log,
		dataVersion,
	};
	return whenAsked(async () => {
		const { admit, query, schema } = await (await import("../graphql/index.ts")).openGraphql(settings);
		const router = Router();
		router.route("/schema").get(schema).all(refuseMethod("GET, HEAD"));
		router.route("/").head(refuse).get(admit, readRequest, query).post(admit, readRequest, query).all(refuse);
		return router;
	});
}

function whenAsked(make: () => Promise<RequestHandler>): RequestHandler {
	let made: Promise<RequestHandler> | undefined;
	return async (req, res, next) => {
		made ??= make();
		(await made)(req, res, next);
	};
}
