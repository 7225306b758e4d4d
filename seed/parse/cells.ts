/** Cells of a table → values as the files write them: what a spreadsheet made of dates and official keys is undone. */
import { readGermanDate } from "../../model/index.ts";
import type { Scalar } from "../read/tree.ts";
import type { Drafts } from "./draft.ts";

/** Digits of an official key without the zero that a spreadsheet takes for superfluous. */
const SHORTENED: Record<string, readonly number[]> = { ags: [7, 4], ars: [11], postcode: [4] };

/**
 * A cell as a value of `key`. `31.12.2024` and `12.2024` become ISO dates where a date belongs; an AGS, ARS or
 * postcode that lost its leading zero (all Länder from 01 to 09 have one) gets it back, and the repair is counted.
 */
export function readCell(cell: Scalar, key: string, isDate: boolean, { repairs }: Drafts): Scalar {
	if (isDate) return { ...cell, text: readGermanDate(cell.text) ?? cell.text };
	if (!SHORTENED[key]?.includes(cell.text.length) || !/^[1-9]\d*$/.test(cell.text)) return cell;
	const { file, line, column } = cell.place;
	repairs.set(file, (repairs.get(file) ?? new Set()).add(`${line}:${column}`));
	return { ...cell, text: `0${cell.text}` };
}

/** How many keys of a file got their leading zero back. */
export interface Repair {
	file: string;
	count: number;
}

/** What was repaired, by file. */
export function listRepairs({ repairs }: Drafts): Repair[] {
	return [...repairs].map(([file, { size }]) => ({ file, count: size }));
}
