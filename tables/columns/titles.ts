/** What stands above a table: what it is called, and the day that it is of. */
import { readDay } from "../cells.ts";
import type { Table } from "./header.ts";

const STAND = /(?:Stand|Datenstand|as of|date)\s*:?\s*(.+?)\)?$/i;

export function readTitles({ above }: Table): { title?: string; attestedOn?: string } {
	const days = above.flatMap((text) => readDay(STAND.exec(text)?.[1] ?? "").date ?? []);
	const title = above.find((text) => !STAND.test(text) || !readDay(STAND.exec(text)?.[1] ?? "").date);
	const [attestedOn] = days;
	return { ...(title && { title }), ...(attestedOn && { attestedOn }) };
}
