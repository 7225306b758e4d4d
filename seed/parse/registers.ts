/** CSV registers: each row is an entry of one label, with its row in the register as evidence. */
import { isNodeType, NODE_TYPES, NODES, type NodeType } from "../../model/index.ts";
import { carriers, RELATION_KEYS } from "../keys/relationships.ts";
import type { Place } from "../messages/place.ts";
import { suggest } from "../messages/suggestion.ts";
import type { DataFiles } from "../read/directory.ts";
import { filterKeys, get, type Mapping, type Tree } from "../read/tree.ts";
import { readCell } from "./cells.ts";
import { type Columns, keyOf, refuseTwins, reportUnknown } from "./columns.ts";
import type { Context, EvidenceDraft } from "./draft.ts";
import { propertyKeys } from "./entity.ts";
import { parseEntry } from "./entries.ts";
import { EVIDENCE_KEYS, readEvidence } from "./evidence.ts";
import { addTable } from "./row-drafts.ts";
import { isDateField, readText } from "./values.ts";

export const REGISTER_KEYS = ["file", "of", "columns", "set", ...EVIDENCE_KEYS];

/** One item of `registers`: `{ file: communes.csv, of: Commune, evidence: { source: … }, columns: { … }, set: { … } }`. */
export function parseRegister(tree: Tree, files: DataFiles, context: Context): undefined {
	const { report } = context;
	if (tree.kind !== "map") return report(tree.place, "registerIsNoMapping");
	for (const [key, { key: place }] of tree.entries) {
		if (!REGISTER_KEYS.includes(key)) report(place, "unknownKeyIn", "register", key, suggest(key, REGISTER_KEYS));
	}
	const label = readLabel(tree, context);
	const register = readFile(tree, files, context);
	if (!label || !register) return;
	const rename = readColumns(tree, register.columns, label, register.header, context);
	refuseTwins(rename, register, report);
	const cited = readCited(tree, context);
	const evidence = readEvidence(onlyEvidence(tree), context);
	const set = get(tree, "set");
	const describeRow = (row: Mapping, around: Context) => {
		const entry = toEntry(row, rename, set, label, around);
		const inherited = evidence.map((piece) => locate(piece, entry));
		const draft = parseEntry(entry, label, { ...around, fromRegister: true, inherited });
		draft?.evidence.push(...cite(cited, row).map((piece) => locate(piece, entry)));
	};
	const keys = [...rename.values(), ...(set?.kind === "map" ? set.entries.keys() : [])];
	const hasFacts = keys.some((key) => key !== undefined && Object.hasOwn(RELATION_KEYS, key));
	addTable(register, { hasEntities: true, hasFacts }, describeRow, context);
}

const onlyEvidence = (map: Mapping) => filterKeys(map, (key) => EVIDENCE_KEYS.includes(key));

/** Columns with evidence of their own: what the source of that column says about the entity, but not about its relations. */
type Cited = ReadonlyMap<string, EvidenceDraft[]>;

function readCited(tree: Mapping, context: Context): Cited {
	const columns = get(tree, "columns");
	const given = columns?.kind === "map" ? [...columns.entries] : [];
	return new Map(
		given.flatMap(([column, { value }]) =>
			value.kind === "map" ? [[column, readEvidence(onlyEvidence(value), context)] as const] : [],
		),
	);
}

/** `says: Einwohner` at a column says "Einwohner 4711" where the cell is 4711. */
function cite(cited: Cited, row: Mapping): EvidenceDraft[] {
	return [...cited].flatMap(([column, evidence]) => {
		const cell = row.entries.get(column)?.value;
		if (cell?.kind !== "scalar") return [];
		return evidence.map((piece) => ({ ...piece, ...(piece.says && { says: `${piece.says} ${cell.text}` }) }));
	});
}

