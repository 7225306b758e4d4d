/** The piece of the graph that rows speak of. */
import { isNodeType, isRelationshipType, type Subgraph } from "../../model/index.ts";
import { readEdgesById } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { drawPicture } from "../subgraph/picture.ts";

/**
 * Draws the entities and facts that stand in the rows, at whatever depth: every map with an id and a type of the
 * vocabulary. Facts come with their ends; where no fact is named, those between the entities are shown.
 * @param limit at most so many entities
 */
export async function drawRows(
	graph: Graph,
	rows: readonly unknown[],
	limit: number,
	options?: ReadOptions,
): Promise<Subgraph> {
	const { entities, facts } = collect(rows);
	const edges = facts.size > 0 ? await readEdgesById(graph, [...facts], options) : undefined;
	return drawPicture(graph, { ids: [...entities], edges, limit }, options);
}

function collect(rows: readonly unknown[]) {
	const [entities, facts] = [new Set<string>(), new Set<string>()];
	const waiting: unknown[] = [...rows].reverse();
	while (waiting.length > 0) {
		const value = waiting.pop();
		if (typeof value !== "object" || value === null) continue;
		const { id, type } = value as { id?: unknown; type?: unknown };
		if (typeof id === "string" && typeof type === "string") {
			if (isNodeType(type)) entities.add(id);
			else if (isRelationshipType(type)) facts.add(id);
		}
		for (const item of Object.values(value).reverse()) waiting.push(item);
	}
	return { entities, facts };
}
