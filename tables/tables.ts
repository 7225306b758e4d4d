/** Spreadsheets → data files. No I/O: the command and the page do the same with the same code. */
export { findTable, type Header, type Table } from "./columns/header.ts";
export { keysOfKind, TABLE_KIND_NAMES, type TableKind } from "./columns/kinds.ts";
export { type Column, type ColumnUse, proposeColumns, proposeKind } from "./columns/propose.ts";
export { readTitles } from "./columns/titles.ts";
export { createKnown, type Known, type KnownEntity, MEMBER_LABELS } from "./known.ts";
export { DATASET_FILE, makeFiles, type TableOrigin, tableKey } from "./make/files.ts";
export {
	type SaidProblem,
	sayNotice,
	sayProblem,
	TABLE_DICTIONARIES,
	type TableDictionary,
	type TableLanguage,
	type TableNotice,
	type TableProblem,
} from "./messages/problem.ts";
export { readOrigin, type SaidOrigin } from "./origin.ts";
export { planTable } from "./plan/plan.ts";
export type { OpenName, TablePlan } from "./plan/types.ts";
export { HELP_SHEETS, isWorkbook, planWorkbook, WORKBOOK_SHEETS } from "./plan/workbook.ts";
export { readSheets } from "./sheets/read.ts";
export { cellAddress, type Fault, type Sheet, UnreadableSpreadsheet } from "./sheets/types.ts";
export { COLUMNS, type ColumnKey, keysOfHeader } from "./words.ts";
