/** Measures of the graph, and its one-mode projections, as answers. */
import { type MeasuredGraph, project } from "../../measures/measures.ts";
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
import type { Figures } from "./figures.ts";
import { type GraphQuery, type MembershipQuery, readAffiliations, readGraph } from "./graph.ts";
import type { Measure } from "./measurer.ts";

/** What is measured, with the names of what is in it; each measure is computed when it is first asked for. */
export interface Measured {
	figures(names: readonly MeasureName[]): Promise<Figures>;
	refs: Refs;
}

/** @throws ApiError `unknown-reference`, `too-large` */
export async function measureGraph(
	data: DataAccess,
	query: GraphQuery,
	{ most, measure }: { most: number; measure: Measure },
	options?: ReadOptions,
): Promise<Measured> {
	const { graph, refs } = await readGraph(data, query, most, options);
	return { figures: remembering(graph, measure), refs };
}

/** Has only those measures computed that it was not asked for before. A failure is not remembered. */
function remembering(graph: MeasuredGraph, measure: Measure): Measured["figures"] {
	const known = new Map<MeasureName, Promise<Figures>>();
	return async (names) => {
		const missing = names.filter((name) => !known.has(name));
		if (missing.length > 0) {
			const asked = measure(graph, missing);
			for (const name of missing) known.set(name, asked);
			asked.catch(() => {
				for (const name of missing) known.delete(name);
			});
		}
		const parts = await Promise.all(names.flatMap((name) => known.get(name) ?? []));
		const whole = Object.assign({}, ...parts) as Figures;
		return { ...whole, values: new Map(parts.flatMap(({ values }) => [...values])) };
	};
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
export async function listMeasures({ figures, refs }: Measured, query: ListQuery): Promise<MeasuresAnswer> {
	const names = [...new Set([...query.measures, query.by])];
	const { nodes, edges, networks, partition, values } = await figures(names);
	const order = values.get(query.by);
	const rank = ({ id }: EntityRef) => order?.get(id) ?? Number.NEGATIVE_INFINITY;
	const listed = [...refs.values()].filter(({ type }) => !query.list || query.list.includes(type));
	const sorted = listed.sort((a, b) => rankings(rank(a), rank(b)) || compareNamed(a, b));
	return {
		asOf: query.asOf ?? null,
		graph: {
			...{ nodes, edges, networks },
			...(partition &&
				query.measures.includes("community") && { communities: partition.count, modularity: partition.modularity }),
		},
		entities: sorted.slice(0, query.limit).map((ref) => ({
			...ref,
			values: Object.fromEntries(query.measures.map((name) => [name, values.get(name)?.get(ref.id) ?? null])),
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
