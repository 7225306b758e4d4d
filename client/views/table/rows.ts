/** The rows of the table: exactly what is on the canvas. Pure; sorting as a German expects, numbers by value. */
import { compareText, type GraphEdge, type NodeType, type RelationshipType } from "../../../model/index.ts";
import type { Hull, Visible } from "../../state/index.ts";

export interface NodeRow {
	id: string;
	name: string;
	type: NodeType;
	kind: string;
	population: number | null;
	/** Names of the cooperations drawn as hulls that it belongs to. */
	cooperations: string[];
	/** How many facts on the canvas it is an end of. */
	facts: number;
}

export interface FactRow {
	id: string;
	from: string;
	fromId: string;
	type: RelationshipType;
	to: string;
	toId: string;
	edge: GraphEdge;
}

export function nodeRows({ nodes, edges }: Visible, hulls: readonly Hull[]): NodeRow[] {
	const facts = new Map<string, number>();
	for (const { edge } of edges.values())
		for (const end of new Set([edge.source, edge.target])) facts.set(end, (facts.get(end) ?? 0) + 1);
	return [...nodes.values()].map(({ node }) => ({
		id: node.id,
		name: node.name,
		type: node.type,
		kind: typeof node.kind === "string" ? node.kind : "",
		population: typeof node.population === "number" ? node.population : null,
		cooperations: hulls.filter((hull) => hull.members.includes(node.id)).map((hull) => hull.name),
		facts: facts.get(node.id) ?? 0,
	}));
}

export function factRows({ nodes, edges }: Visible): FactRow[] {
	const nameOf = (id: string) => nodes.get(id)?.node.name ?? id;
	return [...edges.values()].map(({ edge }) => ({
		id: edge.id,
		from: nameOf(edge.source),
		fromId: edge.source,
		type: edge.type,
		to: nameOf(edge.target),
		toId: edge.target,
		edge,
	}));
}

export interface Order<Column extends string> {
	column: Column;
	descending: boolean;
}

/**
 * Sorts by what a column shows; equal rows by name or id, so that the order is total. What is empty comes last either way.
 * @param sortValue the sortable value of a row in a column; null or "" when it has none
 */
export function sortRows<Row extends { id: string }, Column extends string>(
	rows: readonly Row[],
	{ column, descending }: Order<Column>,
	sortValue: (row: Row, column: Column) => string | number | null,
): Row[] {
	const sign = descending ? -1 : 1;
	return [...rows].sort((a, b) => {
		const [x, y] = [sortValue(a, column), sortValue(b, column)];
		const [noX, noY] = [x === null || x === "", y === null || y === ""];
		if (noX || noY) return Number(noX) - Number(noY) || compareText(a.id, b.id);
		return sign * compareValues(x, y) || compareText(a.id, b.id);
	});
}

function compareValues(x: string | number | null, y: string | number | null): number {
	return typeof x === "number" && typeof y === "number" ? x - y : compareText(String(x), String(y));
}
