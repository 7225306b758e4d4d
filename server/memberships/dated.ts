/** Dated ties between numbered things in typed arrays: some twenty bytes each. */
import { factId, type RelationshipType } from "../../model/index.ts";

/** A tie before it is numbered. */
export interface DatedTie {
	source: string;
	target: string;
	fact: string;
	validFrom?: string | undefined;
	validTo?: string | undefined;
}

/** The sources of target `t` are those from `offsets[t]` up to, not including, `offsets[t + 1]`, by source and fact. */
export interface Ties {
	offsets: Int32Array;
	sources: Int32Array;
	/** Days as numbers, 20240229; an open end is a day that lies before or after all others. Both are inclusive. */
	from: Int32Array;
	to: Int32Array;
	type: RelationshipType;
	/** Ids of facts that do not follow from type and ends, by place. */
	ownIds: ReadonlyMap<number, string>;
}

const EVER = 0;
const NEVER = 99_999_999;

/** @param asOf an ISO date; undefined: every day */
export const toDay = (asOf: string | undefined) => (asOf === undefined ? undefined : dayOf(asOf, EVER));

const dayOf = (date: string | undefined, open: number) => (date ? Number(date.replaceAll("-", "")) : open);

/**
 * Packs ties.
 * @param ids all ends in ascending order; the place of an id is its number
 */
export function packTies(type: RelationshipType, ties: readonly DatedTie[], ids: readonly string[]): Ties {
	const numbers = new Map(ids.map((id, number) => [id, number]));
	const numberOf = (id: string) => numbers.get(id) ?? -1;
	const sorted = ties
		.map((tie) => ({ ...tie, from: numberOf(tie.source), to: numberOf(tie.target) }))
		.sort((a, b) => a.to - b.to || a.from - b.from || (a.fact < b.fact ? -1 : 1));
	const ownIds = sorted.flatMap(({ source, target, fact }, place) =>
		fact === factId(type, source, target) ? [] : [[place, fact] as const],
	);
	return {
		offsets: offsetsOf(
			sorted.map(({ to }) => to),
			ids.length,
		),
		sources: Int32Array.from(sorted, ({ from }) => from),
		from: Int32Array.from(sorted, ({ validFrom }) => dayOf(validFrom, EVER)),
		to: Int32Array.from(sorted, ({ validTo }) => dayOf(validTo, NEVER)),
		type,
		ownIds: new Map(ownIds),
	};
}

/** Where the rows of each number begin, and behind the last where it ends. */
export function offsetsOf(rows: ArrayLike<number>, count: number): Int32Array {
	const offsets = new Int32Array(count + 1);
	for (let place = 0; place < rows.length; place++) {
		const next = (rows[place] ?? 0) + 1;
		offsets[next] = (offsets[next] ?? 0) + 1;
	}
	for (let row = 0; row < count; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
	return offsets;
}

/** Calls `see` with the place of each tie to a target that holds on a day. */
export function eachTie(ties: Ties, target: number, day: number | undefined, see: (place: number) => void): void {
	const { offsets, from, to } = ties;
	const end = offsets[target + 1] ?? 0;
	for (let place = offsets[target] ?? 0; place < end; place++) {
		if (day === undefined || ((from[place] ?? EVER) <= day && (to[place] ?? NEVER) >= day)) see(place);
	}
}
