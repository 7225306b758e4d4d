/** Asks a question: runs its query and makes table, picture and sentence of what it gives. */
import { CELLS, type Cell, type ColumnType, type EntityRef, type QuestionAnswer } from "../../model/index.ts";
import { readEdgesById } from "../elements/read.ts";
import { readRefs } from "../elements/refs.ts";
import type { Graph, ReadOptions, Row } from "../graph/types.ts";
import type { DataAccess } from "../memberships/index.ts";
import { drawPicture } from "../subgraph/picture.ts";
import { entityIds, requireEntities } from "./entities.ts";
import { listedIn, readRowEvidence } from "./evidence.ts";
import { readInputs } from "./inputs.ts";
import type { ParamValues, Question } from "./question.ts";
import { writeSentence } from "./sentence.ts";
import { readLists } from "./unknown.ts";

export interface Asked {
	/** A value, or null, for each parameter of the question. */
	params: ParamValues;
	/** At most so many rows. */
	limit: number;
	/** At most so many entities in the picture. */
	nodes: number;
}

/** @throws ApiError `unknown-reference` for an entity that is not in the graph or of another type; GraphError */
export async function answerQuestion(
	access: DataAccess,
	question: Question,
	{ params, limit, nodes }: Asked,
	options?: ReadOptions,
): Promise<QuestionAnswer> {
	const { graph } = access;
	const { name, columns, cypher } = question;
	const ids = entityIds(question, params);
	const refs = await readRefs(graph, ids, options);
	requireEntities(question, params, refs);
	const inputs = await readInputs(access, question, params);
	const found = await graph.read(limited(cypher), { ...params, ...inputs, limit: limit + 1 }, options);
	const kept = found.slice(0, limit);
	const rows = kept.map((row) => toCells(question, row));
	const truncated = found.length > limit;
	await nameInEnglish(graph, question, rows, options);
	const edges = await readEdgesById(
		graph,
		kept.flatMap((row) => listedIn(row, "facts")),
		options,
	);
	const { evidence, sources } = await readRowEvidence(graph, kept, edges, options);
	const shown = {
		ids: [
			...new Set([
				...ids,
				...rows.flatMap((row) => entitiesIn(question, row).map(({ id }) => id)),
				...kept.flatMap((row) => listedIn(row, "things")),
			]),
		],
		edges: kept.some(({ facts }) => facts) ? edges : undefined,
		asOf: typeof params.asOf === "string" ? params.asOf : undefined,
		limit: nodes,
	};
	const picture = await drawPicture(graph, shown, options);
	const lists = await readLists(graph, question, rows, params.asOf, options);
	const sentence = writeSentence(question, { rows, params, names: refs, truncated, lists });
	return {
		name,
		columns,
		rows,
		evidence,
		sources,
		graph: picture,
		sentence,
		cypher,
		params: { ...params },
		...(inputs && { inputs }),
		truncated,
	};
}

/** The database stops at one row more than is shown. A query that ends with a limit of its own keeps it. */
function limited(cypher: string): string {
	return /\bLIMIT\s+[$\w]+\s*$/i.test(cypher) ? cypher : `${cypher}\nLIMIT $limit`;
}

/** The cells of a row in the order of the columns. @throws Error when the query does not return what the header says */
function toCells({ name, columns }: Question, row: Row): Cell[] {
	return columns.map((column) => {
		const value = withoutEmpty(row[column.name]);
		if (value === null) return null;
		const cell = CELLS[column.type].safeParse(value);
		if (cell.success) return cell.data;
		const found = JSON.stringify(value) ?? "nothing";
		throw new Error(`cypher/questions/${name}.cypher: ${column.name} should be ${column.type} and is ${found}`);
	});
}

/** A map without what is not said; null when nothing is. */
function withoutEmpty(value: unknown): unknown {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const said = Object.entries(value).filter(([, part]) => part !== null);
	return said.length > 0 ? Object.fromEntries(said) : null;
}

/** Gives the entities of the cells their English names, which the queries do not name. */
async function nameInEnglish(graph: Graph, question: Question, rows: readonly Cell[][], options?: ReadOptions) {
	const entities = rows.flatMap((row) => entitiesIn(question, row));
	const refs = await readRefs(graph, [...new Set(entities.map(({ id }) => id))], options);
	for (const entity of entities) Object.assign(entity, refs.get(entity.id));
}

function entitiesIn({ columns }: Question, row: readonly Cell[]): EntityRef[] {
	const isEntity = (type: ColumnType) => type === "entity" || type === "entities";
	return columns.flatMap(({ type }, index) => {
		const cell = row[index];
		return isEntity(type) && cell ? ([cell].flat() as EntityRef[]) : [];
	});
}
