/** What the picture asks of the server. */
import {
	compareNamed,
	type EntityRef,
	type GraphNode,
	type OverlapsAnswer,
	type Subgraph,
} from "../../../model/index.ts";
import type { SetsChoice, Sketch } from "../picture/types.ts";
import type { Api, Call } from "../remote/types.ts";
import type { Snapshot } from "../snapshot/types.ts";

const NONE: Subgraph = { nodes: [], edges: [], truncated: false };

/** The chosen networks with their members on the day, and how they overlap. */
export async function askSets(
	api: Api,
	{ sets, indirect, asOf }: SetsChoice,
	call: Call,
): Promise<[Subgraph, OverlapsAnswer | null]> {
	if (sets.length === 0) return [NONE, null];
	const day = asOf === null ? {} : { asOf };
	return Promise.all([
		api.subgraph({ networks: sets, include: ["members"], indirect, ...day }, call),
		api.overlaps({ networks: sets, indirect, ...day }, call),
	]);
}

/** A cooperation of more members than this is drawn with those that the answer names. */
const MANY_MEMBERS = 60;

interface Drawn {
	graph: Subgraph;
	overlaps: OverlapsAnswer | null;
	sets: readonly string[];
}

/**
 * The graph of an answer with the members of the cooperations that were asked about. Of those that only occur in it, the
 * ones become hulls that have two members in it.
 */
export async function askSketch(api: Api, sketch: Sketch, call: Call): Promise<Drawn> {
	const { graph, sets, indirect, asOf, full } = sketch;
	if (sketch.overlaps || sets.length === 0) return { graph, overlaps: sketch.overlaps, sets };
	const day = asOf === null ? {} : { asOf };
	const overlaps = await api.overlaps({ networks: sets, indirect, ...day }, call);
	const there = new Set(graph.nodes.map((node) => node.id));
	const shown = (set: string) =>
		overlaps.members.filter((member) => there.has(member.id) && member.in.some((one) => one.set === set)).length;
	const hulls = sets.filter((set, n) => n < full || shown(set) >= 2);
	const whole = overlaps.sets.filter(({ id, size }) => size <= MANY_MEMBERS && sets.indexOf(id) < full);
	if (whole.length === 0) return { graph, overlaps, sets: hulls };
	const networks = whole.map((set) => set.id);
	const members = await api.subgraph({ networks, include: ["members"], indirect, ...day }, call);
	const both = { nodes: [...graph.nodes, ...members.nodes], edges: [...graph.edges, ...members.edges] };
	return { graph: { ...graph, ...both }, overlaps, sets: hulls };
}

/** What a snapshot names, with all facts between. */
export const askIds = (api: Api, { ids }: Snapshot, call: Call) =>
	ids.length === 0 ? Promise.resolve(NONE) : api.subgraph({ ids }, call);

/** More networks than this are found by searching. */
const NETWORKS_LISTED = 200;

/** The networks that can be chosen, by name. */
export async function knownNetworks(api: Api, call: Call): Promise<EntityRef[]> {
	const { entities } = await api.entities({ type: "Network", limit: NETWORKS_LISTED }, call);
	return entities.map(({ id, type, name }) => ({ id, type, name })).sort(compareNamed);
}

/** An entity on a day, and its neighbours of all times. */
export async function askWithNeighbours(
	api: Api,
	id: string,
	day: { asOf?: string },
	call: Call,
): Promise<{ entity: GraphNode; star: Subgraph }> {
	const [{ entity }, star] = await Promise.all([api.entity(id, day, call), api.neighbours(id, {}, call)]);
	return { entity, star };
}
