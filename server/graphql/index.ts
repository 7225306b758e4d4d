/** `/graphql`: the graph for those who want to say themselves which fields and which neighbours they need. Reading only. */
import express, { type Request, Router } from "express";
import { createHandler } from "graphql-http/lib/use/express";
import type { Services } from "../services.ts";
import { documentCache } from "./documents.ts";
import { publicError } from "./errors.ts";
import { evidenceLoader, readSources } from "./evidence.ts";
import { readExecution } from "./execution.ts";
import { graphqlSchema } from "./schema.ts";

const MAX_BODY = "100kb";

/**
 * GraphQL over HTTP, by POST and GET, at the path where it is mounted.
 * @throws Error when the type definitions made from the vocabulary are not accepted
 */
export async function graphqlRoutes({ graph, config, log }: Pick<Services, "graph" | "config" | "log">) {
	const schema = await graphqlSchema();
	const documents = documentCache();

	function context(request: Request) {
		const gone = new AbortController();
		request.res?.once("close", () => gone.abort());
		return {
			executionContext: readExecution(graph, config.graph.queryTimeoutMs, gone.signal),
			cypherQueryOptions: { addVersionPrefix: false },
			loadEvidence: evidenceLoader(graph, { signal: gone.signal }),
			loadSources: () => readSources(graph, { signal: gone.signal }),
		};
	}

	const handler = createHandler({
		schema,
		context: ({ raw }) => context(raw),
		parse: (source) => documents.parse(typeof source === "string" ? source : source.body),
		validate: documents.validate,
		formatError: (error) => publicError(error, (cause) => log.error({ err: cause }, "A GraphQL query failed")),
	});
	return Router().use("/", express.json({ limit: MAX_BODY }), handler);
}
