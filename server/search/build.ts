/** The names of all entities, folded for comparison, with a line that tells apart what is called alike. */
import { cypher } from "../../cypher/index.ts";

import { CLOSED_VALUES, type EntityRef, fold } from "../../model/index.ts";

import { nodeType } from "../elements/read.ts";
import type { Graph, Row } from "../graph/types.ts";
import { readContexts } from "../memberships/index.ts";

export interface SearchEntry extends EntityRef {
	/** "Gemeinde, Kreis Coesfeld" */
	context: string;
	/** Folded name, other and former names, English name, official key and former ones; the name first. */
	keys: readonly string[];
}

export type SearchIndex = readonly SearchEntry[];

export async function buildSearchIndex(graph: Graph): Promise<SearchIndex> {
	const [names, contexts] = await Promise.all([graph.read(cypher("graph/list-names")), readContexts(graph)]);
	return names.map((row) => toEntry(row, contexts.get(String(row.id))));
}

function toEntry(row: Row, belongsTo: string | undefined): SearchEntry {
	const name = String(row.name);
	const other = [row.altNames, row.formerNames, row.formerKeys].flat().filter((text) => typeof text === "string");
	const texts = [name, ...other, row.nameEn, row.ags].filter((text) => typeof text === "string");
	return {
		id: String(row.id),
		type: nodeType(row.labels),
		name,
		context: [CLOSED_VALUES[String(row.kind)]?.de ?? row.kind, belongsTo].filter(Boolean).join(", "),
		keys: [...new Set(texts.map(fold))],
	};
}
