/** The members of all networks at once, as numbers. */
import type { MembershipIndex } from "./build.ts";
import { isComplete } from "./completeness.ts";
import { eachInto, toMoment } from "./facts.ts";
import { growing } from "./growing.ts";
import type { MembershipFilter } from "./list.ts";
import { eachStepInto } from "./rule.ts";

/** The members of each network, each once: of network `n` those from `offsets[n]` up to, not including, `offsets[n + 1]`. */
export interface Sets {
	offsets: Int32Array;
	members: Int32Array;
	/** Members have numbers below this. */
	most: number;
	/** By network, 1 is yes: its list of members is complete and, counted indirectly, so are those of the networks in it. */
	complete: Uint8Array;
}

/** The networks' members on a day, with those behind them when these count. In the order of `index.networks`. */
export function toSets(index: MembershipIndex, { asOf, possible, indirect }: MembershipFilter): Sets {
	const { entities, networks, memberships } = index;
	const moment = toMoment(asOf, possible);
	const seenIn = new Int32Array(entities.length).fill(-1);
	const members = growing(memberships.sources.length);
	const offsets = new Int32Array(networks.length + 1);
	const isListed = Uint8Array.from(entities, ({ id, type }) =>
		Number(type !== "Network" || isComplete(index, id, asOf)),
	);
	const complete = new Uint8Array(networks.length);
	networks.forEach((network, set) => {
		const start = members.length();
		const add = (member: number) => {
			if (seenIn[member] === set) return;
			seenIn[member] = set;
			members.push(member);
		};
		eachInto(memberships, network, moment, (at) => add(memberships.sources[at] ?? 0));
		if (indirect) {
			// Nobody belongs to a network through itself; a network that names itself as a member stays one.
			seenIn[network] = set;
			for (let at = start; at < members.length(); at++) {
				const member = members.at(at);
				if (member !== network) eachStepInto(index, member, moment, (facts, step) => add(facts.sources[step] ?? 0));
			}
		}
		offsets[set + 1] = members.length();
		let all = isListed[network] ?? 0;
		for (let at = start; indirect && at < members.length(); at++) all &= isListed[members.at(at)] ?? 0;
		complete[set] = all;
	});
	return { offsets, members: members.numbers(), most: entities.length, complete };
}
