/** A filtered list of entities, page by page. */
import { compareNamed, compareText, type EntitiesAnswer, type GraphNode, type NodeType } from "../../model/index.ts";
import { toNode } from "../elements/read.ts";
import { type EntitiesSelection, entitiesQuery } from "../graph/builder.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { type Cursor, writeCursor } from "./cursor.ts";

export interface ListQuery extends Pick<EntitiesSelection, "filters"> {
	type?: NodeType | undefined;
	/** A property, with a minus before it for the largest first. */
	sort: string;
	limit: number;
	cursor?: Cursor | undefined;
}

/** One page; `next` is the cursor of the page behind it, null on the last one. */
export async function listEntities(
	graph: Graph,
	query: ListQuery,
	options?: ReadOptions,
): Promise<Omit<EntitiesAnswer, "asOf">> {
	const { type, filters = [], sort, limit, cursor } = query;
	const property = sort.replace(/^-/, "");
	const descending = sort.startsWith("-");
	const selection: EntitiesSelection = { ...(type && { type }), filters };
	const rows =
		property === "name"
			? await readByName(graph, selection, descending, cursor, options)
			: await readPage(
					graph,
					{ ...selection, ...order(property, descending), ...behind(cursor), limit: limit + 1 },
					options,
				);
	const entities = rows.slice(0, limit);
	const last = entities.at(-1);
	const next =
		rows.length > limit && last ? writeCursor({ id: last.id, value: sortValue(last, property), sort }) : null;
	return { entities, next };
}

/** Names sort as a German expects, which no engine does: all are read and put in order here. */
async function readByName(
	graph: Graph,
	selection: EntitiesSelection,
	descending: boolean,
	cursor: Cursor | undefined,
	options?: ReadOptions,
): Promise<GraphNode[]> {
	const nodes = await readPage(graph, selection, options);
	// Equal names are in the order of their ids in both directions, as the engines sort.
	const compare = (a: Keyed, b: Keyed) => (descending && compareText(b.name, a.name)) || compareNamed(a, b);
	const sorted = nodes.sort(compare);
	if (!cursor) return sorted;
	const end = { id: cursor.id, name: String(cursor.value) };
	return sorted.filter((node) => compare(node, end) > 0);
}

type Keyed = Pick<GraphNode, "id" | "name">;

async function readPage(graph: Graph, selection: EntitiesSelection, options?: ReadOptions): Promise<GraphNode[]> {
	const { query, params } = entitiesQuery(selection);
	return (await graph.read(query, params, options)).map(toNode);
}

const order = (property: string, descending: boolean) => (property === "id" ? {} : { sort: { property, descending } });
const behind = (cursor: Cursor | undefined) => (cursor ? { after: { id: cursor.id, value: cursor.value } } : {});

function sortValue(node: GraphNode, property: string): string | number | null {
	const value = node[property];
	return typeof value === "string" || typeof value === "number" ? value : null;
}
