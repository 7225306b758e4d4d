/** GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html), for Gephi, yEd, NetworkX, igraph. */

import type { DatasetRef } from "../../../model/index.ts";
import { citeEvidence, citeSource, evidenceOf } from "../cite.ts";
import {
	asText,
	type Column,
	describeColumn,
	edgeColumns,
	type Kind,
	labelledEdge,
	labelledNode,
	nodeColumns,
} from "../columns.ts";
import type { ExportData, Format } from "../format.ts";
import { xml } from "../xml.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
	xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** In the element itself, not among its data. */
const IN_ELEMENT = new Set(["id", "source", "target"]);

/** `long` holds every whole number that JSON can, `int` only 32 bits. */
const TYPES: Record<Kind, string> = {
	string: "string",
	int: "long",
	double: "double",
	boolean: "boolean",
	list: "string",
};

/** What readers write at nodes and edges. */
const LABEL: Column = { name: "label", kind: "string" };
const CITED: Column = { name: "sources", kind: "string" };
const CITED_TEXT = "The evidence in words: quote, place in the source, title, publisher, URL; one a line.";

export default {
	name: "graphml",
	extension: "graphml",
	mediaType: "application/graphml+xml",
	title: { de: "GraphML", en: "GraphML" },
	purpose: {
		de: "für Gephi, yEd, NetworkX, igraph; jede Kante mit ihren Belegen",
		en: "for Gephi, yEd, NetworkX, igraph; every edge with its evidence",
	},
	content:
		"Typed keys; an AGS is a string; lists are joined by `; `. `label` is the name of a node and the type of an edge in words, " +
		"`kindLabel` the code of `kind` in words, and so on, in the language of the file; " +
		"`evidence` holds ids, `sources` the evidence in words, one a line. Edges keep their ids, so parallel ones stay apart.",
	*write(data) {
		const { graph, evidence } = data;
		const { language } = data.about;
		const nodes = dataColumns(nodeColumns(graph.nodes));
		const edges = dataColumns(edgeColumns(graph.edges));
		const about = describe(data);
		const cited = (item: Readonly<Record<string, unknown>>) => evidenceOf(item, evidence).map(citeEvidence).join("\n");

		yield HEAD;
		for (const [name, value] of Object.entries(about)) {
			yield key("graph", { name, kind: typeof value === "boolean" ? "boolean" : "string" });
		}
		for (const column of nodes) yield key("node", column);
		for (const column of edges) yield key("edge", column);
		yield `<graph id="graph" edgedefault="directed">\n${values("graph", Object.keys(about), about)}`;
		for (const node of graph.nodes) {
			const row = { ...labelledNode(node, language), [CITED.name]: cited(node) };
			yield `<node id="${xml(node.id)}">\n${values("node", names(nodes), row)}</node>\n`;
		}
		for (const edge of graph.edges) {
			const row = { ...labelledEdge(edge, language), [CITED.name]: cited(edge) };
			const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`;
			yield `<edge id="${xml(edge.id)}" ${ends}>\n${values("edge", names(edges), row)}</edge>\n`;
		}
		yield "</graph>\n</graphml>\n";
	},
} satisfies Format;

const names = (columns: readonly Column[]) => columns.map(({ name }) => name);

function dataColumns(columns: readonly Column[]): Column[] {
	return [LABEL, ...columns.filter(({ name }) => !IN_ELEMENT.has(name)), CITED];
}

function describe({ about, sources }: ExportData): Record<string, string | boolean> {
	const { datasets, dataVersion, loadedAt, request, language, truncated } = about;
	const ofEach = (value: (dataset: DatasetRef) => string) => datasets.map(value).join("\n");
	return {
		title: ofEach(({ title }) => title),
		license: ofEach(({ license, title }) => (datasets.length === 1 ? license : `${title}: ${license}`)),
		attribution: ofEach(({ attribution }) => asText(attribution)),
		dataVersion,
		loadedAt,
		request,
		language,
		truncated,
		sources: sources.map(citeSource).join("\n"),
	};
}

function key(element: string, column: Column): string {
	const { name, kind } = column;
	const description = element !== "graph" && name === CITED.name ? CITED_TEXT : describeColumn(column);
	const head = `<key id="${element}.${xml(name)}" for="${element}" attr.name="${xml(name)}" attr.type="${TYPES[kind]}"`;
	return description ? `${head}><desc>${xml(description)}</desc></key>\n` : `${head}/>\n`;
}

function values(element: string, keys: readonly string[], row: Record<string, unknown>): string {
	return keys
		.filter((name) => row[name] !== undefined && row[name] !== null)
		.map((name) => `\t<data key="${element}.${xml(name)}">${xml(asText(row[name]))}</data>\n`)
		.join("");
}
