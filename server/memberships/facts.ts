/** Dated relationships of one type between numbered entities, in typed arrays. */
import { ALWAYS, dayNumber, factId, includesDay, type Period, type RelationshipType } from "../../model/index.ts";

/** A relationship before its ends are numbered. */
export interface DatedFact extends Period {
	source: string;
	target: string;
	/** Its id. */
	fact: string;
}

/** The relationships have indices: 0, 1, … by target, source and id. */
export interface PackedFacts {
	type: RelationshipType;
	/** Those into target `t` are at `offsets[t]` up to, not including, `offsets[t + 1]`. */
	offsets: Int32Array;
	/** By index. */
	sources: Int32Array;
	targets: Int32Array;
	/** Day numbers of the certain and the possible period, inclusive. */
	from: Int32Array;
	to: Int32Array;
	possibleFrom: Int32Array;
	possibleTo: Int32Array;
	/** The indices of those out of source `s` are `indices[offsets[s]]` up to, not including, `indices[offsets[s + 1]]`. */
	outgoing: { offsets: Int32Array; indices: Int32Array };
	/** Ids that do not follow from type and ends, by index. */
	ownIds: ReadonlyMap<number, string>;
}

/** A day, and whether what is only possible on it counts; undefined stands for all times. */
export interface Moment {
	day: number;
	possible: boolean;
}

/** @param asOf an ISO date; undefined: every day */
export const toMoment = (asOf: string | undefined, possible = false): Moment | undefined =>
	asOf === undefined ? undefined : { day: dayNumber(asOf), possible };

/**
 * Packs relationships. Those of which an end is unknown are left out.
 * @param ids all ends in ascending order; the index of an id is its number
 */
export function packFacts(type: RelationshipType, facts: readonly DatedFact[], ids: readonly string[]): PackedFacts {
	const numbers = new Map(ids.map((id, number) => [id, number]));
	const sorted = facts
		.flatMap((fact) => {
			const [source, target] = [numbers.get(fact.source), numbers.get(fact.target)];
			return source === undefined || target === undefined ? [] : [{ fact, source, target }];
		})
		.sort((a, b) => a.target - b.target || a.source - b.source || (a.fact.fact < b.fact.fact ? -1 : 1));
	const ownIds = sorted.flatMap(({ fact: { source, target, fact } }, index) =>
		fact === factId(type, source, target) ? [] : [[index, fact] as const],
	);
	const sources = Int32Array.from(sorted, ({ source }) => source);
	const targets = Int32Array.from(sorted, ({ target }) => target);
	return {
		type,
		offsets: offsetsOf(targets, ids.length),
		sources,
		targets,
		from: Int32Array.from(sorted, ({ fact }) => fact.from),
		to: Int32Array.from(sorted, ({ fact }) => fact.to),
		possibleFrom: Int32Array.from(sorted, ({ fact }) => fact.possibleFrom),
		possibleTo: Int32Array.from(sorted, ({ fact }) => fact.possibleTo),
		outgoing: groupIndices(sources, ids.length),
		ownIds: new Map(ownIds),
	};
}

/** When a packed relationship holds. */
export function periodAt(facts: PackedFacts, at: number): Period {
	return {
		from: facts.from[at] ?? ALWAYS.from,
		to: facts.to[at] ?? ALWAYS.to,
		possibleFrom: facts.possibleFrom[at] ?? ALWAYS.possibleFrom,
		possibleTo: facts.possibleTo[at] ?? ALWAYS.possibleTo,
	};
}

/** Where the rows of each number begin, and behind the last where it ends. */
export function offsetsOf(rows: ArrayLike<number>, count: number): Int32Array {
	const offsets = new Int32Array(count + 1);
	for (let index = 0; index < rows.length; index++) {
		const next = (rows[index] ?? 0) + 1;
		offsets[next] = (offsets[next] ?? 0) + 1;
	}
	for (let row = 0; row < count; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
	return offsets;
}

/** The indices of each row, ascending. */
export function groupIndices(rows: ArrayLike<number>, count: number): { offsets: Int32Array; indices: Int32Array } {
	const offsets = offsetsOf(rows, count);
	const next = offsets.slice();
	const indices = new Int32Array(rows.length);
	for (let index = 0; index < rows.length; index++) {
		const row = rows[index] ?? 0;
		const at = next[row] ?? 0;
		indices[at] = index;
		next[row] = at + 1;
	}
	return { offsets, indices };
}

/** Calls `see` with the index of each relationship into a target that holds on a day. */
export function eachInto(facts: PackedFacts, target: number, moment: Moment | undefined, see: (index: number) => void) {
	const end = facts.offsets[target + 1] ?? 0;
	for (let index = facts.offsets[target] ?? 0; index < end; index++) if (holdsAt(facts, index, moment)) see(index);
}

/** Calls `see` with the index of each relationship out of a source that holds on a day. */
export function eachOutOf(
	facts: PackedFacts,
	source: number,
	moment: Moment | undefined,
	see: (index: number) => void,
) {
	const { offsets, indices } = facts.outgoing;
	const end = offsets[source + 1] ?? 0;
	for (let at = offsets[source] ?? 0; at < end; at++) {
		const index = indices[at] ?? 0;
		if (holdsAt(facts, index, moment)) see(index);
	}
}

function holdsAt(facts: PackedFacts, index: number, moment: Moment | undefined): boolean {
	if (!moment || includesDay(facts.from[index] ?? 0, facts.to[index] ?? 0, moment.day)) return true;
	return moment.possible && includesDay(facts.possibleFrom[index] ?? 0, facts.possibleTo[index] ?? 0, moment.day);
}
