/**
 * Overlaps of sets, over plain ids. No database here: sets in, intersections and pairs out, linear in the number of
 * memberships for what is listed per member.
 */
import { countInAll, type ExactGroup, groupBySets, type OverlapsAnswer } from "../../model/index.ts";

type Intersection = Omit<OverlapsAnswer["intersections"][number], "complete" | "lowerBound">;
type Pair = Omit<OverlapsAnswer["pairs"][number], "complete">;

/** A set with its members; no member occurs twice. */
export interface NamedSet {
	id: string;
	members: readonly string[];
}

/** With more sets than this only the combinations that some member belongs to exactly are listed: 2ⁿ would drown them. */
export const ALL_COMBINATIONS_UP_TO = 10;

/**
 * Every non-empty intersection, largest number of sets first, then in the order of the sets.
 * @param sets in the order in which they are to be named
 * @param min least number of members an intersection has (inclusive) to be listed; at least 1
 */
export function intersect(sets: readonly NamedSet[], min = 1): Intersection[] {
	const groups = groupMembers(sets);
	const exact = new Map(groups.map((group) => [group.sets.join(), group.members]));
	const combinations = groups.map((group) => group.sets);
	const candidates = sets.length <= ALL_COMBINATIONS_UP_TO ? combinations.flatMap(subsets) : combinations;
	const distinct = new Map(candidates.map((positions) => [positions.join(), positions]));
	return [...distinct]
		.map(([key, positions]) => ({
			positions,
			exclusive: exact.get(key) ?? [],
			inclusive: countInAll(groups, positions),
		}))
		.filter(({ inclusive }) => inclusive >= Math.max(min, 1))
		.sort((a, b) => b.positions.length - a.positions.length || comparePositions(a.positions, b.positions))
		.map(({ positions, exclusive, inclusive }) => ({
			sets: positions.flatMap((position) => sets[position]?.id ?? []),
			exclusive: [...exclusive],
			inclusive,
		}));
}

/** Every pair of sets that share at least `min` members, in the order of the sets. `min` 0 gives the whole matrix. */
export function pairUp(sets: readonly NamedSet[], min = 1): Pair[] {
	const lookup = sets.map(({ members }) => new Set(members));
	return sets.flatMap((a, i) =>
		sets.slice(i + 1).flatMap((b, offset) => {
			const other = lookup[i + 1 + offset];
			const shared = a.members.filter((member) => other?.has(member)).sort();
			return shared.length >= min ? [toPair(a, b, shared)] : [];
		}),
	);
}

function toPair(a: NamedSet, b: NamedSet, shared: string[]): Pair {
	const union = a.members.length + b.members.length - shared.length;
	return {
		a: a.id,
		b: b.id,
		shared,
		jaccard: ratio(shared.length, union),
		containmentA: ratio(shared.length, a.members.length),
		containmentB: ratio(shared.length, b.members.length),
	};
}

/** Of nothing, nothing is shared. */
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function groupMembers(sets: readonly NamedSet[]): ExactGroup[] {
	const positions = new Map<string, number[]>();
	sets.forEach(({ members }, position) => {
		for (const member of members) {
			const known = positions.get(member);
			if (known) known.push(position);
			else positions.set(member, [position]);
		}
	});
	return groupBySets([...positions].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All non-empty subsets, each ascending. */
function subsets(positions: readonly number[]): number[][] {
	const found: number[][] = [];
	for (const position of positions) {
		found.push(...found.map((subset) => [...subset, position]), [position]);
	}
	return found;
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
	const difference = a.findIndex((position, i) => position !== b[i]);
	return difference === -1 ? 0 : (a[difference] ?? 0) - (b[difference] ?? 0);
}
