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
	proposeColumns,
	proposeKind,
	readTitles,
	type Sheet,
	type Table,
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
}

export interface Outcome {
	table: Table;
	kind: TableKind;
	columns: Column[];
	plan: TablePlan;
	/** The names that need a decision, whether there is one or not. */
	asked: readonly OpenName[];
	/** The data files, when nothing is wrong. */
	files: Record<string, string> | null;
	key: string;
}

/** A file that was just opened. What stands above its table is most likely what it is about. */
export function openDraft(file: string, sheets: Draft["sheets"], sheet: Sheet = sheets[0]): Draft {
	const { title = "" } = readTitles(findTable(sheet));
	const name = file.replace(/\.[^.]+$/, "");
	return { file, sheets, sheet, uses: new Map(), decisions: new Map(), network: title, title: name, publisher: "" };
}

export const NOTHING_KNOWN = createKnown([]);

/** @param today the day on which the table was at hand */
export function outcomeOf(draft: Draft, known: Known, today: string): Outcome {
	const table = findTable(draft.sheet);
	const kind = draft.kind ?? proposeKind(table);
	const columns = proposeColumns(table, kind).map((column) => {
		const use = draft.uses.get(column.index) ?? column.use;
		return { ...column, ...(use && { use }) };
	});
	const about = asksForNetwork(kind) && draft.network.trim() !== "" ? draft.network.trim() : undefined;
	const title = draft.title.trim() || draft.file;
	const key = tableKey(about ?? title);
	const options = { kind, columns, network: about, file: draft.file, key };
	const plan = planTable(table, { ...options, decisions: draft.decisions }, known);
	const asked = draft.decisions.size > 0 ? planTable(table, options, known).open : plan.open;
	const origin = {
		...{ file: draft.file, sheet: draft.sheet.name, title, about, key, retrieved: today },
		...{ publisher: draft.publisher.trim(), attestedOn: readTitles(table).attestedOn },
	};
	const files = plan.problems.length > 0 ? null : makeFiles(plan.contents, origin);
	return { table, kind, columns, plan, asked, files, key };
}

/** Whether the table is about one cooperation that no column names. */
export const asksForNetwork = (kind: TableKind) => kind === "members" || kind === "offices";
