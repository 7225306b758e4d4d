/** Servers of one process: ours, and any other listener. */
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import { pino } from "pino";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Graph, GraphConfig } from "../../server/graph/index.ts";
import { createServices } from "../../server/services.ts";

export interface Running {
	url: string;
	close(): Promise<void>;
}

const KEEP_ALIVE_MS = 120_000;

/**
 * With the default settings, but that nobody is told to wait.
 * @param around what stands before it
 */
export function oursAt(graph: Graph, config: GraphConfig, around = (ours: Express): Express => ours): Promise<Running> {
	const settings = { ...readConfig({ REQUESTS_PER_MINUTE: "0" }), graph: config };
	return listen(around(createApp(createServices(settings, graph, pino({ level: "silent" })))));
}

export async function listen(listener: RequestListener): Promise<Running> {
	const server: Server = createServer(listener).listen(0, "127.0.0.1");
	await once(server, "listening");
	// Longer than a client leaves a connection aside, or it would be closed under its next request.
	server.keepAliveTimeout = KEEP_ALIVE_MS;
	const close = async () => {
		server.closeAllConnections();
		server.close();
		await once(server, "close");
	};
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