function readLabel(tree: Mapping, { report }: Context): NodeType | undefined {
	const of = get(tree, "of");
	const text = of && readText(of, report);
	if (text !== undefined && isNodeType(text)) return text;
	return report(of?.place ?? tree.place, "noRegisterLabel", text ? suggest(text, NODE_TYPES) : undefined);
}

function readFile(tree: Mapping, files: DataFiles, { report }: Context) {
	const file = get(tree, "file");
	const name = file && readText(file, report);
	if (!file || name === undefined) return report(tree.place, "noFileKey");
	return files.register(file.place, name, report);
}

function readColumns(tree: Mapping, columns: string[], label: NodeType, header: Place, context: Context): Columns {
	const { report } = context;
	const given = get(tree, "columns");
	const named = given?.kind === "map" ? given.entries : new Map<string, { key: Place; value: Tree }>();
	for (const [column, { key: place }] of named) {
		if (!columns.includes(column)) report(place, "noColumn", column, suggest(column, columns));
	}
	const relations = Object.keys(RELATION_KEYS).filter(
		(key) => RELATION_KEYS[key] && carriers(RELATION_KEYS[key]).includes(label),
	);
	const allowed = [...propertyKeys(label), "id", ...relations];
	const unknown: string[] = [];
	const keys = columns.map((column) => {
		const value = named.get(column)?.value;
		if (value?.kind === "map") return [column, readTarget(value, column, allowed, context)] as const;
		const target = value ? readText(value, report) : column;
		if (target === "-" || target === undefined) return [column, undefined] as const;
		const key = keyOf(target, allowed);
		if (!key && value) report(value.place, "unknownColumn", target, label, suggest(target, allowed), column);
		else if (!key) unknown.push(column);
		return [column, key] as const;
	});
	reportUnknown(unknown, allowed, { header, file: get(tree, "file")?.place ?? tree.place }, report);
	return new Map(keys);
}

/** A column with evidence is the property that it is called like; any other is there for its evidence alone. */
function readTarget(value: Mapping, column: string, allowed: string[], { report }: Context): string | undefined {
	for (const [key, { key: place }] of value.entries) {
		if (!EVIDENCE_KEYS.includes(key)) report(place, "unknownKeyIn", "column", key, suggest(key, EVIDENCE_KEYS));
	}
	return keyOf(column, allowed);
}

function toEntry(row: Mapping, rename: Columns, set: Tree | undefined, label: NodeType, { drafts }: Context): Mapping {
	const entries: Mapping["entries"] = new Map(set?.kind === "map" ? set.entries : []);
	for (const [column, cell] of row.entries) {
		const key = rename.get(column);
		if (!key || cell.value.kind !== "scalar") continue;
		const value = readCell(cell.value, key, isDateField(NODES[label].schema.shape, key), drafts);
		entries.set(key, { ...cell, value: splitList(value, key, label) });
	}
	return { ...row, entries };
}

/** `a|b` in a cell of a list property (or of references) is a list of two. */
function splitList(value: Tree, key: string, label: NodeType): Tree {
	const isText =
		key in NODES[label].schema.shape &&
		!["altNames", "formerNames", "formerKeys", "tags", "tasks", "principles"].includes(key);
	if (isText || value.kind !== "scalar" || !value.text.includes("|")) return value;
	const parts = value.text.split("|").map((text) => text.trim());
	return { kind: "list", place: value.place, items: parts.map((text) => ({ ...value, text, value: text })) };
}

/** Where in the register the row is: at its AGS, as it reads when it is repaired, or at its name. */
function locate(piece: EvidenceDraft, entry: Mapping): EvidenceDraft {
	const [ags, name] = [get(entry, "ags"), get(entry, "name")];
	const { line } = entry.place;
	const place = ags?.kind === "scalar" ? `AGS ${ags.text}` : name?.kind === "scalar" ? name.text : `Zeile ${line}`;
	return { ...piece, place: entry.place, locator: piece.locator ? `${piece.locator}, ${place}` : place };
}
