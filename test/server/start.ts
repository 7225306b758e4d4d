/** A running server of our own for a test, on any free port. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createApp } from "../../server/app.ts";
import { type Config, readConfig } from "../../server/config.ts";
import { connect, type GraphConfig } from "../../server/graph/index.ts";
import { createServices } from "../../server/services.ts";
import { loadRegion } from "./fixture.ts";
import { expectDescribed } from "./openapi/document.ts";
import { regionStore } from "./store.ts";

export interface Reply {
	status: number;
	headers: Headers;
	text: string;
	// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
	body: any;
}

export interface TestServer {
	url: string;
	/** The reply, which must stand in the document of the interface. */
	get(path: string, init?: RequestInit): Promise<Reply>;
	close(): Promise<void>;
}

/** Serves a graph with the default settings, changed as given. */
export async function startServer(
	graphConfig: GraphConfig,
	changes: Partial<Config> = {},
	stopping?: AbortSignal,
): Promise<TestServer> {
	const config: Config = {
		...readConfig({ LOG_LEVEL: "silent", REQUESTS_PER_MINUTE: "0" }),
		...changes,
		graph: graphConfig,
	};
	const graph = await connect(config.graph);
	const server = createServer(createApp(createServices(config, graph, pino({ level: "silent" }), stopping)));
	// Client and server share this thread: when it is busy, the server would end a connection that is being used again.
	server.keepAliveTimeout = 0;
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		get: async (path, init) => {
			const reply = await readReply(await fetch(url + path, init));
			expectDescribed(path, init?.method, reply);
			return reply;
		},
		close: async () => {
			server.closeAllConnections();
			server.close();
			await graph.close();
		},
	};
}

/** Serves the small region, or what `load` writes, from a store of its own, which `close` removes; `config` is for others that serve it too. */
export async function serveRegion(load = loadRegion): Promise<TestServer & { config: GraphConfig }> {
	const store = await regionStore(load);
	const server = await startServer(store.config);
	return {
		...server,
		config: store.config,
		close: async () => {
			await server.close();
			await store.remove();
		},
	};
}

async function readReply(response: Response): Promise<Reply> {
	const text = await response.text();
	const isJson = /json/.test(response.headers.get("content-type") ?? "");
	return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}
