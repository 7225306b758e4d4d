/** What the graph holds: id and content hash of every element, read in pages. */
import { cypher } from "../../cypher/index.ts";
import { ENTITY_LABEL, NODE_TYPES, RELATIONSHIP_TYPES } from "../../model/index.ts";
import type { LoadTarget, Row } from "../../server/graph/types.ts";

const PAGE = 50_000;

export const NODE_KINDS: readonly string[] = ["Source", "Evidence", ...NODE_TYPES];
export const KINDS: readonly string[] = [...NODE_KINDS, ...RELATIONSHIP_TYPES];

/** Label or relationship type → id → hash. */
export type Stored = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the index of the graph, also of one that has lost its record: what is in it then counts as gone from the files. */
export async function readStored(target: LoadTarget): Promise<Stored> {
	const stored = new Map(KINDS.map((kind) => [kind, new Map<string, string>()]));
	const add = ({ id, hash, kind, labels }: Row) =>
		stored.get(kindOf(kind ?? labels))?.set(String(id), String(hash ?? ""));
	for (const label of ["Source", "Evidence", ENTITY_LABEL])
		await readPages(target, cypher("load/list-nodes", { label }), add);
	await readPages(target, cypher("load/list-relationships"), add);
	return stored;
}

/** A relationship's type, or which of a node's labels is not `:Entity`. */
function kindOf(kind: unknown): string {
	return String(Array.isArray(kind) ? kind.find((label) => label !== ENTITY_LABEL) : kind);
}

/** The label whose index finds a node by its id. */
export function indexedLabel(kind: string): string {
	return kind === "Source" || kind === "Evidence" ? kind : ENTITY_LABEL;
}

async function readPages(target: LoadTarget, query: string, add: (row: Row) => void): Promise<void> {
	for (let after = "", count = PAGE; count === PAGE; ) {
		const rows = await target.read(query, { after, limit: PAGE });
		for (const row of rows) add(row);
		count = rows.length;
		after = String(rows.at(-1)?.id ?? "");
	}
}
