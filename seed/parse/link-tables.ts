/** Long lists as CSV at a relation key: `members: { file: mitglieder.csv, from: 2016 }`, one reference a row. */
import type { NodeType } from "../../model/index.ts";
import type { RelationKey } from "../keys/relationships.ts";
import { suggest } from "../messages/suggestion.ts";
import { filterKeys, get, type Mapping, type Scalar } from "../read/tree.ts";
import { readCell } from "./cells.ts";
import { type Columns, keyOf, refuseTwins, reportUnknown } from "./columns.ts";
import type { Context, Reference } from "./draft.ts";
import { ASSESSMENT_KEYS, EVIDENCE_KEYS } from "./evidence.ts";
import { type FactBase, factKeys, readFact } from "./facts.ts";
import { readText } from "./values.ts";

/** One relation key at one entry. */
export interface LinkContext {
	relation: RelationKey;
	/** Labels that may stand at the other end. */
	labels: readonly NodeType[];
	context: Context;
}

/** The keys of a group that say where its rows are. */
export const TABLE_KEYS: readonly string[] = ["file", "columns"];

const DATES: readonly string[] = ["from", "to", "attestedOn"];

/** Columns that say who is meant, the surest first. */
const WHO = ["id", "ags", "name"];

export interface Row {
	reference: Reference;
	fact: FactBase;
}

/** The rows of a table as references, each with what its group and its own columns say about the fact. */
export function readLinkTable(at: LinkContext, map: Mapping, base: FactBase): Row[] {
	const { relation, context } = at;
	const file = get(map, "file");
	const name = file && readText(file, context.report);
	const shared = readFact(
		filterKeys(map, (key) => !TABLE_KEYS.includes(key)),
		relation.type,
		base,
		context,
	);
	const table = file && name !== undefined ? context.table(file.place, name) : undefined;
	if (!table) return [];
	const columns = nameColumns(at, map, file?.place ?? map.place, table);
	refuseTwins(columns, table, context.report);
	return [...table.rows(context.report)].flatMap((row) => readRow(at, toKeys(row, columns, context), shared) ?? []);
}

function nameColumns(
	{ relation, labels, context }: LinkContext,
	map: Mapping,
	file: Mapping["place"],
	{ header, columns }: { header: Mapping["place"]; columns: string[] },
): Columns {
	const given = get(map, "columns");
	const named = given?.kind === "map" ? given.entries : new Map<string, { key: Mapping["place"]; value: Scalar }>();
	for (const [column, { key }] of named) {
		if (!columns.includes(column)) context.report(key, "noColumn", column, suggest(column, columns));
	}
	const who = [...WHO, ...labels.map((label) => label.toLowerCase())];
	const allowed = [
		...new Set([...who, ...factKeys(relation.type), "note", ...ASSESSMENT_KEYS, ...EVIDENCE_KEYS.slice(1)]),
	];
	const unknown: string[] = [];
	const keys = columns.map((column) => {
		const value = named.get(column)?.value;
		const target = value ? readText(value, context.report) : column;
		const key = keyOf(target ?? "", allowed);
		if (!key && target !== "-" && target !== undefined) {
			if (value) context.report(value.place, "unusedColumn", column, suggest(target, allowed));
			else unknown.push(column);
		}
		return [column, key] as const;
	});
	reportUnknown(unknown, allowed, { header, file }, context.report);
	return new Map(keys);
}

/** The row under the files' own keys. */
function toKeys(row: Mapping, columns: Columns, { drafts }: Context): Mapping {
	const entries: Mapping["entries"] = new Map();
	for (const [column, { key: place, value }] of row.entries) {
		const key = columns.get(column);
		if (!key || value.kind !== "scalar") continue;
		entries.set(key, { key: place, value: readCell(value, key, DATES.includes(key), drafts) });
	}
	return { ...row, entries };
}

function readRow({ relation, labels, context }: LinkContext, row: Mapping, shared: FactBase): Row | undefined {
	const ofLabel = labels.filter(
		(label) => row.entries.has(label.toLowerCase()) && !factKeys(relation.type).includes(label.toLowerCase()),
	);
	const key = WHO.slice(0, 2).find((one) => row.entries.has(one)) ?? ofLabel[0]?.toLowerCase() ?? "name";
	const who = get(row, key);
	const isWho = (one: string) => WHO.includes(one) || ofLabel.some((label) => label.toLowerCase() === one);
	const said = filterKeys(row, (one) => !isWho(one));
	const fact = readFact(said, relation.type, shared, context);
	if (who?.kind !== "scalar" || ofLabel.length > 1) {
		return context.report(row.place, who ? "ambiguousRow" : "unclearRow");
	}
	const reference: Reference = { place: who.place, text: who.text, labels: ofLabel.length > 0 ? ofLabel : labels };
	const name =
		key === "ags" || key === "id" ? (get(row, "name") ?? get(row, ofLabel[0]?.toLowerCase() ?? "")) : undefined;
	if (name?.kind === "scalar") reference.named = { place: name.place, text: name.text };
	return { reference, fact };
}
