/** The graph that is measured: memberships from memory, other facts from the database. */
import { cypher } from "../../cypher/index.ts";
import { type Affiliations, affiliationsOf, type MeasuredGraph } from "../../measures/measures.ts";
import { NODE_TYPES, type RelationshipType } from "../../model/index.ts";
import { type FactFilter, readEdgesAmong } from "../elements/read.ts";
import { type Refs, readRefs, requireIds, requireNetworks } from "../elements/refs.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import { type DataAccess, type MembershipFilter, type MembershipIndex, membershipsOf } from "../memberships/index.ts";

/** Which memberships count. Without `networks` those in all that are comparable. */
export interface MembershipQuery extends MembershipFilter {
	networks?: readonly string[] | undefined;
	incomparable: boolean;
}

export interface GraphQuery extends MembershipQuery {
	/** Only these entities, and what is between them. */
	ids?: readonly string[] | undefined;
	types: readonly RelationshipType[];
}

/** What is measured, with the names of what is in it. */
export interface NamedGraph {
	graph: MeasuredGraph;
	refs: Refs;
}

/**
 * Entities without a fact are in it only where they were named.
 * @param most nodes that it may have
 * @throws ApiError `unknown-reference`, `too-large`
 */
export async function readGraph(
	data: DataAccess,
	query: GraphQuery,
	most: number,
	options?: ReadOptions,
): Promise<NamedGraph> {
	const { ids, types } = query;
	const within = ids && new Set(ids);
	const memberships = types.includes("MEMBER_OF") ? await readMemberships(data, query, options) : [];
	const between = within
		? memberships.filter(({ source, target }) => within.has(source) && within.has(target))
		: memberships;
	const others = types.filter((type) => type !== "MEMBER_OF");
	const edges = [...between, ...(await readOthers(data.graph, { ...query, types: others }, most, options))];
	const nodeIds = ids ?? [...new Set(edges.flatMap(({ source, target }) => [source, target]))];
	refuseTooMany(nodeIds.length, most);
	const refs = await readRefs(data.graph, nodeIds, options);
	if (ids) requireIds("ids", ids, refs);
	return { graph: { nodes: [...refs.values()], edges }, refs };
}

/** Who is in what, with the names of both. @throws ApiError `unknown-reference`, `too-large` */
export async function readAffiliations(
	data: DataAccess,
	query: MembershipQuery,
	most: number,
	options?: ReadOptions,
): Promise<Affiliations & Pick<NamedGraph, "refs">> {
	const { graph, refs } = await readGraph(data, { ...query, types: ["MEMBER_OF"] }, most, options);
	return { ...affiliationsOf(graph), refs };
}

type Edge = MeasuredGraph["edges"][number];

async function readMemberships(data: DataAccess, query: MembershipQuery, options?: ReadOptions): Promise<Edge[]> {
	const index = await data.membershipIndex();
	if (query.networks) requireNetworks(query.networks, await readRefs(data.graph, query.networks, options));
	const memberships = membershipsOf(index, { ...query, networks: query.networks ?? comparableIn(index, query) });
	return memberships.map(({ member, network }) => ({ source: member, target: network, type: "MEMBER_OF" }));
}

function comparableIn(
	{ networks, entities, incomparable }: MembershipIndex,
	query: Pick<MembershipQuery, "incomparable">,
): string[] {
	const ids = networks.flatMap((number) => entities[number]?.id ?? []);
	return query.incomparable ? ids : ids.filter((id) => !incomparable.has(id));
}

/** Facts of other types: between the given entities, or between all there are. */
async function readOthers(
	graph: Graph,
	{ ids, ...filter }: FactFilter & Pick<GraphQuery, "ids">,
	most: number,
	options?: ReadOptions,
): Promise<Edge[]> {
	if (filter.types?.length === 0) return [];
	const among = ids ?? (await readAllIds(graph, options));
	refuseTooMany(among.length, most);
	return readEdgesAmong(graph, among, filter, options);
}

async function readAllIds(graph: Graph, options?: ReadOptions): Promise<string[]> {
	const rows = await Promise.all(NODE_TYPES.map((label) => graph.read(cypher("graph/list-ids"), { label }, options)));
	return rows.flat().map(({ id }) => String(id));
}

/** @throws ApiError `too-large` */
function refuseTooMany(count: number, most: number): void {
	if (count <= most) return;
	const detail = `there are more than the ${most} entities that are measured at once`;
	throw new ApiError("too-large", `${detail}. Name fewer in \`networks\` or \`ids\`, or raise MAX_MEASURED.`, [
		{ pointer: "networks", detail },
	]);
}
