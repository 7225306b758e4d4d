/** GraphQL over HTTP on a graph, for tests. */
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { type Config, readConfig } from "../../../server/config.ts";
import { connect, type Graph, openLoadTarget } from "../../../server/graph/index.ts";
import { graphqlRoutes } from "../../../server/routes/graphql.ts";
import { createServices } from "../../../server/services.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { loadFixture } from "./fixture.ts";

export interface Answer {
	data?: Record<string, unknown> | null;
	errors?: { message: string; path?: unknown[]; extensions?: { code?: string; cost?: number; limit?: number } }[];
}

/** Serves a graph on a free port. `logged` collects what the server would write into its log. */
export async function serveGraphql(graph: Graph, changes: Partial<Config> = {}) {
	const logged: string[] = [];
	const log = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });
	const config = { ...readConfig({}), ...changes };
	const app = express().use("/graphql", graphqlRoutes(createServices(config, graph, log)));
	const server = app.listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

	return {
		url,
		logged,
		async ask(query: string, variables: object = {}, operationName?: string): Promise<Answer> {
			const headers = { "content-type": "application/json" };
			const body = JSON.stringify({ query, variables, operationName });
			return (await (await fetch(url, { method: "POST", headers, body })).json()) as Answer;
		},
		close: () => new Promise((resolve) => server.close(resolve)),
	};
}

/** The fixture on the embedded engine, in a folder of its own, and GraphQL on it. */
export async function serveFixture(changes: Partial<Config> = {}) {
	const { config, remove } = await temporaryStore();
	const target = await openLoadTarget(config);
	await loadFixture(target);
	await target.close();
	const graph = await connect(config);
	const api = await serveGraphql(graph, changes);
	const close = async () => {
		await api.close();
		await graph.close();
		await remove();
	};
	return { ...api, graph, close };
}
