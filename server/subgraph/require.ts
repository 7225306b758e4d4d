/** Makes sure that what a request names is in the graph, before anything is answered about it. */
import { cypher } from "../../cypher/index.ts";
import { ApiError } from "../errors.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { nodeType } from "./read.ts";

/** @throws ApiError `unknown-reference` that names every id of the parameter that no entity has */
export async function requireIds(
	graph: Graph,
	parameter: string,
	ids: readonly string[],
	options?: ReadOptions,
): Promise<void> {
	const known = await readTypes(graph, ids, options);
	refuse(
		parameter,
		ids.filter((id) => !known.has(id)).map((id) => `there is no entity ${id}`),
	);
}

/** @throws ApiError `unknown-reference` that names every id that is not a network's */
export async function requireNetworks(graph: Graph, networks: readonly string[], options?: ReadOptions): Promise<void> {
	const types = await readTypes(graph, networks, options);
	const faults = networks.flatMap((id) => {
		const type = types.get(id);
		if (type === "Network") return [];
		return type ? [`${id} is a ${type}, not a network`] : [`there is no network ${id}`];
	});
	refuse("networks", faults);
}

async function readTypes(graph: Graph, ids: readonly string[], options?: ReadOptions): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await graph.read(cypher("graph/get-types"), { ids }, options);
	return new Map(rows.map(({ id, labels }) => [String(id), nodeType(labels)]));
}

function refuse(pointer: string, faults: readonly string[]): void {
	if (faults.length === 0) return;
	throw new ApiError(
		"unknown-reference",
		`${faults.slice(0, 3).join("; ")}. Look ids up with /api/search.`,
		faults.map((detail) => ({ pointer, detail })),
	);
}
