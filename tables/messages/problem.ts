/** What is wrong with a table: where, with which value, and what to do. */
import { de } from "./de.ts";
import { en } from "./en.ts";

export type TableDictionary = typeof de;
export type TableLanguage = "de" | "en";
export const TABLE_DICTIONARIES: Record<TableLanguage, TableDictionary> = { de, en };

type Texts = TableDictionary["problems"];
type Message = { [K in keyof Texts]: [key: K, ...values: Parameters<Texts[K]>] }[keyof Texts];

export interface TableProblem {
	sheet: string;
	/** As spreadsheets write it: `B7`; empty when it is about the whole table. */
	cell: string;
	/** What stands there. */
	value: string;
	message: Message;
}

type Notices = TableDictionary["notices"];
/** What is said beside: what was taken, left out or put right. */
export type TableNotice = { [K in keyof Notices]: readonly [key: K, ...values: Parameters<Notices[K]>] }[keyof Notices];

/** Where it is, what is wrong, and what to do, each in words. */
export interface SaidProblem {
	/** `Mitglieder!B7`. */
	place: string;
	value: string;
	wrong: string;
	remedy: string;
}

export function sayProblem({ sheet, cell, value, message }: TableProblem, texts: TableDictionary): SaidProblem {
	const [key, ...values] = message;
	const say = texts.problems[key] as (...values: unknown[]) => readonly [wrong: string, remedy: string];
	const [wrong, remedy] = say(...values);
	return { place: placeOf(sheet, cell), value, wrong, remedy };
}

export function sayNotice([key, ...values]: TableNotice, texts: TableDictionary): string {
	return (texts.notices[key] as (...values: readonly unknown[]) => string)(...values);
}

/** A cell as spreadsheets refer to it from another sheet; those of a CSV file have no sheet. */
export function placeOf(sheet: string, cell: string): string {
	return [sheet, cell].filter(Boolean).join("!");
}
