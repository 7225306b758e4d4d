/** A small graph for tests of the engine room: few nodes, every relationship between them, loaded as the loader would. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Manifest } from "../../model/index.ts";
import type { GraphConfig, LoadTarget, Run } from "../../server/graph/index.ts";

export interface TestNode {
	id: string;
	label: string;
	properties?: Record<string, unknown>;
}

export interface TestEdge {
	id: string;
	type: string;
	from: string;
	to: string;
	properties?: Record<string, unknown>;
}

export interface TestGraph {
	nodes: TestNode[];
	edges: TestEdge[];
}

/** Two networks that share Münster; Telgte has no population, so that sorting meets a missing value. */
export const SMALL: TestGraph = {
	nodes: [
		{
			id: "commune-1",
			label: "Commune",
			properties: { name: "Münster", kind: "Stadt", population: 320946, lat: 51.96 },
		},
		{ id: "commune-2", label: "Commune", properties: { name: "Telgte", kind: "Stadt", altNames: ["Telchte"] } },
		{ id: "commune-3", label: "Commune", properties: { name: "Ostbevern", kind: "Gemeinde", population: 11214 } },
		{ id: "network-a", label: "Network", properties: { name: "Stadtregion" } },
		{ id: "network-b", label: "Network", properties: { name: "Städtekooperation" } },
	],
	edges: [
		{ id: "r1", type: "MEMBER_OF", from: "commune-1", to: "network-a", properties: { validFrom: "2014-01-01" } },
		{ id: "r2", type: "MEMBER_OF", from: "commune-2", to: "network-a" },
		{ id: "r3", type: "MEMBER_OF", from: "commune-1", to: "network-b", properties: { role: "lead" } },
	],
};

/** The work of a load that writes a graph. */
export function loading(graph: TestGraph, dataVersion = "v1"): (run: Run) => Promise<Manifest> {
	return async (run) => {
		for (const { id, label, properties = {} } of graph.nodes) {
			await run(`MERGE (n:Entity {id: $id}) SET n:${label} SET n += $properties`, { id, properties });
		}
		for (const { id, type, from, to, properties = {} } of graph.edges) {
			const query = `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) MERGE (a)-[r:${type} {id: $id}]->(b) SET r += $properties`;
			await run(query, { id, from, to, properties });
		}
		return manifestOf(graph, dataVersion);
	};
}

export function manifestOf(graph: TestGraph, dataVersion: string): Manifest {
	return {
		dataVersion,
		datasets: [
			{
				filesVersion: `files-of-${dataVersion}`,
				id: "test",
				title: "A small graph",
				license: "CC0-1.0",
				attribution: ["nobody", "somebody"],
				opening: ["commune-a", "network-b"],
				examples: ["commune-a"],
				loadedAt: "2026-01-01T00:00:00.000Z",
			},
		],
		loadedAt: "2026-01-01T00:00:00.000Z",
		entities: graph.nodes.length,
		relationships: graph.edges.length,
		sources: 0,
		evidence: 0,
	};
}

/** Configuration of an embedded graph in a directory of its own, and what removes it. */
export async function temporaryStore(): Promise<{ config: GraphConfig; remove(): Promise<void> }> {
	const storeDir = await mkdtemp(join(tmpdir(), "kooperationsgraph-"));
	const remove = () => rm(storeDir, { recursive: true, force: true });
	return { config: { storeDir, queryTimeoutMs: 10_000 }, remove };
}

/** Loads and closes again. */
export async function loadInto(open: Promise<LoadTarget>, graph: TestGraph, dataVersion?: string): Promise<void> {
	const target = await open;
	try {
		await target.apply(loading(graph, dataVersion));
	} finally {
		await target.close();
	}
}
