/** Where a commune went that is no more. */
import { cypher } from "../../cypher/index.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";

const COMMUNE_ID = /^commune-(\d{8})$/;

/**
 * The commune of today in which the one of an id was merged, or that had its key: by `formerKeys`.
 * @returns nothing where there is none, or several that each took a part: then nobody is *the* successor
 */
export async function successorOf(graph: Graph, id: string, options?: ReadOptions): Promise<string | undefined> {
	const [, key] = COMMUNE_ID.exec(id) ?? [];
	if (key === undefined) return undefined;
	const [heir, ...others] = await graph.read(cypher("graph/list-heirs"), { key }, options);
	return heir && others.length === 0 ? String(heir.id) : undefined;
}
