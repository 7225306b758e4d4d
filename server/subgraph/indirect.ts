/** How many members every two networks share, over all networks at once. */
import type { MembershipIndex } from "./build.ts";
import { eachTie, offsetsOf, toDay } from "./ties.ts";

/** The members of each network, each once: of network `n` those from `offsets[n]` up to, not including, `offsets[n + 1]`. */
export interface Sets {
	offsets: Int32Array;
	members: Int32Array;
	/** Members have numbers below this. */
	most: number;
}

/** Places of two networks, the smaller first, and how many members they share; one entry for each pair that shares any. */
export interface Pairs {
	a: Int32Array;
	b: Int32Array;
	shared: Int32Array;
}

/** The networks' members on a day, with the communes behind them when those count. In the order of `index.networks`. */
export function toSets(
	index: MembershipIndex,
	{ asOf, indirect }: { asOf?: string | undefined; indirect: boolean },
): Sets {
	const { entities, networks, memberships, parts } = index;
	const day = toDay(asOf);
	const seenIn = new Int32Array(entities.length).fill(-1);
	const members = growing(memberships.sources.length);
	const offsets = new Int32Array(networks.length + 1);
	const isCommune = indirect ? Uint8Array.from(entities, ({ type }) => Number(type === "Commune")) : undefined;
	networks.forEach((network, set) => {
		const add = (member: number) => {
			if (seenIn[member] === set) return;
			seenIn[member] = set;
			members.push(member);
		};
		eachTie(memberships, network, day, (place) => {
			const member = memberships.sources[place] ?? 0;
			add(member);
			if (!isCommune) return;
			eachTie(parts, member, day, (step) => add(parts.sources[step] ?? 0));
			eachTie(memberships, member, day, (step) => {
				const source = memberships.sources[step] ?? 0;
				if (isCommune[source]) add(source);
			});
		});
		offsets[set + 1] = members.length();
	});
	return { offsets, members: members.numbers(), most: entities.length };
}

/**
 * Counts row by row: for each network the others that its members are in, met by the lists of the members. Takes as long
 * as there are shared memberships, whatever the number of pairs.
 * @param min least number of shared members of a pair that is listed; at least 1
 */
export function countPairs({ offsets, members, most }: Sets, min = 1): Pairs {
	const count = offsets.length - 1;
	const { starts, sets } = invert({ offsets, members, most });
	const later = starts.slice();
	const shared = new Int32Array(count);
	const met = new Int32Array(count);
	const found = { a: growing(), b: growing(), shared: growing() };
	for (let set = 0; set < count; set++) {
		let others = 0;
		const end = offsets[set + 1] ?? 0;
		for (let place = offsets[set] ?? 0; place < end; place++) {
			const member = members[place] ?? 0;
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
function invert({ offsets, members, most }: Sets): { starts: Int32Array; sets: Int32Array } {
	const starts = offsetsOf(members, most);
	const next = starts.slice();
	const sets = new Int32Array(members.length);
	for (let set = 0; set < offsets.length - 1; set++) {
		for (let place = offsets[set] ?? 0; place < (offsets[set + 1] ?? 0); place++) {
			const member = members[place] ?? 0;
			const at = next[member] ?? 0;
			sets[at] = set;
			next[member] = at + 1;
		}
	}
	return { starts, sets };
}

/** A list of whole numbers that grows by doubling. */
function growing(expected = 1024) {
	let held = new Int32Array(Math.max(1, expected));
	let used = 0;
	return {
		push(number: number): void {
			if (used === held.length) {
				const larger = new Int32Array(used * 2);
				larger.set(held);
				held = larger;
			}
			held[used++] = number;
		},
		length: () => used,
		numbers: () => held.subarray(0, used),
	};
}
