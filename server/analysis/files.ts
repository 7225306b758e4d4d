/** Measures and projections as files: tables, and a projection as a weighted undirected graph. */
import {
	type Bilingual,
	MEASURES,
	type MeasureName,
	type MeasuresAnswer,
	type ProjectionAnswer,
} from "../../model/index.ts";
import { table } from "../export/table.ts";
import { xml } from "../export/xml.ts";

export const CSV = { extension: "csv", mediaType: "text/csv; charset=utf-8" } as const;
export const GRAPHML = { extension: "graphml", mediaType: "application/graphml+xml" } as const;

/** A row for each entity, a column for each measure, named as in the API. */
export function measuresCsv({ entities }: MeasuresAnswer, measures: readonly MeasureName[]): Iterable<string> {
	const rows = entities.map(({ values, ...ref }) => ({ ...ref, ...values }));
	return table(["id", "type", "name", ...measures], rows);
}

/** A row for each edge: `source`, `target` and `weight` as Gephi and igraph read them, and the names of both. */
export function projectionCsv({ nodes, edges }: ProjectionAnswer): Iterable<string> {
	const names = new Map(nodes.map(({ id, name }) => [id, name]));
	const rows = edges.map(({ a, b, weight }) => ({
		...{ source: a, target: b, weight },
		...{ sourceName: names.get(a), targetName: names.get(b) },
	}));
	return table(["source", "target", "weight", "sourceName", "targetName"], rows);
}

/** GraphML that NetworkX, igraph and Gephi read as a weighted undirected graph. */
export function* projectionGraphml({ nodes, edges }: ProjectionAnswer): Generator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
	for (const [id, on, name, type] of KEYS)
		yield `<key id="${id}" for="${on}" attr.name="${name}" attr.type="${type}"/>\n`;
	yield `<graph id="graph" edgedefault="undirected">\n`;
	for (const { id, name, type, size } of nodes)
		yield `<node id="${xml(id)}">${data("label", name)}${data("kind", type)}${data("size", size)}</node>\n`;
	for (const { a, b, weight } of edges)
		yield `<edge source="${xml(a)}" target="${xml(b)}">${data("weight", weight)}</edge>\n`;
	yield "</graph>\n</graphml>\n";
}

const KEYS = [
	["label", "node", "label", "string"],
	["kind", "node", "type", "string"],
	["size", "node", "size", "int"],
	["weight", "edge", "weight", "int"],
] as const;

const data = (key: string, value: string | number) => `<data key="${key}">${xml(String(value))}</data>`;

/** Every measure with how it counts and what it does not say, as a list in Markdown. */
export const describeMeasures = (language: keyof Bilingual): string =>
	Object.entries(MEASURES)
		.map(
			([name, { title, definition, silent }]) =>
				`- \`${name}\` (${title[language]}): ${definition[language]} ${silent[language]}`,
		)
		.join("\n");
