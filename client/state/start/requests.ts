/** The first screen: what the data open on, else a commune and a few of its cooperations. Asks the server, changes nothing. */
import {
	type EntityRef,
	holdsOn,
	NODE_TYPES,
	type NodeType,
	type OverlapsAnswer,
	type SchemaAnswer,
} from "../../../model/index.ts";
import { MAX_SETS } from "../hulls/derived.ts";
import { MOST_UNASKED } from "../proposal/derived.ts";
import { type Api, ApiError, type Call } from "../remote/types.ts";
import type { FirstPicture } from "./types.ts";

const noSets = (asOf: string) => ({ choice: { sets: [], indirect: false, asOf, possible: false }, overlaps: null });

/** As many hulls as can be read at a glance. */
const FEW_SETS = 4;
/** A network of more members crowds out all others. */
const MANY_MEMBERS = 40;

/**
 * What the data name in `opening`, or the server in their place, with a few of its cooperations; without any the first
 * entities there are. Direct memberships only: they are what the files state. Never more than is drawn unasked.
 * @param today the day that the picture shows, as an ISO date
 */
export async function firstPicture(api: Api, today: string, call: Call): Promise<FirstPicture> {
	const { opening, labels } = await api.schema(call);
	const [home, ...named] = opening;
	const about = home === undefined ? null : await find(api, home, call);
	if (!about) return someEntities(api, labels, today, call);
	const star = await api.neighbours(about.id, { types: ["MEMBER_OF"], direction: "out" }, call);
	const networks = star.nodes.filter((node) => node.type === "Network" && node.id !== about.id).map((node) => node.id);
	const memberships = star.edges.filter((edge) => networks.includes(edge.target));
	const own = networks.filter((id) => memberships.some((edge) => edge.target === id && holdsOn(edge, today)));
	const sets = named.length > 0 ? named.slice(0, MAX_SETS) : await closestSets(api, own, today, call);
	return { about, memberships, ...(await cooperations(api, about, sets, today, call)) };
}

/** Only these networks with their members; further ones of the root would be loose ends here. */
async function cooperations(api: Api, about: EntityRef, sets: readonly string[], asOf: string, call: Call) {
	const none = noSets(asOf);
	if (sets.length === 0) {
		const { nodes } = await api.neighbours(about.id, { asOf, limit: MOST_UNASKED }, call);
		return { ...none, ids: nodes.map(({ id }) => id) };
	}
	const overlaps = await api.overlaps({ networks: sets, indirect: false, asOf }, call);
	const few = fitting(sets, overlaps);
	if (few.length < sets.length) return cooperations(api, about, few, asOf, call);
	const ids = [about.id, ...sets, ...overlaps.members.map(({ id }) => id)];
	return { choice: { ...none.choice, sets: bySize(sets, overlaps) }, ids, overlaps };
}

/** The first of them that together are not more than is drawn unasked, with what the picture is about. */
function fitting(sets: readonly string[], { sets: sized }: OverlapsAnswer): string[] {
	let room = MOST_UNASKED - 1;
	return sets.filter((id) => {
		const size = 1 + (sized.find((set) => set.id === id)?.size ?? 0);
		if (size > room) return false;
		room -= size;
		return true;
	});
}

/** Those of the networks that share most members for their size; none of very many members while there are others. */
async function closestSets(api: Api, networks: readonly string[], asOf: string, call: Call): Promise<string[]> {
	if (networks.length <= 1) return [...networks];
	const { sets, pairs } = await api.overlaps({ networks, indirect: false, asOf }, call);
	const small = sets.filter((set) => set.size <= MANY_MEMBERS);
	const candidates = new Set((small.length > 0 ? small : sets).map((set) => set.id));
	const closeness = new Map<string, number>();
	for (const { a, b, jaccard } of pairs) {
		if (!candidates.has(a) || !candidates.has(b)) continue;
		for (const id of [a, b]) closeness.set(id, (closeness.get(id) ?? 0) + jaccard);
	}
	const value = (id: string) => closeness.get(id) ?? 0;
	return [...candidates].sort((a, b) => value(b) - value(a) || a.localeCompare(b)).slice(0, FEW_SETS);
}

/** Big hulls first, so that the small ones are drawn on top of them. */
function bySize(sets: readonly string[], overlaps: OverlapsAnswer): string[] {
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

const FEW = 20;

async function someEntities(
	api: Api,
	labels: SchemaAnswer["labels"],
	today: string,
	call: Call,
): Promise<FirstPicture> {
	const filled = new Set<NodeType>(labels.filter((label) => label.count > 0).map((label) => label.name));
	const type = NODE_TYPES.find((one) => filled.has(one));
	if (!type) return { about: null, memberships: [], ids: [], ...noSets(today) };
	const { entities } = await api.entities({ type, limit: FEW }, call);
	const [first] = entities;
	const about = first ? { id: first.id, type: first.type, name: first.name } : null;
	return { about, memberships: [], ids: entities.map(({ id }) => id), ...noSets(today) };
}
