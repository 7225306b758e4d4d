/** CSV (RFC 4180) in a zip file: nodes, edges, evidence and sources as tables that a spreadsheet opens. */
import { stringify } from "csv-stringify/sync";
import type { CitedEvidence } from "../../model/index.ts";
import { asText, type Column, edgeColumns, nodeColumns } from "./columns.ts";
import type { Format } from "./format.ts";
import { readme } from "./readme.ts";
import { zip } from "./zip.ts";

const BOM = "\uFEFF";
const EVIDENCE_COLUMNS = ["id", "source", "quote", "locator", "says", "outdated"];
const SOURCE_COLUMNS = [
	...["id", "title", "publisher", "url", "file", "publishedOn", "publishedText"],
	...["retrievedOn", "license", "kind"],
];

export const csv: Format = {
	name: "csv",
	extension: "zip",
	mediaType: "application/zip",
	description: {
		de: "CSV-Tabellen in einer ZIP-Datei, für Excel, LibreOffice, R; mit Belegen und Quellen",
		en: "CSV tables in a zip file, for Excel, LibreOffice, R; with evidence and sources",
	},
	write(data) {
		const { graph, evidence, sources, about } = data;
		const pieces = [...evidence.values()].map(flatten);
		return zip(
			[
				{ name: "README.txt", parts: readme(data) },
				{ name: "nodes.csv", parts: table(names(nodeColumns(graph.nodes)), graph.nodes) },
				{ name: "edges.csv", parts: table(names(edgeColumns(graph.edges)), graph.edges) },
				{ name: "evidence.csv", parts: table(EVIDENCE_COLUMNS, pieces) },
				{ name: "sources.csv", parts: table(SOURCE_COLUMNS, sources) },
			],
			new Date(about.loadedAt),
		);
	},
};

const names = (columns: readonly Column[]) => columns.map(({ name }) => name);

function flatten({ source, ...piece }: CitedEvidence): Record<string, unknown> {
	return { ...piece, source: source.id };
}

/** A table, row by row. The mark at its beginning tells Excel that it is UTF-8. */
export function* table(columns: readonly string[], rows: Iterable<object>): Generator<string> {
	yield BOM + line(columns);
	for (const row of rows) yield line(columns.map((name) => cell((row as Record<string, unknown>)[name])));
}

function line(cells: readonly string[]): string {
	return stringify([[...cells]], { record_delimiter: "\r\n", quoted_match: /[\r\n]/ });
}

/**
 * A value as a cell. A spreadsheet runs what begins with = + - @ as a formula, so an apostrophe goes before it; also before
 * a text that begins with an apostrophe, so that taking one away always gives the text back. Numbers stay numbers.
 */
export function cell(value: unknown): string {
	const text = asText(value);
	return typeof value !== "number" && /^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text;
}
