/** What the graph holds: id and content hash of every element, read in pages. */
import { cypher } from "../../cypher/index.ts";
import { ENTITY_LABEL, isRelationshipType } from "../../model/index.ts";
import type { LoadTarget, Row } from "../../server/graph/types.ts";

const PAGE = 50_000;

export interface StoredElement {
	id: string;
	hash: string;
	/** Label or relationship type. */
	kind: string;
}

/** Goes through the graph, also one that has lost its record: what is in it then counts as gone from the files. */
export async function* readStored(target: LoadTarget): AsyncGenerator<StoredElement> {
	for (const label of ["Source", "Evidence", ENTITY_LABEL])
		yield* readPages(target, cypher("load/list-nodes", { label }));
	const present = await target.read(cypher("load/list-relationship-types"));
	for (const { type } of present) {
		const name = String(type);
		if (isRelationshipType(name)) yield* readPages(target, cypher("load/list-relationships", { type: name }));
	}
}

async function* readPages(target: LoadTarget, query: string): AsyncGenerator<StoredElement> {
	for (let after = "", count = PAGE; count === PAGE; ) {
		const rows = await target.read(query, { after, limit: PAGE });
		for (const row of rows) yield toStored(row);
		count = rows.length;
		after = String(rows.at(-1)?.id ?? "");
	}
}

function toStored({ id, hash, kind, labels }: Row): StoredElement {
	return { id: String(id), hash: String(hash ?? ""), kind: kindOf(kind ?? labels) };
}

/** A relationship's type, or which of a node's labels is not `:Entity`. */
function kindOf(kind: unknown): string {
	return String(Array.isArray(kind) ? kind.find((label) => label !== ENTITY_LABEL) : kind);
}

/** The label whose index finds a node by its id. */
export function indexedLabel(kind: string): string {
	return kind === "Source" || kind === "Evidence" ? kind : ENTITY_LABEL;
}
