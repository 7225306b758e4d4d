/** Measures of the graph, and its one-mode projections, as answers. */
import { type Measures, measure, project } from "../../measures/measures.ts";
import {
	compareNamed,
	type EntityRef,
	type MeasureName,
	type MeasuresAnswer,
	type NodeType,
	type PROJECTIONS,
	type ProjectionAnswer,
} from "../../model/index.ts";
import type { Refs } from "../elements/refs.ts";
import type { ReadOptions } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import type { DataAccess } from "../memberships/index.ts";
import { type GraphQuery, type MembershipQuery, readAffiliations, readGraph } from "./graph.ts";

/** What was measured, with the names of what is in it. */
export interface Measured {
	measures: Measures;
	refs: Refs;
}

/** @throws ApiError `unknown-reference`, `too-large` */
export async function measureGraph(
	data: DataAccess,
	query: GraphQuery,
	most: number,
	options?: ReadOptions,
): Promise<Measured> {
	const { graph, refs } = await readGraph(data, query, most, options);
	return { measures: measure(graph), refs };
}

export interface ListQuery {
	asOf?: string | undefined;
	measures: readonly MeasureName[];
	/** What they are ordered by, largest first. */
	by: MeasureName;
	/** Only entities of these types are listed. */
	list?: readonly NodeType[] | undefined;
	limit: number;
}

/** The entities with their values. Those of which the measure says nothing come last, equal ones in German order of names. */
export function listMeasures({ measures, refs }: Measured, query: ListQuery): MeasuresAnswer {
	const wanted = query.measures.map((name) => [name, measures.valuesOf(name)] as const);
	const order = measures.valuesOf(query.by);
	const rank = ({ id }: EntityRef) => order.get(id) ?? Number.NEGATIVE_INFINITY;
	const listed = [...refs.values()].filter(({ type }) => !query.list || query.list.includes(type));
	const sorted = listed.sort((a, b) => rankings(rank(a), rank(b)) || compareNamed(a, b));
	const { nodes, edges, networks } = measures;
	const partition = query.measures.includes("community") ? measures.partition() : undefined;
	return {
		asOf: query.asOf ?? null,
		graph: {
			...{ nodes, edges, networks },
			...(partition && { communities: partition.count, modularity: partition.modularity }),
		},
		entities: sorted.slice(0, query.limit).map((ref) => ({
			...ref,
			values: Object.fromEntries(wanted.map(([name, values]) => [name, values.get(ref.id) ?? null])),
		})),
		total: sorted.length,
		truncated: sorted.length > query.limit,
	};
}

const rankings = (a: number, b: number): number => (a === b ? 0 : b - a);

/** What still fits into memory beside everything else. */
const MOST_EDGES = 500_000;

function tooManyEdges(): ApiError {
	const detail = `more than ${MOST_EDGES} pairs share as many`;
	return new ApiError("too-large", `${detail}. Raise \`minWeight\`, or name fewer in \`networks\`.`, [
		{ pointer: "minWeight", detail },
	]);
}

export interface ProjectionQuery extends MembershipQuery {
	of: (typeof PROJECTIONS)[number];
	/** Least number that two must share. */
	minWeight: number;
	limit: number;
}

/** @throws ApiError `unknown-reference`, `too-large` */
export async function answerProjection(
	data: DataAccess,
	{ of, minWeight, limit, ...query }: ProjectionQuery,
	most: number,
	options?: ReadOptions,
): Promise<ProjectionAnswer> {
	const { members, networks, refs } = await readAffiliations(data, query, most, options);
	const [own, others] = of === "members" ? [networks, members] : [members, networks];
	const edges = project(own, others, { minWeight, most: MOST_EDGES }).sort((a, b) => b.weight - a.weight);
	if (edges.length > MOST_EDGES) throw tooManyEdges();
	return {
		asOf: query.asOf ?? null,
		of,
		nodes: [...own]
			.flatMap(([id, { size }]) => {
				const ref = refs.get(id);
				return ref ? [{ ...ref, size }] : [];
			})
			.sort(compareNamed),
		edges: edges.slice(0, limit),
		total: edges.length,
		truncated: edges.length > limit,
	};
}
