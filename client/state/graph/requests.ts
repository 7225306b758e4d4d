/** What the picture asks of the server. */
import { type GraphEdge, type OverlapsAnswer, type Subgraph, standingOn } from "../../../model/index.ts";
import { nodesAfter } from "../picture/actions.ts";
import type { Brought, Change, Picture, SetsChoice, Sketch } from "../picture/types.ts";
import type { Api, Call } from "../remote/types.ts";
import type { Snapshot } from "../snapshot/types.ts";
import { askWithoutGone } from "./gone.ts";

/**
 * All that a picture shows: some entities with all facts between them. The facts are of all times, so that the day only
 * decides which are shown; indirect memberships follow from several facts and are those that may hold on the day.
 */
async function askPicture(
	api: Api,
	ids: readonly string[],
	{ indirect, asOf }: Pick<SetsChoice, "indirect" | "asOf">,
	call: Call,
): Promise<Subgraph> {
	if (ids.length === 0) return { nodes: [], edges: [], truncated: false };
	if (!indirect) return api.subgraph({ ids }, call);
	const [all, counted] = await Promise.all([
		api.subgraph({ ids }, call),
		api.subgraph(
			{ ids, types: ["MEMBER_OF"], indirect, ...onDay(asOf), ...(asOf !== null && { possible: true }) },
			call,
		),
	]);
	return { ...all, edges: [...all.edges, ...counted.edges.filter((edge) => edge.derived)] };
}

/**
 * A change with everything that the picture shows after it, without what the data do not have any more; asked for anew when
 * the picture has become another meanwhile.
 */
export async function complete(api: Api, picture: () => Picture, change: Change, call: Call): Promise<Brought> {
	for (;;) {
		const before = picture();
		const maybe = "choice" in change ? await askMaybe(api, change.choice, call) : before.maybe;
		const wanted = "choice" in change && change.choice.possible ? maybe.map(({ source }) => source) : [];
		const whole = { ...change, ids: [...change.ids, ...wanted] };
		const ids = [...nodesAfter(before, whole).keys()];
		const counting = "choice" in change ? change.choice : before;
		const { answer, gone } = await askWithoutGone(ids, (left) => askPicture(api, left, counting, call));
		const all = [...new Set([...(change.gone ?? []), ...gone])];
		if (picture().nodes === before.nodes) return { ...whole, maybe, graph: answer, gone: all };
	}
}

/** The memberships in the chosen networks that only may hold on the day. */
async function askMaybe(api: Api, { sets, asOf }: SetsChoice, call: Call): Promise<GraphEdge[]> {
	if (asOf === null || sets.length === 0) return [];
	const { edges } = await api.subgraph({ networks: sets, include: ["members"], types: ["MEMBER_OF"] }, call);
	return edges.filter((edge) => sets.includes(edge.target) && standingOn(edge, asOf) === "possible");
}

const onDay = (asOf: string | null) => (asOf === null ? {} : { asOf });

/** The chosen networks with the ids of their members on the day, and how they overlap. */
export async function askSets(api: Api, choice: SetsChoice, call: Call) {
	const { indirect, asOf } = choice;
	const ask = async (networks: readonly string[]) =>
		networks.length > 0 ? api.overlaps({ networks, indirect, ...onDay(asOf) }, call) : null;
	const { answer: overlaps, left: sets, gone } = await askWithoutGone(choice.sets, ask);
	const members = overlaps?.members.map(({ id }) => id) ?? [];
	return { choice: { ...choice, sets }, ids: [...sets, ...members], overlaps, gone };
}

/** What a snapshot counts, as it says; the ids are the snapshot's own, whatever the networks have brought since. */
export async function askRestored(api: Api, snapshot: Snapshot, given: OverlapsAnswer | null, call: Call) {
	const { sets, indirect, asOf } = snapshot;
	const choice = { sets, indirect, asOf, possible: false };
	if (given) return { choice, overlaps: given };
	const { ids, ...asked } = await askSets(api, choice, call);
	return asked;
}

/** A cooperation of more members than this is drawn with those that the answer names. */
const MANY_MEMBERS = 60;

/**
 * What an answer names, with the members of the cooperations that were asked about. Of those that only occur in it, the
 * ones become hulls that have two members in it.
 */
export async function askSketch(api: Api, sketch: Sketch, call: Call) {
	const { ids, sets, indirect, asOf, full } = sketch;
	const choice = { sets, indirect, asOf, possible: false };
	if (sketch.overlaps || sets.length === 0) return { choice, ids, overlaps: sketch.overlaps };
	const overlaps = await api.overlaps({ networks: sets, indirect, ...onDay(asOf) }, call);
	const there = new Set(ids);
	const membersOf = (set: string) =>
		overlaps.members.flatMap((member) => (member.in.some((one) => one.set === set) ? [member.id] : []));
	const hulls = sets.filter((set, n) => n < full || membersOf(set).filter((id) => there.has(id)).length >= 2);
	const whole = overlaps.sets.filter(({ id, size }) => size <= MANY_MEMBERS && sets.indexOf(id) < full);
	const brought = whole.flatMap(({ id }) => [id, ...membersOf(id)]);
	return { choice: { ...choice, sets: hulls }, ids: [...ids, ...brought], overlaps };
}
