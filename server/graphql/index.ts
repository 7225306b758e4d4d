/** GraphQL: the graph for those who want to say themselves which fields and which neighbours they need. Reading only. */
import { setMaxListeners } from "node:events";
import type { Request, RequestHandler } from "express";
import { type DocumentNode, GraphQLError } from "graphql";
import { createHandler } from "graphql-http/lib/use/express";
import type { Logger } from "pino";
import { cypher } from "../../cypher/index.ts";
import type { Graph } from "../graph/types.ts";
import { memoByVersion } from "../memo.ts";
import type { Counts } from "./cost.ts";
import { documentCache } from "./documents.ts";
import { publicError } from "./errors.ts";
import { evidenceLoader, readSources } from "./evidence.ts";
import { readExecution } from "./execution.ts";
import { type Asked, askedIn } from "./http.ts";
import { requestFaults } from "./request.ts";
import { graphqlSchema } from "./schema.ts";
import { sendSchema } from "./sdl.ts";

export interface GraphqlSettings {
	graph: Graph;
	/** How long a query may take. */
	timeoutMs: number;
	/** Entities and facts that an answer may be expected to hold. */
	maxCost: number;
	log: Logger;
	dataVersion(): Promise<string>;
}

/**
 * Handlers of GraphQL over HTTP, by POST and GET, and of the schema as a file.
 * @throws Error when the type definitions made from the vocabulary are not accepted
 */
export async function openGraphql({
	graph,
	timeoutMs,
	maxCost,
	log,
	dataVersion,
}: GraphqlSettings): Promise<{ query: RequestHandler; schema: RequestHandler }> {
	const schema = await graphqlSchema();
	const documents = documentCache();
	const counts = memoByVersion(() => readCounts(graph));

	function context(request: Request) {
		const gone = new AbortController();
		// Each root field listens for the end of the connection.
		setMaxListeners(0, gone.signal);
		request.res?.once("close", () => gone.abort());
		return {
			executionContext: readExecution(graph, timeoutMs, gone.signal),
			cypherQueryOptions: { addVersionPrefix: false },
			loadEvidence: evidenceLoader(graph, { signal: gone.signal }),
			loadSources: () => readSources(graph, { signal: gone.signal }),
		};
	}

	/** The document when it can be run as asked, otherwise why not. */
	async function prepare(asked: Asked): Promise<DocumentNode | readonly GraphQLError[]> {
		const document = documents.parse(asked.query);
		const invalid = documents.validate(schema, document);
		if (invalid.length > 0) return invalid;
		const faults = requestFaults(schema, document, asked, await counts(await dataVersion()), maxCost);
		return faults.length > 0 ? faults : document;
	}

	const query = createHandler({
		parseRequestParams: ({ raw }) => askedIn(raw),
		async onSubscribe({ raw }, asked) {
			const { operationName, variables: variableValues } = asked;
			const prepared = await prepare(asked).catch((error: unknown) => [asGraphQLError(error)]);
			if (!("kind" in prepared)) return prepared;
			return { schema, document: prepared, operationName, variableValues, contextValue: context(raw) };
		},
		formatError: (error) =>
			publicError(error, timeoutMs, (cause) => log.error({ err: cause }, "A GraphQL query failed")),
	});
	return { query, schema: sendSchema(schema) };
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
