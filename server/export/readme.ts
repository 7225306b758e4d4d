/** What a person needs to know who finds the tables without knowing where they come from. */
import { citeSource } from "./cite.ts";
import { SEPARATOR } from "./columns.ts";
import type { ExportData } from "./format.ts";

/** The text of README.txt, line by line. */
export function* readme({ about, graph, evidence, sources }: ExportData): Generator<string> {
	const lines = [
		...about.datasets.flatMap(({ title, version, license, attribution }) => [
			`${title} (${version})`,
			`Lizenz / license:           ${license}`,
			`Nennung / attribution:      ${attribution.join(SEPARATOR)}`,
			"",
		]),
		`Datenversion / data version: ${about.dataVersion} (${about.loadedAt})`,
		`Abfrage / request:          ${about.request}`,
		...(about.truncated
			? ["Gekürzt / truncated:        ja, eine Grenze hat den Graphen beschnitten / yes, by a limit"]
			: []),
		"",
		`nodes.csv     ${graph.nodes.length} Knoten / nodes`,
		`edges.csv     ${graph.edges.length} Kanten / edges (source, target: id in nodes.csv)`,
		`evidence.csv  ${evidence.size} Belege / pieces of evidence (source: id in sources.csv)`,
		`sources.csv   ${sources.length} Quellen / sources`,
		"datapackage.json  Typ jeder Spalte / type of each column (Frictionless Data Package)",
		"",
		`UTF-8, Komma, RFC 4180. Listen sind mit "${SEPARATOR}" verbunden; „evidence“ nennt Zeilen von evidence.csv.`,
		'Neben Codes stehen Wörter: „kindLabel“ zu „kind“. / Codes have words beside them: "kindLabel" for "kind".',
		"Beginnt ein Text mit = + - @ oder ', steht ein Apostroph davor, damit keine Tabelle ihn als Formel ausführt.",
		`UTF-8, comma, RFC 4180. Lists are joined by "${SEPARATOR}"; "evidence" names rows of evidence.csv.`,
		"A text that begins with = + - @ or ' has an apostrophe in front, so that no spreadsheet runs it as a formula.",
		"Excel: „ags“ als Text einlesen, sonst verliert es die führende Null. / Import ags as text to keep its leading zero.",
		"",
		"Quellen / sources:",
		...sources.map((source) => `- ${citeSource(source)}`),
	];
	for (const line of lines) yield `${line}\r\n`;
}
