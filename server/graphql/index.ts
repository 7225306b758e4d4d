/** GraphQL: the graph for those who want to say themselves which fields and which neighbours they need. Reading only. */
import { setMaxListeners } from "node:events";
import type { Request, RequestHandler } from "express";
import { GraphQLError } from "graphql";
import { createHandler } from "graphql-http/lib/use/express";
import type { Logger } from "pino";
import { cypher } from "../../cypher/index.ts";
import type { Graph } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import { memoByVersion } from "../memo.ts";
import { createSlots } from "../slots.ts";
import { documentCache } from "./documents.ts";
import { publicError } from "./errors.ts";
import { evidenceLoader, readSources } from "./evidence.ts";
import { isCheap, readExecution } from "./execution.ts";
import type { Counts } from "./fan-out.ts";
import { type Asked, askedIn } from "./http.ts";
import { judgeRequest } from "./request.ts";
import { graphqlSchema } from "./schema.ts";
import { sendSchema } from "./sdl.ts";

export interface GraphqlSettings {
	graph: Graph;
	/** Milliseconds that a request may take, all its queries together. */
	timeoutMs: number;
	/** Megabytes that the worker process of a request may take. */
	memoryMb: number;
	/** Requests that are answered at the same time; 0 switches GraphQL off. */
	parallel: number;
	/** Entities and facts that a query may be expected to read. */
	maxCost: number;
	log: Logger;
	dataVersion(): Promise<string>;
}

export interface Graphql {
	/** Rejects a request that would get no slot, before its body is read: ApiError `busy`. */
	admit: RequestHandler;
	/** Answers what `readRequest` has read. */
	query: RequestHandler;
	/** The schema as a file. */
	schema: RequestHandler;
}

/** Requests that wait for a slot, for each that runs. */
const QUEUE = 16;

/**
 * Handlers of GraphQL over HTTP, by POST and GET.
 * @throws Error when the type definitions made from the vocabulary are not accepted
 */
export async function openGraphql(settings: GraphqlSettings): Promise<Graphql> {
	const { graph, timeoutMs, memoryMb, parallel, maxCost, log, dataVersion } = settings;
	const schema = await graphqlSchema();
	const documents = documentCache();
	const counts = memoByVersion(() => readCounts(graph));
	const slots = createSlots({ parallel, queue: QUEUE * parallel, waitMs: timeoutMs, full: () => busy(parallel) });

	function context(request: Request, cost: number) {
		const gone = new AbortController();
		// Each root field listens for the end of the connection.
		setMaxListeners(0, gone.signal);
		// Also after the answer: the first query of a request that fails is the answer to all.
		request.res?.once("close", () => gone.abort());
		return {
			executionContext: readExecution(graph, { timeoutMs, memoryMb, cheap: isCheap(cost), signal: gone.signal }),
			cypherQueryOptions: { addVersionPrefix: false },
			loadEvidence: evidenceLoader(graph, { signal: gone.signal }),
			loadSources: () => readSources(graph, { signal: gone.signal }),
		};
	}

	/** What the handler runs, or why it cannot be run. */
	async function prepare(request: Request, asked: Asked) {
		const document = documents.parse(asked.query);
		const invalid = documents.validate(schema, document);
		if (invalid.length > 0) return invalid;
		const judged = judgeRequest(schema, document, asked, await counts(await dataVersion()), maxCost);
		if ("faults" in judged) return judged.faults;
		const { operationName, variables: variableValues } = asked;
		return { schema, document, operationName, variableValues, contextValue: context(request, judged.cost) };
	}

	const answer = createHandler({
		parseRequestParams: ({ raw }) => askedIn(raw),
		onSubscribe: ({ raw }, asked) => prepare(raw, asked).catch((error: unknown) => [asGraphQLError(error)]),
		formatError: (error) =>
			publicError(error, timeoutMs, (cause) => log.error({ err: cause }, "A GraphQL query failed")),
	});
	return {
		admit: (_req, _res, next) => {
			slots.check();
			next();
		},
		// A client may have gone while its request waited.
		query: (req, res, next) => slots.run(async () => (res.closed ? undefined : answer(req, res, next))),
		schema: sendSchema(schema),
	};
}

function busy(parallel: number): ApiError {
	if (parallel === 0) return new ApiError("busy", "GraphQL is switched off here (GRAPHQL_PARALLEL=0).");
	return new ApiError(
		"busy",
		`${parallel} GraphQL queries are running and too many are waiting (GRAPHQL_PARALLEL). Try again in a moment.`,
	);
}

/** An error that came before anything was run, in the form that the handler takes. */
const asGraphQLError = (error: unknown) =>
	error instanceof GraphQLError
		? error
		: new GraphQLError("", { originalError: error instanceof Error ? error : new Error(String(error)) });

async function readCounts(graph: Graph): Promise<Counts> {
	const rows = await Promise.all([
		graph.read(cypher("graph/count-labels")),
		graph.read(cypher("graph/count-relationship-types")),
	]);
	return new Map(rows.flat().map(({ name, count }) => [String(name), Number(count)]));
}
