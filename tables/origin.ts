/** What a person says of where a table comes from, checked before it is written. */
import { WebUrl } from "../model/index.ts";
import { readDay } from "./cells.ts";
import type { TableProblem } from "./messages/problem.ts";

/** As it was typed; what is empty is not said. */
export interface SaidOrigin {
	url?: string | undefined;
	/** The day that the table is of: a day, month or year. */
	attestedOn?: string | undefined;
	/** The day on which it was at hand. */
	retrieved?: string | undefined;
}
type SaidKey = keyof SaidOrigin;

const READ: Readonly<Record<SaidKey, { read(text: string): string | undefined; wrong: TableProblem["message"] }>> = {
	url: { read: (text) => (WebUrl.safeParse(text).success ? text : undefined), wrong: ["notWebsite"] },
	attestedOn: { read: (text) => readDay(text).date, wrong: ["notDay"] },
	retrieved: { read: (text) => /^\d{4}-\d\d-\d\d$/.exec(readDay(text).date ?? "")?.[0], wrong: ["notWholeDay"] },
};

/** @param places what each is called where it was typed: an option, or a field */
export function readOrigin(said: SaidOrigin, places: Record<SaidKey, string>) {
	const problems: TableProblem[] = [];
	const origin: SaidOrigin = {};
	for (const key of Object.keys(READ) as SaidKey[]) {
		const text = said[key]?.trim() ?? "";
		const value = READ[key].read(text);
		if (value !== undefined) origin[key] = value;
		else if (text !== "") problems.push({ sheet: "", cell: places[key], value: text, message: READ[key].wrong });
	}
	return { origin, problems };
}
