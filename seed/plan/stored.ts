/** What the graph holds: id and content hash of every element, read in pages. */
import { cypher } from "../../cypher/index.ts";
import { NODE_TYPES, RELATIONSHIP_TYPES } from "../../model/index.ts";
import type { LoadTarget } from "../../server/graph/types.ts";

const PAGE = 10_000;

export const NODE_KINDS: readonly string[] = ["Source", "Evidence", ...NODE_TYPES];
export const KINDS: readonly string[] = [...NODE_KINDS, ...RELATIONSHIP_TYPES];

/** Label or relationship type → id → hash. */
export type Stored = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const NOTHING_STORED: Stored = new Map();

/** Reads the index of a loaded graph; an empty graph is not asked. */
export async function readStored(target: LoadTarget): Promise<Stored> {
	if (!target.manifest) return NOTHING_STORED;
	const stored = new Map<string, ReadonlyMap<string, string>>();
	for (const kind of KINDS) stored.set(kind, await readKind(target, kind));
	return stored;
}

async function readKind(target: LoadTarget, kind: string): Promise<ReadonlyMap<string, string>> {
	const query = NODE_KINDS.includes(kind)
		? cypher("load/list-nodes", { label: kind })
		: cypher("load/list-relationships", { type: kind });
	const hashes = new Map<string, string>();
	for (let after = "", count = PAGE; count === PAGE; ) {
		const rows = await target.read(query, { after, limit: PAGE });
		for (const { id, hash } of rows) hashes.set(String(id), String(hash ?? ""));
		count = rows.length;
		after = String(rows.at(-1)?.id ?? "");
	}
	return hashes;
}
