/** The names of all entities, folded for comparison, with a line that tells apart what is called alike. */
import { cypher } from "../../cypher/index.ts";
import { type EntityRef, fold, NODE_TYPES, RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../model/index.ts";
import { nodeType } from "../elements/read.ts";
import type { Graph, Row } from "../graph/types.ts";

export interface SearchEntry extends EntityRef {
	/** "Gemeinde, Kreis Coesfeld" */
	context: string;
	/** Folded name, other names, English name and official key; the name first. */
	keys: readonly string[];
}

export type SearchIndex = readonly SearchEntry[];

/** From an entity to what it belongs to. */
const BELONGING = RELATIONSHIP_TYPES.filter((type) => RELATIONSHIPS[type].context);

export async function buildSearchIndex(graph: Graph): Promise<SearchIndex> {
	const [names, contexts] = await Promise.all([
		graph.read(cypher("graph/list-names")),
		graph.read(cypher("graph/list-contexts"), { types: BELONGING }),
	]);
	const belongsTo = nearest(contexts);
	return names.map((row) => toEntry(row, belongsTo.get(String(row.id))));
}

/** Of several things that an entity belongs to, the nearest: a district before a region, then by name. */
function nearest(contexts: readonly Row[]): Map<string, string> {
	const best = new Map<string, { rank: number; name: string }>();
	for (const { id, labels, name } of contexts) {
		const rank = NODE_TYPES.indexOf(nodeType(labels));
		const known = best.get(String(id));
		if (!known || rank < known.rank) best.set(String(id), { rank, name: String(name) });
	}
	return new Map([...best].map(([id, { name }]) => [id, name]));
}

function toEntry(row: Row, belongsTo: string | undefined): SearchEntry {
	const name = String(row.name);
	const other = Array.isArray(row.altNames) ? row.altNames.map(String) : [];
	const texts = [name, ...other, row.nameEn, row.ags].filter((text) => typeof text === "string");
	return {
		id: String(row.id),
		type: nodeType(row.labels),
		name,
		context: [row.kind, belongsTo].filter(Boolean).join(", "),
		keys: [...new Set(texts.map(fold))],
	};
}
