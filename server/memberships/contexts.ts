/** What an entity belongs to in the widest sense, to tell apart what is called alike. */
import { cypher } from "../../cypher/index.ts";
import { NODE_TYPES, RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../model/index.ts";
import { nodeType } from "../elements/read.ts";
import type { Graph } from "../graph/types.ts";

/** What it is called, for `nameIn`. */
interface Names {
	name: string;
	nameEn?: unknown;
}

/** From an entity to what it belongs to. */
const BELONGING = RELATIONSHIP_TYPES.filter((type) => RELATIONSHIPS[type].context);

/**
 * For each entity's id the names of what it belongs to; of several the nearest: a district before a region, then by name.
 * Of all times.
 */
export async function readContexts(graph: Graph): Promise<Map<string, Names>> {
	const best = new Map<string, { rank: number; names: Names }>();
	for (const { id, labels, name, nameEn } of await graph.read(cypher("graph/list-contexts"), { types: BELONGING })) {
		const rank = NODE_TYPES.indexOf(nodeType(labels));
		const known = best.get(String(id));
		if (!known || rank < known.rank) best.set(String(id), { rank, names: { name: String(name), nameEn } });
	}
	return new Map([...best].map(([id, { names }]) => [id, names]));
}
