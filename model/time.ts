/** Days, and what holds on them. Dates are strings throughout, so that both engines agree; as numbers they are compared fastest. */
import { z } from "zod";

/** An ISO 8601 calendar date, `2024-02-29`, that exists. */
export const IsoDate = z.iso.date("a date is written YYYY-MM-DD and must exist in the calendar");
export type IsoDate = z.infer<typeof IsoDate>;

/** The bounds of a fact as they are stored. Both are inclusive, absent means open or unknown. */
type Dated = { validFrom?: unknown; validTo?: unknown } | Readonly<Record<string, unknown>>;

/** The bounds of a fact as day numbers; an open one lies before or after every day. */
export interface Period {
	from: number;
	to: number;
}

/** The period without bounds. */
export const ALWAYS: Period = { from: 0, to: 99_999_999 };

/** A day as a number that sorts as the date does: 2024-02-29 is 20240229. */
export const dayNumber = (day: IsoDate): number => Number(day.replaceAll("-", ""));

export function periodOf({ validFrom, validTo }: Dated): Period {
	return {
		from: typeof validFrom === "string" ? dayNumber(validFrom) : ALWAYS.from,
		to: typeof validTo === "string" ? dayNumber(validTo) : ALWAYS.to,
	};
}

/** Whether a period includes a day, given as a number. */
export const includesDay = (from: number, to: number, day: number): boolean => from <= day && day <= to;

/** Whether a fact holds on a day: unless it begins later or ended before. Without a day every fact holds. */
export function holdsOn(fact: Dated, day: IsoDate | null | undefined): boolean {
	if (day === undefined || day === null) return true;
	const { from, to } = periodOf(fact);
	return includesDay(from, to, dayNumber(day));
}
