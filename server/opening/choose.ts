/** What the page shows first: what the data open on with a few of its cooperations. */
import {
	type EntityRef,
	type GraphEdge,
	holdsOn,
	MAX_SETS,
	MOST_UNASKED,
	type NodeType,
	type OverlapsAnswer,
} from "../../model/index.ts";
import { READABLE } from "../overlaps/readable.ts";

/** Where the choice looks. All that is asked is asked on one day. */
export interface Sources {
	/** What the data name, or what is chosen in their place: what it is about, then its cooperations. */
	readonly opening: readonly string[];
	find(id: string): Promise<EntityRef | undefined>;
	/** What this is a member of, whenever: networks, as nothing else has members. */
	memberships(id: string): Promise<GraphEdge[]>;
	/** At most so much of what is linked with this on the day, itself first. */
	around(id: string, most: number): Promise<string[]>;
	/** Direct memberships only: they are what the files state, and few enough to read. */
	overlaps(networks: readonly string[]): Promise<OverlapsAnswer>;
	/** The first ones of a type by name. */
	first(type: NodeType, count: number): Promise<EntityRef[]>;
	/** The first type that there is anything of. */
	firstType(): Promise<NodeType | undefined>;
}

export interface Choice {
	about: EntityRef | null;
	/** Its memberships in networks, in the picture or not. */
	memberships: GraphEdge[];
	sets: string[];
	/** All that is shown. */
	ids: string[];
	overlaps: OverlapsAnswer | null;
}

/** As many hulls as can be read at a glance. */
const FEW_SETS = 4;
const FEW = 20;

/**
 * What the sources open on with a few of its cooperations; without any the first entities there are. Never more than is drawn
 * unasked.
 */
export async function chooseOpening(sources: Sources, day: string): Promise<Choice> {
	const [home, ...named] = sources.opening;
	const about = home === undefined ? undefined : await sources.find(home);
	if (!about) return someEntities(sources);
	const memberships = await sources.memberships(about.id);
	const own = new Set(memberships.flatMap((edge) => (holdsOn(edge, day) ? [edge.target] : [])));
	const sets = named.length > 0 ? named.slice(0, MAX_SETS) : await closestSets(sources, [...own].sort());
	return { about, memberships, ...(await cooperations(sources, about, sets)) };
}

type Cooperations = Pick<Choice, "sets" | "ids" | "overlaps">;

/** Only these networks with their members; further ones of the root would be loose ends here. */
async function cooperations(sources: Sources, about: EntityRef, sets: readonly string[]): Promise<Cooperations> {
	if (sets.length === 0) return { sets: [], ids: await sources.around(about.id, MOST_UNASKED), overlaps: null };
	const overlaps = await sources.overlaps(sets);
	const few = fitting(sets, overlaps);
	if (few.length < sets.length) return cooperations(sources, about, few);
	const ids = new Set([about.id, ...sets, ...overlaps.members.map(({ id }) => id)]);
	return { sets: bySize(sets, overlaps), ids: [...ids], overlaps };
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
async function closestSets(sources: Sources, networks: readonly string[]): Promise<string[]> {
	if (networks.length <= 1) return [...networks];
	const { sets, pairs } = await sources.overlaps(networks);
	const small = sets.filter((set) => set.size <= READABLE);
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

async function someEntities(sources: Sources): Promise<Choice> {
	const type = await sources.firstType();
	const found = type ? await sources.first(type, FEW) : [];
	return { about: found[0] ?? null, memberships: [], sets: [], ids: found.map(({ id }) => id), overlaps: null };
}
