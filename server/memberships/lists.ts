/** What is said of the networks' lists of members: how many there are, and how far they are known. */
import { cypher } from "../../cypher/index.ts";
import type { Approximation, Listed, ListLife } from "../../model/index.ts";
import type { Graph } from "../graph/types.ts";

/** What is said of a network's list of members. */
export interface MemberList extends ListLife {
	/** How many there are by a source, how it puts a number that is not exact, and when. */
	total: number | null;
	totalIs: Approximation | null;
	totalOn: string | null;
	listed: Listed;
	/** Ids of areas and communes for which the list is complete though it is not on the whole. */
	completeFor: readonly string[];
}

/** By the ids of networks. */
export type MemberLists = ReadonlyMap<string, MemberList>;

export async function readLists(graph: Graph): Promise<MemberLists> {
	const rows = await graph.read(cypher("graph/list-lists"));
	return new Map(
		rows.map(({ id, total, totalIs, totalOn, listed, completeFor, from, begins }) => [
			String(id),
			{
				total: typeof total === "number" ? total : null,
				totalIs: (totalIs ?? null) as Approximation | null,
				totalOn: textOf(totalOn),
				listed: (listed ?? "unknown") as Listed,
				completeFor: (completeFor ?? []) as string[],
				from: textOf(from),
				begins: textOf(begins),
			},
		]),
	);
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
