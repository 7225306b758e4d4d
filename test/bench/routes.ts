/** Our routes against a bare Express handler that runs the same Cypher on the same engine and sends the rows. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import express from "express";
import { pino } from "pino";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { connect, type Graph, type GraphConfig } from "../../server/graph/index.ts";
import { createServices } from "../../server/services.ts";
import { type Bare, bareEmbedded, bareNeo4j, type Statement } from "./bare.ts";
import type { Job, Measured } from "./client.ts";

const PATHS = {
	neighbours: "/api/entities/commune-05515000/neighbours",
	overlaps: "/api/overlaps?networks=network-stadtregion-muenster,network-staedtekooperation-nrw",
	"overlaps, indirect":
		"/api/overlaps?networks=network-stadtregion-muenster,network-informelle-regionalentwicklung-muensterland&indirect=true",
	"paths, 2 steps": "/api/paths?from=commune-05515000&to=commune-05711000",
	"paths, 3 steps": "/api/paths?from=commune-05558020&to=commune-05711000",
	"paths, to a network": "/api/paths?from=commune-05558020&to=network-staedtekooperation-nrw&types=MEMBER_OF,PART_OF",
};
const LOAD = { rounds: 300, roundsMs: 5000, connections: 16, burstMs: 1000, bursts: 3 };

export interface RouteResult extends Measured {
	name: string;
	statements: number;
}

/** Measures the routes on one engine, which must hold the shipped data. */
export async function benchRoutes(config: GraphConfig): Promise<RouteResult[]> {
	const graph = await connect(config);
	const engine = config.neo4j ? bareNeo4j(graph) : bareEmbedded(config);
	const seen: Statement[] = [];
	const watched: Graph = { ...graph, read: record(graph, seen) };
	const ours = await listen(oursOn(watched, config));
	const results: RouteResult[] = [];
	for (const [name, path] of Object.entries(PATHS)) {
		seen.length = 0;
		const answer = await fetch(ours.url + path);
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
		const statements = [...seen];
		const bare = await listen(bareOn(engine, statements));
		const measured = await inClient({ urls: [ours.url + path, bare.url], ...LOAD });
		results.push({ name, statements: statements.length, ...measured });
		await bare.close();
	}
	await ours.close();
	engine.close();
	await graph.close();
	return results;
}

/** What a route asks the database, so that the bare handler asks the same. */
function record(graph: Graph, seen: Statement[]): Graph["read"] {
	return (query, parameters = {}, options) => {
		if (seen.length < 20) seen.push({ query, parameters });
		return graph.read(query, parameters, options);
	};
}

function oursOn(graph: Graph, config: GraphConfig): RequestListener {
	const settings = { ...readConfig({ REQUESTS_PER_MINUTE: "0" }), graph: config };
	return createApp(createServices(settings, graph, pino({ level: "silent" })));
}

/** The least that a handler can do: the statements one after the other, the rows as JSON. */
function bareOn(engine: Bare, statements: readonly Statement[]): RequestListener {
	return express().get("/", async (_req, res) => {
		res.json(await engine.run(statements));
	});
}

async function listen(listener: RequestListener): Promise<{ url: string; close(): Promise<void> }> {
	const server: Server = createServer(listener).listen(0, "127.0.0.1");
	await once(server, "listening");
	const close = async () => {
		server.closeAllConnections();
		server.close();
		await once(server, "close");
	};
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function inClient(job: Job): Promise<Measured> {
	const child = fork(fileURLToPath(new URL("client.ts", import.meta.url)));
	try {
		child.send(job);
		const [{ measured, error }] = (await once(child, "message")) as [{ measured?: Measured; error?: string }];
		if (!measured) throw new Error(error ?? "The client of the measurements failed");
		return measured;
	} finally {
		child.kill();
	}
}
