/** Answers a selection with a piece of the graph. */
import type { GraphEdge, SubgraphAnswer } from "../../model/index.ts";
import { byId, type FactFilter, readEdges, readEdgesAmong, readNodes, splitPossible } from "../elements/read.ts";
import { readRefs, requireIds, requireNetworks } from "../elements/refs.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import { countsMemberships, type DataAccess, indirectEdgesInto } from "../memberships/index.ts";
import { readParts } from "./parts.ts";
import type { SubgraphSelection } from "./selection.ts";

/**
 * The nodes that a selection names and all facts between them, as of its day.
 * Nodes are kept in the order in which they are reached, so that a limit cuts the farthest first.
 * @throws ApiError `unknown-reference` for an id that is not in the graph, `invalid-parameters` for an empty selection
 */
export async function selectSubgraph(
	data: DataAccess,
	selection: SubgraphSelection & { limit: number },
	options?: ReadOptions,
): Promise<SubgraphAnswer> {
	const { graph } = data;
	const { ids, networks, include, depth } = selection;
	refuseEmpty(selection);
	const refs = await readRefs(graph, [...ids, ...networks], options);
	requireIds("ids", ids, refs);
	requireNetworks(networks, refs);
	const reached = new Set([...networks, ...ids]);
	for (const id of await readParts(graph, networks, include, selection, options)) reached.add(id);
	if (include.includes("members")) {
		for (const { source } of await readDerived(data, networks, selection)) reached.add(source);
	}
	for (const id of await readSurroundings(graph, ids, depth, selection, options)) reached.add(id);
	return induce(data, [...reached], selection, options);
}

function refuseEmpty({ ids, networks }: SubgraphSelection): void {
	if (ids.length + networks.length > 0) return;
	throw new ApiError("invalid-parameters", "Name at least one id in `ids` or one network in `networks`.", [
		{ pointer: "ids", detail: "give ids or networks" },
	]);
}

/** The indirect memberships in some networks as edges, when they are asked for. */
async function readDerived(
	{ membershipIndex }: DataAccess,
	networks: readonly string[],
	selection: FactFilter & { indirect: boolean },
): Promise<GraphEdge[]> {
	if (!selection.indirect || !countsMemberships(selection)) return [];
	return indirectEdgesInto(await membershipIndex(), networks, selection);
}

/** Everything up to `depth` steps around some entities, nearest first. */
async function readSurroundings(
	graph: Graph,
	ids: readonly string[],
	depth: number,
	{ types, asOf, possible }: FactFilter,
	options?: ReadOptions,
): Promise<Set<string>> {
	const found = new Set(ids);
	let frontier = [...ids];
	for (let step = 0; step < depth && frontier.length > 0; step++) {
		const edges = await readEdges(graph, frontier, { types, asOf, possible }, options);
		frontier = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].filter((id) => !found.has(id));
		for (const id of frontier) found.add(id);
	}
	return found;
}

/** As many of some nodes as the limit allows, and all facts between them, stated and derived. */
async function induce(
	data: DataAccess,
	reached: readonly string[],
	selection: SubgraphSelection & { limit: number },
	options?: ReadOptions,
): Promise<SubgraphAnswer> {
	const shown = reached.slice(0, selection.limit);
	const [nodes, all] = await Promise.all([
		readNodes(data.graph, shown, options),
		readEdgesAmong(data.graph, shown, { ...selection, possible: true }, options),
	]);
	const { edges, possible } = splitPossible(all, selection);
	const ids = new Set(shown);
	const networks = nodes.filter(({ type }) => type === "Network").map(({ id }) => id);
	const derived = await readDerived(data, networks, selection);
	const drawn = derived.filter(({ source, target }) => ids.has(source) && ids.has(target));
	return {
		...{ asOf: selection.asOf ?? null, possible },
		...{ nodes, edges: [...edges, ...drawn].sort(byId), truncated: reached.length > selection.limit },
	};
}
