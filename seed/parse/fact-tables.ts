/** CSV tables of relationships: each row is a fact between two things that are described elsewhere. */
import {
	isRelationshipType,
	type NodeType,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	type RelationshipType,
} from "../../model/index.ts";
import { otherEnds, RELATION_KEYS } from "../keys/relationships.ts";
import { suggest } from "../messages/suggestion.ts";
import type { Csv } from "../read/csv.ts";
import type { DataFiles } from "../read/directory.ts";
import { filterKeys, get, type Mapping, type Tree } from "../read/tree.ts";
import { readCell } from "./cells.ts";
import { type Columns, keyOf, refuseTwins, reportUnknown } from "./columns.ts";
import type { Context } from "./draft.ts";
import { ASSESSMENT_KEYS, EVIDENCE_KEYS, inheritable, PIECE_KEYS, readEvidence } from "./evidence.ts";
import { addFact, factKeys, readFact } from "./facts.ts";
import { readReference } from "./reference.ts";
import { addTable } from "./row-drafts.ts";
import { readText } from "./values.ts";

export const FACT_TABLE_KEYS = ["file", "type", "start", "end", "columns", "set", ...EVIDENCE_KEYS];

/**
 * One item of `tables`: `{ file: memberships.csv, type: MEMBER_OF, start: member, end: network, evidence: { … } }`.
 * `start` and `end` name the columns with the references; the other columns are called like the keys of a fact.
 */
export function parseFactTable(tree: Tree, files: DataFiles, context: Context): undefined {
	const { report } = context;
	if (tree.kind !== "map") return report(tree.place, "tableIsNoMapping");
	for (const [key, { key: place }] of tree.entries) {
		if (!FACT_TABLE_KEYS.includes(key)) report(place, "unknownKeyIn", "table", key, suggest(key, FACT_TABLE_KEYS));
	}
	const type = readType(tree, context);
	const file = get(tree, "file");
	const name = file && readText(file, report);
	if (!file || name === undefined) return report(tree.place, "noFileKey");
	const csv = files.register(file.place, name, report);
	if (!type || !csv) return;
	const columns = readColumns(tree, csv, type, file.place, context);
	if (!columns) return;
	refuseTwins(columns, csv, report);
	const shared = shareFact(tree, type, context);
	addTable(
		csv,
		{ hasEntities: false, hasFacts: true },
		(row, around) => describeRow(row, columns, type, shared, around),
		context,
	);
}

function readType(tree: Mapping, { report }: Context): RelationshipType | undefined {
	const tag = get(tree, "type");
	const text = tag && readText(tag, report);
	if (text !== undefined && isRelationshipType(text)) return text;
	return report(tag?.place ?? tree.place, "noTableType", text ? suggest(text, RELATIONSHIP_TYPES) : undefined);
}

/** What the table says for all rows: its evidence, and the properties in `set`. */
function shareFact(tree: Mapping, type: RelationshipType, context: Context) {
	const said = filterKeys(tree, (key) => EVIDENCE_KEYS.includes(key));
	const evidence = said.entries.size > 0 ? readEvidence(said, context) : context.inherited;
	const base = { properties: { values: {}, places: {} }, evidence: inheritable(evidence) };
	const set = get(tree, "set");
	return set?.kind === "map" ? readFact(set, type, base, context) : base;
}

/** As keys of a fact, `start` or `end`. */
function readColumns(
	tree: Mapping,
	csv: Csv,
	type: RelationshipType,
	file: Tree["place"],
	{ report }: Context,
): Columns | undefined {
	const given = get(tree, "columns");
	const named = given?.kind === "map" ? given.entries : new Map<string, { key: Tree["place"]; value: Tree }>();
	const columns = new Map<string, string>();
	for (const end of ["start", "end"] as const) {
		const tag = get(tree, end);
		const column = (tag && readText(tag, report)) ?? end;
		if (csv.columns.includes(column)) columns.set(column, end);
		else report(tag?.place ?? tree.place, "noColumn", column, suggest(column, csv.columns));
	}
	if (columns.size < 2) return undefined;
	const allowed = [...factKeys(type), "note", ...ASSESSMENT_KEYS, ...PIECE_KEYS];
	const unknown: string[] = [];
	for (const column of csv.columns) {
		if (columns.has(column)) continue;
		const value = named.get(column)?.value;
		const target = value ? readText(value, report) : column;
		if (target === undefined || target === "-") continue;
		const key = keyOf(target, allowed);
		if (key) columns.set(column, key);
		else if (value) report(value.place, "unknownColumn", target, type, suggest(target, allowed), column);
		else unknown.push(column);
	}
	reportUnknown(unknown, allowed, { header: csv.header, file }, report);
	return columns;
}

function describeRow(
	row: Mapping,
	columns: Columns,
	type: RelationshipType,
	shared: ReturnType<typeof shareFact>,
	context: Context,
): undefined {
	const { report } = context;
	const ends: { start?: Tree; end?: Tree } = {};
	const said: Mapping["entries"] = new Map();
	for (const [column, cell] of row.entries) {
		const key = columns.get(column);
		if (key === "start" || key === "end") ends[key] = cell.value;
		else if (key && cell.value.kind === "scalar") {
			const isDate = key === "from" || key === "to" || key === "attestedOn";
			said.set(key, { key: cell.key, value: readCell(cell.value, key, isDate, context.drafts) });
		}
	}
	if (!ends.start || !ends.end) {
		return report(row.place, "rowWithoutEnd", ends.start ? "end" : "start");
	}
	const fact = readFact({ kind: "map", place: row.place, entries: said }, type, shared, context);
	const labels = labelsOf(type);
	const from = readReference(ends.start, labels.from, report);
	const to = readReference(ends.end, labels.to, report);
	if (from && to) addFact({ ...fact, type, from, to, place: row.place }, context);
}

const LABELS = new Map<RelationshipType, { from: readonly NodeType[]; to: readonly NodeType[] }>();

/** The labels at both ends in the order in which names are looked up: as at the relation key of the type. */
function labelsOf(type: RelationshipType) {
	const known = LABELS.get(type);
	if (known) return known;
	const keys = Object.values(RELATION_KEYS).filter((key) => key.type === type && !key.only);
	const ends = (direction: "in" | "out", own: readonly NodeType[]) => {
		const key = keys.find((one) => one.direction === direction);
		const [first] = own;
		return key && first ? otherEnds({ type, direction, ...(key.prefer && { prefer: key.prefer }) }, first) : own;
	};
	const labels = { from: ends("in", RELATIONSHIPS[type].from), to: ends("out", RELATIONSHIPS[type].to) };
	LABELS.set(type, labels);
	return labels;
}
