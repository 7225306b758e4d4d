/** Hulls, rings and intersections of the chosen networks, from the server's answer. Pure. */
import { countInAll, groupBySets, type OverlapsAnswer } from "../../../model/index.ts";
import { colourOf, lettersOf } from "../picture/colours.ts";
import type { Arc, Hull, Intersection, Via } from "./types.ts";

/** More networks are not compared at once, by the server's default. */
export const MOST_CHOSEN = 500;

type Signs = ReadonlyMap<string, number>;

/** The hulls of the chosen networks, in the order of choice. */
export function hullsOf(
	sets: readonly string[],
	overlaps: OverlapsAnswer | null,
	signs: Signs,
	isVisible: (id: string) => boolean,
): Hull[] {
	if (!overlaps) return [];
	const known = new Map(overlaps.sets.map((set) => [set.id, set]));
	return sets.flatMap((id) => {
		const set = known.get(id);
		if (!set) return [];
		const sign = signs.get(id) ?? 0;
		const members = overlaps.members.filter((m) => isVisible(m.id) && m.in.some((one) => one.set === id));
		const sorted = members.map((m) => m.id).sort();
		return [{ id, name: set.name, colour: colourOf(sign), letter: lettersOf(sign), size: set.size, members: sorted }];
	});
}

/** The ring round each member: one arc of equal length per membership, in the order of the hulls, with a gap between. */
export function arcsOf(sets: readonly string[], overlaps: OverlapsAnswer | null, signs: Signs): Map<string, Arc[]> {
	const rings = new Map<string, Arc[]>();
	for (const member of overlaps?.members ?? []) {
		const via = new Map(sets.flatMap((set) => membership(member.in, set)));
		if (via.size > 0) rings.set(member.id, ring([...via], signs));
	}
	return rings;
}

type Reason = OverlapsAnswer["members"][number]["in"][number] & { hypothetical?: true | undefined };

/** A member that belongs both ways counts as direct, one that belongs anyway as real. */
function membership(all: readonly Reason[], set: string): [string, Via][] {
	const mine = all.filter((one) => one.set === set);
	if (mine.length === 0) return [];
	const real = mine.filter((one) => !one.hypothetical);
	if (real.length === 0) return [[set, "hypothetical"]];
	return [[set, real.some((one) => one.via === "direct") ? "direct" : "indirect"]];
}

const GAP = 0.22;

function ring(memberships: [string, Via][], signs: Signs): Arc[] {
	const turn = (2 * Math.PI) / memberships.length;
	const gap = memberships.length === 1 ? 0 : GAP;
	return memberships.map(([set, via], n) => ({
		set,
		via,
		colour: colourOf(signs.get(set) ?? 0),
		from: n * turn + gap / 2,
		to: (n + 1) * turn - gap / 2,
	}));
}

/** The non-empty intersections of the chosen sets, most sets first, then most members. */
export function intersectionsOf(sets: readonly string[], overlaps: OverlapsAnswer | null): Intersection[] {
	const members = (overlaps?.members ?? []).map((member) => [member.id, positionsOf(member, sets)] as const);
	const groups = groupBySets(members);
	return groups
		.map((group) => ({
			sets: group.sets.flatMap((position) => sets[position] ?? []),
			members: [...group.members].sort(),
			inclusive: countInAll(groups, group.sets),
		}))
		.sort((a, b) => b.sets.length - a.sets.length || b.members.length - a.members.length);
}

/** The positions of a member's sets among the chosen ones. */
function positionsOf(member: OverlapsAnswer["members"][number], sets: readonly string[]): number[] {
	return sets.flatMap((set, position) => (member.in.some((one) => one.set === set) ? [position] : []));
}

/** Members that are in all of the `wanted` sets; with `exactly` in no other of the chosen `sets`. */
export function membersIn(
	sets: readonly string[],
	overlaps: OverlapsAnswer | null,
	wanted: readonly string[],
	exactly: boolean,
): string[] {
	return (overlaps?.members ?? [])
		.filter((member) => {
			const mine = positionsOf(member, sets);
			return wanted.every((set) => mine.includes(sets.indexOf(set))) && (!exactly || mine.length === wanted.length);
		})
		.map((member) => member.id)
		.sort();
}
