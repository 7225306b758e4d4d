/** The first screen: a commune and its cooperations. Asks the server, decides, changes nothing. */
import { type EntityRef, NODE_TYPES, type NodeType, type OverlapsAnswer, type Subgraph } from "../../model/index.ts";
import { type Api, ApiError, type Call } from "./api-type.ts";
import { MAX_SETS } from "./hulls.ts";

/** Münster. */
export const HOME = "commune-05515000";

export interface FirstPicture {
	/** What the picture is about; null when the graph is empty. */
	readonly about: EntityRef | null;
	readonly sets: readonly string[];
	readonly graph: Subgraph;
	readonly overlaps: OverlapsAnswer | null;
}

const NO_GRAPH: Subgraph = { nodes: [], edges: [], truncated: false };

/**
 * `home` and its cooperations with their members; without it the commune that is in most cooperations; without
 * cooperations the first entities there are. Direct memberships only: they are what the files state, and few enough to read.
 */
export async function firstPicture(api: Api, home: string, call: Call): Promise<FirstPicture> {
	const about = (await find(api, home, call)) ?? (await busiestMember(api, call));
	if (!about) return someEntities(api, call);
	const ties = await api.neighbours(about.id, { types: ["MEMBER_OF"], direction: "out" }, call);
	const sets = ties.nodes.filter((node) => node.type === "Network" && node.id !== about.id).map((node) => node.id);
	return cooperations(api, about, sets.slice(0, MAX_SETS), ties, call);
}

async function cooperations(api: Api, about: EntityRef, sets: string[], ties: Subgraph, call: Call) {
	if (sets.length === 0) return { about, sets, graph: await api.neighbours(about.id, {}, call), overlaps: null };
	const [graph, overlaps] = await Promise.all([
		api.subgraph({ networks: sets, include: ["members"] }, call),
		api.overlaps({ networks: sets, indirect: false }, call),
	]);
	return { about, sets: bySize(sets, overlaps), graph: union(ties, graph), overlaps };
}

/** Big hulls first, so that the small ones are drawn on top of them. */
function bySize(sets: string[], overlaps: OverlapsAnswer): string[] {
	const size = new Map(overlaps.sets.map((set) => [set.id, set.size]));
	return [...sets].sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0));
}

async function find(api: Api, id: string, call: Call): Promise<EntityRef | null> {
	try {
		const { entity } = await api.entity(id, {}, call);
		return { id: entity.id, type: entity.type, name: entity.name };
	} catch (error) {
		if (error instanceof ApiError && error.problem.status === 404) return null;
		throw error;
	}
}

async function busiestMember(api: Api, call: Call): Promise<EntityRef | null> {
	const { entities } = await api.entities({ type: "Network", limit: MAX_SETS }, call);
	if (entities.length === 0) return null;
	const { members } = await api.overlaps({ networks: entities.map((network) => network.id) }, call);
	const [first] = members
		.filter((member) => member.type === "Commune")
		.sort((a, b) => b.in.length - a.in.length || a.id.localeCompare(b.id));
	return first ? { id: first.id, type: first.type, name: first.name } : null;
}

const FEW = 20;

async function someEntities(api: Api, call: Call): Promise<FirstPicture> {
	const { labels } = await api.schema(call);
	const filled = new Set<NodeType>(labels.filter((label) => label.count > 0).map((label) => label.name));
	const type = NODE_TYPES.find((one) => filled.has(one));
	if (!type) return { about: null, sets: [], graph: NO_GRAPH, overlaps: null };
	const { entities } = await api.entities({ type, limit: FEW }, call);
	const [first] = entities;
	const about = first ? { id: first.id, type: first.type, name: first.name } : null;
	return { about, sets: [], graph: { nodes: entities, edges: [], truncated: false }, overlaps: null };
}

/** Both graphs in one; what is in both counts once. */
export function union(a: Subgraph, b: Subgraph): Subgraph {
	const nodes = new Map([...a.nodes, ...b.nodes].map((node) => [node.id, node]));
	const edges = new Map([...a.edges, ...b.edges].map((edge) => [edge.id, edge]));
	return { nodes: [...nodes.values()], edges: [...edges.values()], truncated: a.truncated || b.truncated };
}
