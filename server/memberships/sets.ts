/** The members of all networks at once, as numbers. */
import type { MembershipIndex } from "./build.ts";
import { eachInto, toDay } from "./facts.ts";
import { growing } from "./growing.ts";
import type { MembershipFilter } from "./list.ts";
import { eachBehind } from "./rule.ts";

/** The members of each network, each once: of network `n` those from `offsets[n]` up to, not including, `offsets[n + 1]`. */
export interface Sets {
	offsets: Int32Array;
	members: Int32Array;
	/** Members have numbers below this. */
	most: number;
}

/** The networks' members on a day, with those behind them when these count. In the order of `index.networks`. */
export function toSets(index: MembershipIndex, { asOf, indirect }: MembershipFilter): Sets {
	const { entities, networks, memberships } = index;
	const day = toDay(asOf);
	const seenIn = new Int32Array(entities.length).fill(-1);
	const members = growing(memberships.sources.length);
	const offsets = new Int32Array(networks.length + 1);
	networks.forEach((network, set) => {
		const add = (member: number) => {
			if (seenIn[member] === set) return;
			seenIn[member] = set;
			members.push(member);
		};
		eachInto(memberships, network, day, (at) => {
			const member = memberships.sources[at] ?? 0;
			add(member);
			if (indirect) eachBehind(index, member, day, (facts, step) => add(facts.sources[step] ?? 0));
		});
		offsets[set + 1] = members.length();
	});
	return { offsets, members: members.numbers(), most: entities.length };
}
