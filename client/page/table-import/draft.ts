/** What a person has said about a table so far, and what follows from it. */
import {
	type Column,
	type ColumnUse,
	createKnown,
	findTable,
	type Known,
	makeFiles,
	type OpenName,
	planTable,
	planWorkbook,
	proposeColumns,
	proposeKind,
	readOrigin,
	readTitles,
	type Sheet,
	type Table,
	type TableDictionary,
	type TableKind,
	type TablePlan,
	tableKey,
} from "../../../tables/tables.ts";

export interface Draft {
	file: string;
	sheets: readonly [Sheet, ...Sheet[]];
	sheet: Sheet;
	/** Where the person says otherwise than is proposed. */
	kind?: TableKind;
	uses: ReadonlyMap<number, ColumnUse>;
	decisions: ReadonlyMap<string, string>;
	network: string;
	title: string;
	publisher: string;
	url: string;
	license: string;
	attestedOn: string;
	/** Empty for today. */
	retrieved: string;
}

export interface Outcome {
	table: Table;
	kind: TableKind;
	columns: Column[];
	plan: TablePlan;
	/** The names that need a decision, whether there is one or not. */
	asked: readonly OpenName[];
	/** Makes the data files; null while something is wrong. */
	files: (() => Record<string, string>) | null;
	key: string;
}

/** Of a workbook there is no one table. */
export type WholeOutcome = Omit<Outcome, "table" | "kind" | "columns">;

/** A file that was just opened. What stands above its table is most likely what it is about. */
export function openDraft(file: string, sheets: Draft["sheets"], sheet: Sheet = sheets[0]): Draft {
	const { title = "", attestedOn = "" } = readTitles(findTable(sheet));
	const name = file.replace(/\.[^.]+$/, "");
	const unsaid = { publisher: "", url: "", license: "", retrieved: "", uses: new Map(), decisions: new Map() };
	return { ...unsaid, file, sheets, sheet, network: title, title: name, attestedOn };
}

export const NOTHING_KNOWN = createKnown([]);

type Understood = Omit<Outcome, "files">;

/** What of a draft says how the table is understood; large tables are not read anew for the rest. */
export const understoodBy = ({ sheet, file, kind, uses, decisions, network, title }: Draft) =>
	[sheet, file, kind, uses, decisions, network, title] as const;

/** What the table says. */
export function understand(draft: Draft, known: Known): Understood {
	const table = findTable(draft.sheet);
	const kind = draft.kind ?? proposeKind(table);
	const columns = proposeColumns(table, kind).map((column) => {
		const use = draft.uses.get(column.index) ?? column.use;
		return { ...column, ...(use && { use }) };
	});
	const about = aboutOf(draft, kind);
	const key = tableKey(about ?? titleOf(draft));
	const options = { kind, columns, network: about, file: draft.file, key };
	const plan = planTable(table, { ...options, decisions: draft.decisions }, known);
	const asked = draft.decisions.size > 0 ? planTable(table, options, known).open : plan.open;
	return { table, kind, columns, plan, asked, key };
}

const titleOf = ({ title, file }: Draft) => title.trim() || file;
const aboutOf = ({ network }: Draft, kind: TableKind) => (asksForNetwork(kind) && network.trim()) || undefined;

/**
 * @param today the day on which the table was at hand, unless the person says another
 * @param fields what the fields are called, for what is wrong with them
 */
export function outcomeOf(
	draft: Draft,
	understood: Understood,
	today: string,
	fields: TableDictionary["origin"],
): Outcome {
	const { plan, kind, key } = understood;
	const said = readOrigin(draft, fields);
	const [publisher, license] = [draft.publisher.trim(), draft.license.trim()];
	const about = { file: draft.file, sheet: draft.sheet.name, title: titleOf(draft), about: aboutOf(draft, kind) };
	const origin = { ...about, key, publisher, license, retrieved: today, ...said.origin };
	const problems = [...said.problems, ...plan.problems];
	const files = problems.length > 0 ? null : () => makeFiles(plan.contents, origin);
	return { ...understood, plan: { ...plan, problems }, files };
}

/** What follows from all sheets of a workbook at once, which says itself where it is from. */
export function outcomeOfWorkbook({ file, sheets, decisions }: Draft, known: Known, today: string): WholeOutcome {
	const name = file.replace(/\.[^.]+$/, "");
	const key = tableKey(name);
	const plan = planWorkbook(sheets, { file, key, decisions }, known);
	const asked = decisions.size > 0 ? planWorkbook(sheets, { file, key }, known).open : plan.open;
	const { about } = plan.contents;
	const origin = { file, sheet: "", title: name, key, retrieved: today, ...about };
	return { plan, asked, files: plan.problems.length > 0 ? null : () => makeFiles(plan.contents, origin), key };
}

/** Whether the table is about one cooperation that no column names. */
export const asksForNetwork = (kind: TableKind) => kind === "members" || kind === "offices";
