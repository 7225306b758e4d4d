/** Answers to queries that are not ours: nodes and relationships by what they are called, no more than the limits say. */
import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import { ENTITY_LABEL } from "../../model/index.ts";
import { plain } from "./rows.ts";
import type { ExploreLimits, Table } from "./types.ts";

/** Collects rows of the driver's values; `add` says whether there is room for more. */
export function fillTable(columns: string[], limits: Pick<ExploreLimits, "rows" | "bytes">) {
	const table: Table = { columns, rows: [], truncated: false };
	let bytes = 0;

	function add(values: readonly unknown[]): boolean {
		const row = values.map((value) => plain(value, show));
		bytes += JSON.stringify(row).length;
		table.truncated = table.rows.length === limits.rows || bytes > limits.bytes;
		if (!table.truncated) table.rows.push(row);
		return !table.truncated;
	}

	return { table, add };
}

function show(element: Node | Relationship | Path): unknown {
	if (neo4j.isNode(element)) return nodeRef(element);
	if (neo4j.isRelationship(element)) return relationshipRef(element);
	const { start, segments } = element;
	return {
		nodes: [start, ...segments.map(({ end }) => end)].map(nodeRef),
		relationships: segments.map(({ relationship }) => relationshipRef(relationship)),
	};
}

function nodeRef({ labels, properties: { id = null, name, title, dataset } }: Node) {
	const type = labels.find((label) => label !== ENTITY_LABEL) ?? null;
	return { id, type, name: name ?? title ?? dataset ?? id };
}

const relationshipRef = ({ type, properties: { id = null } }: Relationship) => ({ id, type });
