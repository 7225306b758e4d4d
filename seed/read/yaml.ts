/** YAML text → tree with places. Core schema only: dates stay texts, no anchors, no tags. */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { Place } from "../messages/place.ts";
import type { Report } from "../messages/problem.ts";
import type { Mapping, Tree } from "./tree.ts";

interface Reading {
	file: string;
	lines: LineCounter;
	report: Report;
}

/**
 * Reads one YAML document. Syntax errors are reported, and what could be read is returned all the same.
 * @returns undefined when the document is empty or no mapping
 */
export function readYaml(file: string, text: string, report: Report): Mapping | undefined {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, schema: "core", prettyErrors: false });
	const reading: Reading = { file, lines, report };
	const errors = [...document.errors, ...document.warnings];
	// One tab makes an error of every line below.
	const tab = errors.find(({ code }) => code === "TAB_AS_INDENT");
	for (const error of tab ? [tab] : errors) {
		report(placeAt(reading, error.pos[0], ""), "yamlBroken", error.message, error.code);
	}
	if (errors.length > 0) return undefined;
	if (document.contents === null) return { kind: "map", place: placeAt(reading, 0, ""), entries: new Map() };
	const tree = toTree(reading, document.contents, "");
	if (tree?.kind === "map") return tree;
	return report(placeAt(reading, 0, ""), "fileIsNoMapping");
}

function toTree(reading: Reading, node: unknown, path: string): Tree | undefined {
	if (isMap(node)) return toMapping(reading, node, path);
	if (isSeq(node)) {
		const items = node.items.map((item, index) => toTree(reading, item, `${path}[${index}]`));
		return { kind: "list", place: placeOf(reading, node, path), items: items.filter((item) => item !== undefined) };
	}
	const place = placeOf(reading, node, path);
	if (isScalar(node)) return { kind: "scalar", place, ...scalarValue(node.value, node.source) };
	return reading.report(place, "yamlAnchor");
}

/** Plain `05515000` is a number to YAML; its source text is what a text property wants. */
function scalarValue(value: unknown, source: string | undefined) {
	if (typeof value === "string") return { text: value, value };
	if (typeof value === "number" || typeof value === "boolean") return { text: source ?? String(value), value };
	return { text: "", value: null };
}

function toMapping(reading: Reading, node: Node & { items: Pair[] }, path: string): Mapping {
	const entries: Mapping["entries"] = new Map();
	for (const pair of node.items) {
		const name = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : "";
		const inner = path ? `${path}.${name}` : name;
		const key = placeOf(reading, pair.key, inner);
		if (!name) reading.report(key, "yamlKey");
		const value = pair.value === null ? undefined : toTree(reading, pair.value, inner);
		entries.set(name, { key, value: value ?? { kind: "scalar", place: key, text: "", value: null } });
	}
	return { kind: "map", place: placeOf(reading, node, path), entries };
}

function placeOf(reading: Reading, node: unknown, path: string): Place {
	const range = (node as Node | null)?.range;
	return placeAt(reading, range?.[0] ?? 0, path);
}

function placeAt({ file, lines }: Reading, offset: number, path: string): Place {
	const { line, col } = lines.linePos(offset);
	return { file, line: Math.max(line, 1), column: Math.max(col, 1), path };
}
