/** Tables in a ZIP file: nodes, edges, evidence and sources, with their types as a data package and a README. */
import type { CitedEvidence } from "../../../model/index.ts";
import {
	type Column,
	edgeColumns,
	labelledEdge,
	labelledNode,
	labelledSource,
	nodeColumns,
	withLabels,
} from "../columns.ts";
import { dataPackage, type Table } from "../data-package.ts";
import type { ExportData, Format } from "../format.ts";
import { readme } from "../readme.ts";
import { table } from "../table.ts";
import { zip } from "../zip.ts";

const text = (name: string): Column => ({ name, kind: "string" });
const EVIDENCE_COLUMNS: readonly Column[] = [
	...["id", "source", "quote", "locator", "says"].map(text),
	{ name: "outdated", kind: "boolean" },
];
const SOURCE_COLUMNS = withLabels(
	[
		...["id", "title", "publisher", "url", "file", "publishedOn", "publishedText"],
		...["retrievedOn", "license", "kind"],
	].map(text),
);

export default {
	name: "csv",
	extension: "zip",
	mediaType: "application/zip",
	title: { de: "CSV-Tabellen in einer ZIP-Datei", en: "CSV tables in a zip file" },
	purpose: {
		de: "für Excel, LibreOffice, R, pandas; mit Belegen und Quellen",
		en: "for Excel, LibreOffice, R, pandas; with evidence and sources",
	},
	content:
		"nodes.csv, edges.csv, evidence.csv and sources.csv (RFC 4180, UTF-8 with BOM), datapackage.json with the type of each " +
		"column (Frictionless Data Package) and a README. Beside a column of codes stands one of words in the language of the file: " +
		"`kind`, `kindLabel`. A text that begins with `= + - @ '` gets an apostrophe in front: no " +
		"spreadsheet runs it as a formula, and taking one leading apostrophe away always gives the text back.",
	write(data) {
		const tables = tablesOf(data);
		return zip(
			[
				{ name: "README.txt", parts: readme(data) },
				{ name: "datapackage.json", parts: dataPackage(data.about, tables) },
				...tables.map(({ name, columns, rows }) => ({
					name: `${name}.csv`,
					parts: table(
						columns.map((column) => column.name),
						rows,
					),
				})),
			],
			new Date(data.about.loadedAt),
		);
	},
} satisfies Format;

/**
 * R takes the first columns of the tables for the ids of nodes and the ends of edges; Gephi and igraph draw `label`. The type of an
 * edge is its `relationship`: Gephi takes a `type` for directed or undirected and drops anything else.
 */
function tablesOf({ about: { language }, graph, evidence, sources }: ExportData): Table[] {
	const [id, ...nodes] = nodeColumns(graph.nodes).filter(({ name }) => name !== "name");
	const [source, target, _type, ...edges] = edgeColumns(graph.edges);
	const label = text("label");
	return [
		{
			name: "nodes",
			columns: [id, label, ...nodes].filter(isColumn),
			rows: graph.nodes.map((node) => labelledNode(node, language)),
			references: {},
		},
		{
			name: "edges",
			columns: [source, target, text("relationship"), label, ...edges].filter(isColumn),
			rows: graph.edges.map((edge) => ({ ...labelledEdge(edge, language), relationship: edge.type })),
			references: { source: "nodes", target: "nodes" },
		},
		{
			name: "evidence",
			columns: EVIDENCE_COLUMNS,
			rows: [...evidence.values()].map(flatten),
			references: { source: "sources" },
		},
		{
			name: "sources",
			columns: SOURCE_COLUMNS,
			rows: sources.map((source) => labelledSource(source, language)),
			references: {},
		},
	];
}

const isColumn = (column: Column | undefined): column is Column => column !== undefined;

function flatten({ source, ...piece }: CitedEvidence): Record<string, unknown> {
	return { ...piece, source: source.id };
}
