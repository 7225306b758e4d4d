/** Which two networks of the whole graph share most: from memory, over all networks at once. */
import type { OverlapPairsAnswer } from "../../model/index.ts";
import { type MembershipIndex, toSets } from "../memberships/index.ts";
import { chooseSets } from "./chosen.ts";
import { countPairs, type Pairs } from "./count.ts";

export const PAIR_ORDERS = ["shared", "jaccard", "containment"] as const;

export interface PairsQuery {
	/** Least number of shared members; at least 1. */
	min: number;
	indirect: boolean;
	asOf?: string | undefined;
	possible?: boolean | undefined;
	/** Whether those count too that are no cooperation between communes. */
	incomparable?: boolean | undefined;
	/** What comes first: the most shared members, the largest Jaccard index, or the larger of both containments. */
	by: (typeof PAIR_ORDERS)[number];
	/** At most so many pairs. */
	limit: number;
}

/** Among the networks that are compared when nobody names any, the pairs that share at least `min` members, best first, then by id. */
export function answerPairs(index: MembershipIndex, query: PairsQuery): OverlapPairsAnswer {
	const { sets, leftOut } = chooseSets(index, toSets(index, query), query);
	const pairs = countPairs(sets, query.min);
	const size = (set = 0) => (sets.offsets[set + 1] ?? 0) - (sets.offsets[set] ?? 0);
	const isComplete = sets.complete;
	const toNetwork = (set = 0) => {
		const { id = "", name = "", nameEn } = index.entities[index.networks[set] ?? -1] ?? {};
		return { id, name, ...(nameEn && { nameEn }), size: size(set) };
	};
	const total = pairs.shared.length;
	const listed = best(total, query.limit, compareBy(keysOf(pairs, size, query.by), pairs));
	return {
		pairs: listed.map((at) => {
			const [a, b] = [toNetwork(pairs.a[at]), toNetwork(pairs.b[at])];
			const shared = pairs.shared[at] ?? 0;
			const complete = isComplete[pairs.a[at] ?? -1] === 1 && isComplete[pairs.b[at] ?? -1] === 1;
			const jaccard = shared / (a.size + b.size - shared);
			return { a, b, shared, complete, jaccard, containmentA: shared / a.size, containmentB: shared / b.size };
		}),
		total,
		asOf: query.asOf ?? null,
		leftOut,
		truncated: total > query.limit,
	};
}

/** What each pair is ranked by. */
function keysOf({ a, b, shared }: Pairs, size: (set?: number) => number, by: PairsQuery["by"]): ArrayLike<number> {
	if (by === "shared") return shared;
	return Float64Array.from(shared, (both, at) => {
		const [first, second] = [size(a[at]), size(b[at])];
		return both / (by === "jaccard" ? first + second - both : Math.min(first, second));
	});
}

type Compare = (i: number, j: number) => number;

function compareBy(keys: ArrayLike<number>, { a, b }: Pairs): Compare {
	return (i, j) => (keys[j] ?? 0) - (keys[i] ?? 0) || (a[i] ?? 0) - (a[j] ?? 0) || (b[i] ?? 0) - (b[j] ?? 0);
}

/** The first `limit` of the numbers below `count` in an order, without sorting them all. */
function best(count: number, limit: number, compare: Compare): number[] {
	const found: number[] = [];
	let last: number | undefined;
	for (let i = 0; i < count; i++) {
		if (last !== undefined && compare(i, last) > 0) continue;
		found.push(i);
		if (found.length < 2 * limit) continue;
		found.sort(compare).length = limit;
		last = found[limit - 1];
	}
	return found.sort(compare).slice(0, limit);
}
