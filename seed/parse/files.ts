/** Whole files → drafts. Sources of all files first, because any file may cite them. */

import { PLURALS } from "../keys/nodes.ts";
import type { Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
import type { DataFile, DataFiles } from "../read/directory.ts";
import { get, items, type Mapping, type Tree } from "../read/tree.ts";
import { parseBoundaries } from "./boundaries.ts";
import { parseCorrection } from "./corrections.ts";
import { readDataset, readReferences } from "./dataset.ts";
import type { Context, Drafts } from "./draft.ts";
import { parseEntry } from "./entries.ts";
import { readEvidence } from "./evidence.ts";
import { parseFactTable } from "./fact-tables.ts";
import { parseLongForm } from "./long-form.ts";
import { parseRegister } from "./registers.ts";
import { readSources } from "./sources.ts";

export const FILE_KEYS = [
	"sources",
	"evidence",
	"network",
	...PLURALS.keys(),
	"relations",
	"registers",
	"tables",
	"corrections",
	"boundaries",
];

/** Takes down what all files describe; problems are reported, the rest is taken down all the same. */
export function parseFiles(files: DataFiles, report: Report): Drafts {
	const drafts: Drafts = {
		dataset: readDataset(files.dataset, report),
		opening: readReferences(files.dataset, "opening"),
		examples: readReferences(files.dataset, "examples"),
		sources: new Map(),
		entities: [],
		facts: [],
		corrections: [],
		repairs: new Map(),
		tables: [],
	};
	for (const { tree } of files.yaml) {
		const sources = get(tree, "sources");
		if (sources) readSources(sources, drafts, report);
	}
	const table: Context["table"] = (place, name) => files.register(place, name, report);
	for (const file of files.yaml) parseFile(file, files, { drafts, report, table, inherited: [] });
	return drafts;
}

function parseFile({ tree }: DataFile, files: DataFiles, context: Context): void {
	for (const [key, { key: place }] of tree.entries) {
		if (!FILE_KEYS.includes(key)) {
			context.report(place, "unknownKeyIn", "file", key, suggest(key, FILE_KEYS));
		}
	}
	const inner = { ...context, inherited: fileEvidence(tree, context) };
	const network = get(tree, "network");
	const main = network && parseEntry(network, "Network", inner);
	const around = main ? { ...inner, network: main } : inner;
	for (const [key, label] of PLURALS) {
		for (const item of section(tree, key)) parseEntry(item, label, around);
	}
	for (const item of section(tree, "relations")) parseLongForm(item, around);
	for (const item of section(tree, "corrections")) parseCorrection(item, inner);
	for (const item of section(tree, "registers")) parseRegister(item, files, inner);
	for (const item of section(tree, "tables")) parseFactTable(item, files, inner);
	const boundaries = get(tree, "boundaries");
	if (boundaries) parseBoundaries(boundaries, files, inner);
}

function section(tree: Mapping, key: string): Tree[] {
	const value = get(tree, key);
	return value ? items(value) : [];
}

/** The file's default: `evidence: { … }` or a list, read as if it stood at an entry. */
function fileEvidence(tree: Mapping, context: Context) {
	const entry = tree.entries.get("evidence");
	return entry ? readEvidence({ ...tree, entries: new Map([["evidence", entry]]) }, context) : [];
}
