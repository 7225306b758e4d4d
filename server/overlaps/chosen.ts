/** Which networks are compared when nobody names any: cooperations between communes of which at least two members are known. */
import type { LeftOut } from "../../model/index.ts";
import { growing } from "../memberships/growing.ts";
import { type MembershipFilter, type MembershipIndex, type Sets, toSets } from "../memberships/index.ts";

/** With fewer members there is nothing to compare. */
const FEWEST_MEMBERS = 2;

export interface ChoiceQuery extends MembershipFilter {
	/** Whether those count too that are no cooperation between communes. */
	incomparable?: boolean | undefined;
}

/** By set, 1 is compared; and how many are not, each for one reason. */
interface Choice {
	chosen: Uint8Array;
	leftOut: LeftOut;
}

/** The ids of the networks to compare. @param kept ids of networks that somebody names: they are compared whatever they are */
export function chooseNetworks(
	index: MembershipIndex,
	query: ChoiceQuery,
	kept: ReadonlySet<string>,
): { networks: string[]; leftOut: LeftOut } {
	const { chosen, leftOut } = choose(index, toSets(index, query), query, kept);
	const networks = index.networks.flatMap((number, set) => (chosen[set] ? (index.entities[number]?.id ?? []) : []));
	return { networks, leftOut };
}

/** The sets with those emptied that are not compared. */
export function chooseSets(
	index: MembershipIndex,
	sets: Sets,
	query: Pick<ChoiceQuery, "incomparable">,
): { sets: Sets; leftOut: LeftOut } {
	const { chosen, leftOut } = choose(index, sets, query);
	const members = growing(sets.members.length);
	const offsets = new Int32Array(sets.offsets.length);
	chosen.forEach((isChosen, set) => {
		const end = isChosen ? (sets.offsets[set + 1] ?? 0) : 0;
		for (let at = sets.offsets[set] ?? 0; at < end; at++) members.push(sets.members[at] ?? 0);
		offsets[set + 1] = members.length();
	});
	return { sets: { ...sets, offsets, members: members.numbers() }, leftOut };
}

function choose(
	{ networks, entities, incomparable }: MembershipIndex,
	{ offsets }: Sets,
	query: Pick<ChoiceQuery, "incomparable">,
	kept?: ReadonlySet<string>,
): Choice {
	const leftOut = { incomparable: 0, tooFew: 0 };
	const chosen = Uint8Array.from(networks, (number, set) => {
		const id = entities[number]?.id ?? "";
		if (kept?.has(id)) return 1;
		const reason =
			!query.incomparable && incomparable.has(id)
				? "incomparable"
				: (offsets[set + 1] ?? 0) - (offsets[set] ?? 0) < FEWEST_MEMBERS && "tooFew";
		if (reason) leftOut[reason]++;
		return reason ? 0 : 1;
	});
	return { chosen, leftOut };
}
