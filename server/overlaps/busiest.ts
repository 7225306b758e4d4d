/** What a first picture is about where the data do not say. */
import { type MembershipIndex, toSets } from "../memberships/index.ts";
import { chooseSets } from "./chosen.ts";
import { READABLE } from "./readable.ts";

/**
 * The commune that is a direct member of most cooperations on a day: of those that can be read at a glance, of any size only
 * where there are no such. Of several the first by id; null where no commune is in any.
 */
export function busiestCommune(index: MembershipIndex, asOf: string): string | null {
	const { sets } = chooseSets(index, toSets(index, { asOf, indirect: false }), {});
	const most = (largest: number) => {
		const counts = new Int32Array(sets.most);
		for (let set = 0; set + 1 < sets.offsets.length; set++) {
			const [from = 0, to = 0] = [sets.offsets[set], sets.offsets[set + 1]];
			if (to - from > largest) continue;
			for (let at = from; at < to; at++) counts[sets.members[at] ?? 0] = (counts[sets.members[at] ?? 0] ?? 0) + 1;
		}
		let found: string | null = null;
		let best = 0;
		for (const [number, { id, type }] of index.entities.entries()) {
			if (type !== "Commune" || (counts[number] ?? 0) <= best) continue;
			[found, best] = [id, counts[number] ?? 0];
		}
		return found;
	};
	return most(READABLE) ?? most(Number.POSITIVE_INFINITY);
}
