/** Whether somebody is no member, or nobody says so: only a complete list tells. */
import { cypher } from "../../cypher/index.ts";
import type { Listed } from "../../model/index.ts";
import type { Graph } from "../graph/types.ts";
import type { MembershipIndex } from "./build.ts";
import { eachOutOf } from "./facts.ts";
import { type MembershipFilter, membershipsOf } from "./list.ts";

/** What is said of a network's list of members. */
export interface MemberList {
	/** How many there are by a source, and when. */
	total: number | null;
	totalOn: string | null;
	listed: Listed;
	/** Ids of areas and communes for which the list is complete though it is not on the whole. */
	completeFor: readonly string[];
}

/** Of which nothing is said. */
const UNKNOWN: MemberList = { total: null, totalOn: null, listed: "unknown", completeFor: [] };

/** By the ids of networks. */
export type MemberLists = ReadonlyMap<string, MemberList>;

export async function readLists(graph: Graph): Promise<MemberLists> {
	const rows = await graph.read(cypher("graph/list-lists"));
	return new Map(
		rows.map(({ id, total, totalOn, listed, completeFor }) => [
			String(id),
			{
				total: typeof total === "number" ? total : null,
				totalOn: typeof totalOn === "string" ? totalOn : null,
				listed: (listed ?? "unknown") as Listed,
				completeFor: (completeFor ?? []) as string[],
			},
		]),
	);
}

export const listOf = ({ lists }: Pick<MembershipIndex, "lists">, network: string): MemberList =>
	lists.get(network) ?? UNKNOWN;

/** Whether the list of a network is complete for a candidate: altogether, or for it or an area that it lies in. */
export function isListedFor(index: MembershipIndex, network: string, candidate: string): boolean {
	const { listed, completeFor } = listOf(index, network);
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
	return isListedFor(index, network, candidate) ? "not" : "unknown";
}
