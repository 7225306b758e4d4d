/** What an answer looks like on the page, whoever gave it. */
import type { ColumnType } from "../../../model/index.ts";
import type { Dictionary, Language } from "../../i18n/index.ts";

/** `json` are values of any shape, as an ad-hoc query gives them, `sources` those that a row rests on. */
export type CellType = ColumnType | "json" | "sources";

/** A column of values of one type. */
export interface ViewColumn {
	readonly name: string;
	readonly type: CellType;
	readonly label: string;
}

export interface ViewTable {
	/** Null where there is only one table. */
	readonly title: string | null;
	readonly columns: readonly ViewColumn[];
	/** Cells in the order of the columns. */
	readonly rows: readonly (readonly unknown[])[];
}

export interface AnswerView {
	/** What was asked; null for an ad-hoc query. */
	readonly title: string | null;
	readonly sentence: string | null;
	readonly tables: readonly ViewTable[];
	/** A limit has cut the rows or the picture. */
	readonly truncated: boolean;
	readonly hypothetical: boolean;
	readonly cypher: string | null;
	/** The values that the query was run with; null where it is an ad-hoc query and stands in its panel. */
	readonly params: Readonly<Record<string, unknown>> | null;
	readonly files: readonly { readonly name: string; readonly label: string; readonly url: string }[];
	/** The URL of the page that shows this answer, without origin. */
	readonly url: string | null;
}

export interface Words {
	readonly language: Language;
	readonly dictionary: Dictionary;
}
