/** What every kind of spreadsheet becomes. */

export interface SheetRow {
	/** As the program that shows it counts, from 1; in a CSV file the line. */
	line: number;
	/** From the first column on; days are ISO dates, ticks are `x`, an empty cell is an empty text. */
	cells: string[];
}

export interface Sheet {
	/** Its name on its tab; a CSV file has none. */
	name: string;
	/** Those with anything in them. */
	rows: SheetRow[];
}

/** Why a file is no table: a key of the dictionaries. */
export type Fault = "noSpreadsheet" | "oldExcel" | "tooLarge" | "emptySpreadsheet" | "brokenSpreadsheet";

export class UnreadableSpreadsheet extends Error {
	constructor(readonly fault: Fault) {
		super(fault);
		this.name = "UnreadableSpreadsheet";
	}
}

/** The address of a cell, as spreadsheets write it: column 1 of line 7 is `B7`. */
export function cellAddress(column: number, line: number): string {
	const letters = (index: number): string =>
		index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
	return `${letters(column)}${line}`;
}
