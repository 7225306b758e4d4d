/** Whether somebody is no member, or nobody says so: only a list that is complete, and speaks of the day, tells. */
import { speaksOf } from "../../model/index.ts";
import type { MembershipIndex } from "./build.ts";
import { eachOutOf } from "./facts.ts";
import { type MembershipFilter, membershipsOf } from "./list.ts";
import type { MemberList } from "./lists.ts";

/** Of which nothing is said. */
const UNKNOWN: MemberList = {
	...{ total: null, totalIs: null, totalOn: null, listed: "unknown", completeFor: [] },
	...{ from: null, begins: null },
};

export const listOf = ({ lists }: Pick<MembershipIndex, "lists">, network: string): MemberList =>
	lists.get(network) ?? UNKNOWN;

/** Whether all members of a network on a day are known; without a day, all that it ever had. */
export function isComplete(index: Pick<MembershipIndex, "lists">, network: string, asOf?: string): boolean {
	const list = listOf(index, network);
	return list.listed === "complete" && speaksOf(list, asOf);
}

/** Whether the list of a network is complete for a candidate: altogether, or for it or an area that it lies in. */
export function isListedFor(index: MembershipIndex, network: string, candidate: string, asOf?: string): boolean {
	const list = listOf(index, network);
	if (!speaksOf(list, asOf)) return false;
	const { listed, completeFor } = list;
	if (listed === "complete") return true;
	if (completeFor.length === 0) return false;
	const areas = new Set([candidate]);
	// Whoever is added while the set is gone through is gone through as well.
	for (const area of areas) {
		if (completeFor.includes(area)) return true;
		eachOutOf(index.areas, index.numberOf.get(area) ?? -1, undefined, (at) => {
			const target = index.entities[index.areas.targets[at] ?? -1];
			if (target) areas.add(target.id);
		});
	}
	return false;
}

/** On a day: `unknown` where no membership is known and the list is not complete for the candidate. */
export function standingIn(
	index: MembershipIndex,
	network: string,
	candidate: string,
	filter: MembershipFilter,
): "member" | "not" | "unknown" {
	const isMember = membershipsOf(index, { ...filter, networks: [network] }).some(({ member }) => member === candidate);
	if (isMember) return "member";
	return isListedFor(index, network, candidate, filter.asOf) ? "not" : "unknown";
}
