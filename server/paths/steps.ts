/** Where one step leads: the only question that a search of paths asks the database. */
import { cypher } from "../../cypher/index.ts";
import type { NodeType } from "../../model/index.ts";
import { type FactFilter, filterParams, nodeType } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";

export interface PathQuery extends FactFilter {
	from: string;
	to: string;
	/** Most edges of a path. */
	maxLength: number;
	/** Entities of these types are on no path but at its ends. */
	withoutNodes?: readonly NodeType[] | undefined;
	/** What does not exist on this day is on no path but at its ends. */
	existingOn?: string | undefined;
}

export interface Path {
	/** From the start to the end; one more than edges. */
	nodes: string[];
	edges: string[];
}

export interface Step {
	readonly from: string;
	readonly to: string;
	readonly edge: string;
}

/** Reads the steps from some entities. */
export type Steps = (ids: readonly string[]) => Promise<Step[]>;

/** The steps that a query allows, in the order of the ids of their ends. */
export function stepsOf(
	graph: Graph,
	{ from, to, withoutNodes = [], existingOn, ...query }: PathQuery,
	options?: ReadOptions,
): Steps {
	const filter = { ...filterParams(query), existingOn: existingOn ?? null };
	return async (ids) => {
		const rows = await graph.read(cypher("graph/list-steps"), { ids, ...filter }, options);
		return rows.flatMap(({ source, target, edge, labels, exists }) => {
			const isEnd = target === from || target === to;
			if (!isEnd && (!exists || withoutNodes.includes(nodeType(labels)))) return [];
			return [{ from: String(source), to: String(target), edge: String(edge) }];
		});
	};
}
