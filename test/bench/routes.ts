/** Our routes against a bare Express handler that runs the same Cypher on the same engine and sends the rows. */
import { fork } from "node:child_process";
import { once } from "node:events";
import type { RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import express from "express";
import { readRefs } from "../../server/elements/refs.ts";
import { connect, type Graph, type GraphConfig } from "../../server/graph/index.ts";
import { membershipsInCypher } from "../server/memberships/in-cypher.ts";
import { type Bare, bareOn, type Statement } from "./bare.ts";
import type { Job, Measured } from "./client.ts";
import { listen, oursAt } from "./servers.ts";

const MUENSTER = "commune-05515000";
const STADTREGION = "network-stadtregion-muenster";
const NRW = "network-staedtekooperation-nrw";
const MUENSTERLAND = "network-informelle-regionalentwicklung-muensterland";

/** What is asked, and what a bare handler would ask where ours answers from memory; otherwise the same as ours. */
const ROUTES: Record<string, [path: string, instead?: (graph: Graph) => Promise<unknown>]> = {
	neighbours: [`/api/entities/${MUENSTER}/neighbours`],
	overlaps: [`/api/overlaps?networks=${STADTREGION},${NRW}`, askOverlaps([STADTREGION, NRW], false)],
	"overlaps, indirect": [
		`/api/overlaps?networks=${STADTREGION},${MUENSTERLAND}&indirect=true`,
		askOverlaps([STADTREGION, MUENSTERLAND], true),
	],
	"paths, city to city": [`/api/paths?from=${MUENSTER}&to=commune-05711000`],
	"paths, town to city": ["/api/paths?from=commune-05558020&to=commune-05711000"],
	"paths, by membership": [`/api/paths?from=commune-05558020&to=${NRW}&types=MEMBER_OF,PART_OF`],
	"paths, person to person": ["/api/paths?from=person-markus-lewe&to=person-pit-clausen"],
};
const LOAD = { rounds: 300, roundsMs: 5000, connections: 16, burstMs: 250, bursts: 40 };

/** The memberships, and the names of all that occur in them. */
function askOverlaps(networks: string[], indirect: boolean) {
	return async (graph: Graph): Promise<void> => {
		const memberships = await membershipsInCypher(graph, { networks, indirect });
		await readRefs(graph, [...new Set([...networks, ...memberships.map(({ member }) => member)])]);
	};
}

export interface RouteResult extends Measured {
	name: string;
	/** How many of the bare handler; and of ours, when it is warm. */
	statements: [bare: number, ours: number];
}

/** Measures the routes on one engine, which must hold the shipped data. */
export async function benchRoutes(config: GraphConfig): Promise<RouteResult[]> {
	const graph = await connect(config);
	const engine = bareOn(graph, config);
	const seen: Statement[] = [];
	const watched: Graph = { ...graph, read: record(graph, seen) };
	const ours = await oursAt(watched, config);
	const results: RouteResult[] = [];
	for (const [name, [path, instead]] of Object.entries(ROUTES)) {
		await ask(ours.url + path);
		seen.length = 0;
		await ask(ours.url + path);
		const asked = seen.length;
		if (instead) await instead(watched);
		const statements = [...seen];
		const bare = await listen(answerBare(engine, statements));
		const measured = await inClient({ urls: [ours.url + path, bare.url], ...LOAD });
		results.push({ name, statements: [statements.length, asked], ...measured });
		await bare.close();
	}
	await ours.close();
	engine.close();
	await graph.close();
	return results;
}

async function ask(url: string): Promise<void> {
	const answer = await fetch(url);
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
}

/** What a route asks the database, so that the bare handler asks the same. */
function record(graph: Graph, seen: Statement[]): Graph["read"] {
	return (query, parameters = {}, options) => {
		if (seen.length < 20) seen.push({ query, parameters });
		return graph.read(query, parameters, options);
	};
}

/** The least that a handler can do: the statements one after the other, the rows as JSON. */
function answerBare(engine: Bare, statements: readonly Statement[]): RequestListener {
	return express().get("/", async (_req, res) => {
		res.json(await engine.run(statements));
	});
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
