/** Who belongs to which network, directly or through a district or another network. */
import { cypher } from "../../cypher/index.ts";
import type { GraphEdge } from "../../model/index.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import type { MembershipIndex } from "./build.ts";

/** What answers are made from: the database, and the memberships of its data in memory. */
export interface DataAccess {
	graph: Graph;
	/** All memberships, to compare networks without asking the database; built once for each version of the data. */
	membershipIndex(): Promise<MembershipIndex>;
}

/** One reason why something is a member of a network. */
export interface Membership {
	network: string;
	member: string;
	/** The MEMBER_OF relationship that it rests on. */
	fact: string;
	/** Only of an indirect one: the district or network in between, and the fact that ties the member to it. */
	through?: { id: string; fact: string };
	/** It rests on a membership that is only supposed. */
	hypothetical?: true;
}

export interface MembershipQuery {
	networks: readonly string[];
	asOf?: string | undefined;
	/** Add the communes whose district or network is a member. */
	indirect: boolean;
}

/** All memberships of some networks: direct ones first, then by network, member and fact. */
export async function readMemberships(
	graph: Graph,
	{ networks, asOf, indirect }: MembershipQuery,
	options?: ReadOptions,
): Promise<Membership[]> {
	const parameters = { networks, asOf: asOf ?? null };
	const direct = graph.read(cypher("graph/list-memberships"), parameters, options);
	const derived = indirect ? graph.read(cypher("graph/list-indirect-memberships"), parameters, options) : [];
	const [directRows, derivedRows] = await Promise.all([direct, derived]);
	return [...directRows, ...derivedRows].map((row) => {
		const membership = { network: String(row.network), member: String(row.member), fact: String(row.fact) };
		if (row.through === undefined) return membership;
		return { ...membership, through: { id: String(row.through), fact: String(row.step) } };
	});
}

/** Indirect memberships as edges to draw: one for each member and network, with the first derivation that was found. */
export function derivedEdges(memberships: readonly Membership[]): GraphEdge[] {
	const edges = new Map<string, GraphEdge>();
	for (const { network, member, fact, through } of memberships) {
		const id = `indirect.${member}.${network}`;
		if (!through || edges.has(id)) continue;
		edges.set(id, {
			id,
			type: "MEMBER_OF",
			source: member,
			target: network,
			derived: true,
			through: [through.fact, fact],
		});
	}
	return [...edges.values()];
}
