/** One entity: its properties, its facts seen from it, and the evidence of both. */
import { cypher } from "../../cypher/index.ts";
import {
	type CitedEvidence,
	compareText,
	type EntityAnswer,
	type EntityFact,
	type GraphEdge,
	type GraphNode,
	LISTS,
	type NeighbourCount,
	RELATIONSHIP_TYPES,
	standingOn,
} from "../../model/index.ts";
import { byId, filterParams, readEdges, readEvidence, readNodes, readRetractions } from "../elements/read.ts";
import { missingEntity, refOf } from "../elements/refs.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import type { DataAccess } from "../memberships/index.ts";
import { readIndirect } from "./indirect.ts";

export interface EntityQuery {
	id: string;
	asOf?: string | undefined;
	/** Whether facts count that are only possible on the day. */
	possible?: boolean | undefined;
	/** Most facts. */
	limit: number;
}

export function unknownEntity(id: string): ApiError {
	return new ApiError("unknown-id", `There is no entity ${id}. Look ids up with /api/search.`, [
		missingEntity("id", id),
	]);
}

/** @throws ApiError `unknown-id` */
export async function answerEntity(
	data: DataAccess,
	{ id, asOf, possible = false, limit }: EntityQuery,
	options?: ReadOptions,
): Promise<EntityAnswer> {
	const { graph } = data;
	const [entity] = await readNodes(graph, [id], options);
	if (!entity) throw unknownEntity(id);
	const edges = (await readEdges(graph, [id], { asOf, possible }, options)).sort(compareTypes);
	const shown = [...edges.slice(0, limit), ...(await readRetractions(graph, id, options))];
	const [others, evidence, counts, indirect] = await Promise.all([
		readNodes(graph, [...new Set(shown.flatMap(({ source, target }) => [source, target]))], options),
		readEvidence(
			graph,
			[entity, ...shown].flatMap((one) => evidenceIds(one)),
			options,
		),
		readCounts(graph, { id, ...filterParams({ asOf, possible }) }, options),
		readIndirect(data, { id, asOf, possible }, options),
	]);
	const byId = new Map(others.map((node) => [node.id, node]));
	const facts = shown.flatMap((edge) => toFact(withStanding(edge, asOf), id, byId, evidence)).sort(compareFacts);
	return {
		asOf: asOf ?? null,
		entity,
		indirect,
		evidence: cite(entity, evidence),
		facts,
		counts,
		truncated: edges.length > limit,
	};
}

const withStanding = (edge: GraphEdge, asOf: string | undefined): GraphEdge =>
	asOf === undefined ? edge : Object.assign(edge, { standing: standingOn(edge, asOf) });

async function readCounts(graph: Graph, params: Record<string, unknown>, options?: ReadOptions) {
	const rows = await graph.read(cypher("graph/count-neighbours"), params, options);
	return (rows as NeighbourCount[])
		.map(({ type, direction, count }) => ({ type, direction, count }))
		.sort((a, b) => compareTypes(a, b) || compareDirections(a, b));
}

function toFact(
	{ source, target, id, type, ...rest }: GraphEdge,
	seenFrom: string,
	nodes: ReadonlyMap<string, GraphNode>,
	evidence: ReadonlyMap<string, CitedEvidence>,
): EntityFact[] {
	const other = nodes.get(source === seenFrom ? target : source);
	if (!other) return [];
	const seen = {
		id,
		type,
		direction: source === seenFrom ? "out" : "in",
		other: refOf(other),
		...rest,
		evidence: cite(rest, evidence),
	};
	// The schema's catchall makes a type that no literal with `other` in it fits.
	return [seen as unknown as EntityFact];
}

type Evidenced = Readonly<Record<string, unknown>>;

const EVIDENCE_KEYS = ["evidence", ...LISTS.map((list) => `${list}Evidence`)];

/** The evidence of something, and of what it says of its lists, each once. */
const evidenceIds = (one: Evidenced): string[] => [
	...new Set(
		EVIDENCE_KEYS.flatMap((key) => {
			const ids = one[key];
			return Array.isArray(ids) ? ids.map(String) : [];
		}),
	),
];

function cite(evidenced: Evidenced, evidence: ReadonlyMap<string, CitedEvidence>): CitedEvidence[] {
	return evidenceIds(evidenced).flatMap((id) => evidence.get(id) ?? []);
}

type Directed = Pick<EntityFact, "type" | "direction">;
const compareTypes = (a: Pick<EntityFact, "type">, b: Pick<EntityFact, "type">) =>
	RELATIONSHIP_TYPES.indexOf(a.type) - RELATIONSHIP_TYPES.indexOf(b.type);
const compareDirections = (a: Directed, b: Directed) => compareText(b.direction, a.direction);

/** By type as people are shown them, outgoing first, then by the other's name. */
function compareFacts(a: EntityFact, b: EntityFact): number {
	return compareTypes(a, b) || compareDirections(a, b) || compareText(a.other.name, b.other.name) || byId(a, b);
}
