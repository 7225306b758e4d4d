/** How many members every two networks share, over all networks at once. */
import { offsetsOf } from "../memberships/facts.ts";
import { growing } from "../memberships/growing.ts";
import type { Sets } from "../memberships/index.ts";

/** Indices of two networks, the smaller first, and how many members they share; one entry for each pair that shares any. */
export interface Pairs {
	a: Int32Array;
	b: Int32Array;
	shared: Int32Array;
}

/**
 * Counts row by row: for each network the others that its members are in, met by the lists of the members. Takes as long
 * as there are shared memberships, whatever the number of pairs.
 * @param min least number of shared members of a pair that is listed; at least 1
 */
export function countPairs({ offsets, members, most }: Omit<Sets, "complete">, min = 1): Pairs {
	const count = offsets.length - 1;
	const { starts, sets } = invert({ offsets, members, most });
	const later = starts.slice();
	const shared = new Int32Array(count);
	const met = new Int32Array(count);
	const found = { a: growing(), b: growing(), shared: growing() };
	for (let set = 0; set < count; set++) {
		let others = 0;
		const end = offsets[set + 1] ?? 0;
		for (let index = offsets[set] ?? 0; index < end; index++) {
			const member = members[index] ?? 0;
			const last = starts[member + 1] ?? 0;
			// Of this member's sets those up to this one are done.
			let at = (later[member] ?? 0) + 1;
			later[member] = at;
			for (; at < last; at++) {
				const other = sets[at] ?? 0;
				const before = shared[other] ?? 0;
				if (before === 0) met[others++] = other;
				shared[other] = before + 1;
			}
		}
		for (let at = 0; at < others; at++) {
			const other = met[at] ?? 0;
			const both = shared[other] ?? 0;
			shared[other] = 0;
			if (both < min) continue;
			found.a.push(set);
			found.b.push(other);
			found.shared.push(both);
		}
	}
	return { a: found.a.numbers(), b: found.b.numbers(), shared: found.shared.numbers() };
}

/** The sets of each member, ascending. */
function invert({ offsets, members, most }: Omit<Sets, "complete">): { starts: Int32Array; sets: Int32Array } {
	const starts = offsetsOf(members, most);
	const next = starts.slice();
	const sets = new Int32Array(members.length);
	for (let set = 0; set < offsets.length - 1; set++) {
		for (let index = offsets[set] ?? 0; index < (offsets[set + 1] ?? 0); index++) {
			const member = members[index] ?? 0;
			const at = next[member] ?? 0;
			sets[at] = set;
			next[member] = at + 1;
		}
	}
	return { starts, sets };
}
