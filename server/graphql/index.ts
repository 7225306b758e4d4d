/** `/graphql`: the graph for those who want to say themselves which fields and which neighbours they need. Reading only. */
import { setMaxListeners } from "node:events";
import { type Request, Router } from "express";
import { type DocumentNode, GraphQLError } from "graphql";
import { createHandler } from "graphql-http/lib/use/express";
import { cypher } from "../../cypher/index.ts";
import type { Graph } from "../graph/types.ts";
import { refuseMethod } from "../http/route.ts";
import { memoByVersion } from "../memo.ts";
import type { Services } from "../services.ts";
import type { Counts } from "./cost.ts";
import { documentCache } from "./documents.ts";
import { publicError } from "./errors.ts";
import { evidenceLoader, readSources } from "./evidence.ts";
import { readExecution } from "./execution.ts";
import { type Asked, askedIn, readRequest } from "./http.ts";
import { requestFaults } from "./request.ts";
import { graphqlSchema } from "./schema.ts";
import { sendSchema } from "./sdl.ts";

/**
 * GraphQL over HTTP, by POST and GET, at the path where it is mounted, and the schema as a file at `/schema` below it.
 * @throws Error when the type definitions made from the vocabulary are not accepted
 */
export async function graphqlRoutes({
	graph,
	config,
	log,
	manifest,
}: Pick<Services, "graph" | "config" | "log" | "manifest">) {
	const schema = await graphqlSchema();
	const documents = documentCache();
	const counts = memoByVersion(() => readCounts(graph));
	const timeoutMs = config.graph.queryTimeoutMs;

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
		const faults = requestFaults(
			schema,
			document,
			asked,
			await counts((await manifest()).dataVersion),
			config.limits.cost,
		);
		return faults.length > 0 ? faults : document;
	}

	const handler = createHandler({
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
	const router = Router();
	router.route("/schema").get(sendSchema(schema)).all(refuseMethod("GET, HEAD"));
	router.route("/").head(refuse).get(readRequest, handler).post(readRequest, handler).all(refuse);
	return router;
}

const refuse = refuseMethod("GET, POST");

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
