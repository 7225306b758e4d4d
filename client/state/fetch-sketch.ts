/** The picture of an answer: what the answer names, and the memberships that its hulls are drawn from. Asks the server. */
import type { OverlapsAnswer, Subgraph } from "../../model/index.ts";
import type { Sketch } from "./answers.ts";
import type { Api, Call } from "./api-type.ts";

/** A cooperation of more members than this is drawn with those that the answer names. */
const MANY_MEMBERS = 60;

export interface Drawn {
	graph: Subgraph;
	overlaps: OverlapsAnswer | null;
	sets: readonly string[];
}

/**
 * The graph of an answer with the members of the cooperations that were asked about. Of those that only occur in it, the
 * ones become hulls that have two members in it.
 */
export async function fetchSketch(api: Api, sketch: Sketch, call: Call): Promise<Drawn> {
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
