/** GraphQL over HTTP on a graph, for tests. */
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { readConfig } from "../../../server/config.ts";
import type { Graph } from "../../../server/graph/index.ts";
import { graphqlRoutes } from "../../../server/graphql/index.ts";

export interface Answer {
	data?: Record<string, unknown> | null;
	errors?: { message: string; extensions?: { code?: string } }[];
}

/** Serves a graph on a free port. `logged` collects what the server would write into its log. */
export async function serveGraphql(graph: Graph) {
	const logged: string[] = [];
	const log = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });
	const app = express().use("/graphql", await graphqlRoutes({ graph, config: readConfig({}), log }));
	const server = app.listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

	return {
		url,
		logged,
		async ask(query: string, variables: object = {}): Promise<Answer> {
			const headers = { "content-type": "application/json" };
			const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
			return (await response.json()) as Answer;
		},
		close: () => new Promise((resolve) => server.close(resolve)),
	};
}
