/** Days, and what holds on them. Dates are strings throughout, so that both engines agree; as numbers they are compared fastest. */
import { z } from "zod";

/** An ISO 8601 calendar date, `2024-02-29`, that exists. */
export const IsoDate = z.iso.date("a date is written YYYY-MM-DD and must exist in the calendar");
export type IsoDate = z.infer<typeof IsoDate>;

/** In UTC. */
export const today = (): IsoDate => new Date().toISOString().slice(0, 10);

const DAY = String.raw`\d{3}[\dX](-(0[1-9]|1[0-2])(-[0-3]\d)?|-2[1-4])?[?~%]?`;

/**
 * A date as precise as its source: EDTF (ISO 8601-2, level 1). `2018`, `2016-02`, `2016-02-18`, `2017~` (about), `2018?`
 * (uncertain), `201X`, `2023-21` (spring), and an interval for some day in it: `2018/2020`, `../2024-09-17` (then at the
 * latest), `2019-04/..` (then at the earliest).
 */
export const Edtf = z
	.string()
	.regex(new RegExp(String.raw`^(${DAY}|(${DAY}|\.\.)/(${DAY}|\.\.))$`), "an EDTF date such as 2018, 2016-02 or 2017~")
	.meta({ format: "edtf" });
export type Edtf = z.infer<typeof Edtf>;

/** The first and the last day that a date may mean; absent where nothing bounds it. */
export interface Reading {
	earliest?: IsoDate;
	latest?: IsoDate;
}

/**
 * What the loader derives of a fact, or of an entity that lasts: it holds from the certain beginning to the certain end and
 * is possible in the rest of the possible period. All bounds are inclusive; an absent one is open.
 */
export const DerivedDays = z.object({
	certainFrom: IsoDate.optional(),
	possibleFrom: IsoDate.optional(),
	certainTo: IsoDate.optional(),
	possibleTo: IsoDate.optional(),
});
export type DerivedDays = { [Day in keyof typeof DerivedDays.shape]?: IsoDate };

/** When something begins and ends, as far as it is stated. */
export interface Life {
	from?: Reading;
	to?: Reading;
}

/**
 * The four days of something that is stated to last so long, is attested on some days, and cannot outlast what it hangs on.
 * Without a stated beginning it holds from the first attestation, but no later than its certain end; without a stated end it
 * is presumed to go on.
 */
export function deriveDays({ from, to }: Life, attested: readonly Reading[], bounds: readonly Life[]): DerivedDays {
	const certainTo = to && goneBy(to, from, attested);
	const begun = from?.latest ?? first([...attested.map(({ latest }) => latest), certainTo, to?.latest]);
	const days = { certainFrom: begun, possibleFrom: from?.earliest, certainTo, possibleTo: to?.latest };
	return boundDays(days, bounds, from?.latest !== undefined);
}

/**
 * The days of something that cannot outlast what bounds it, as far as they are known.
 * @param stated whether it is stated from when on it is certain; otherwise that is no later than its end
 */
export function boundDays(
	days: { [Key in keyof DerivedDays]: Day },
	bounds: readonly Life[],
	stated: boolean,
): DerivedDays {
	const certainTo = first([days.certainTo, ...bounds.map(({ to }) => to?.earliest)]);
	const possibleTo = first([days.possibleTo, ...bounds.map(({ to }) => to?.latest)]);
	const bounded = {
		certainFrom: stated ? days.certainFrom : first([days.certainFrom, certainTo, possibleTo]),
		possibleFrom: last([days.possibleFrom, ...bounds.map(({ from }) => from?.earliest)]),
		certainTo,
		possibleTo,
	};
	return Object.fromEntries(Object.entries(bounded).filter(([, day]) => day !== undefined));
}

/** The earliest day on which something with an end may have ended; where only the latest is stated, when it was last attested. */
function goneBy({ earliest, latest }: Reading, from: Reading | undefined, attested: readonly Reading[]): Day {
	if (earliest !== undefined || latest === undefined) return earliest;
	const before = attested.map((reading) => reading.latest).filter((day) => day !== undefined && day <= latest);
	return last(before) ?? from?.latest ?? latest;
}

type Day = IsoDate | undefined;
const given = (days: readonly Day[]) => days.filter((day) => day !== undefined).sort();
const first = (days: readonly Day[]): Day => given(days)[0];
const last = (days: readonly Day[]): Day => given(days).at(-1);

/** Something with the four days among its properties. */
type Dated = Readonly<Record<string, unknown>>;

/** The certain and the possible period as day numbers; an open bound lies before or after every day. */
export interface Period {
	from: number;
	to: number;
	possibleFrom: number;
	possibleTo: number;
}

const BEFORE = 0;
const AFTER = 99_999_999;

/** The period without bounds. */
export const ALWAYS: Period = { from: BEFORE, to: AFTER, possibleFrom: BEFORE, possibleTo: AFTER };

/** A day as a number that sorts as the date does: 2024-02-29 is 20240229. */
export const dayNumber = (day: IsoDate): number => Number(day.replaceAll("-", ""));

export function periodOf({ certainFrom, certainTo, possibleFrom, possibleTo }: Dated): Period {
	const number = (day: unknown, open: number) => (typeof day === "string" ? dayNumber(day) : open);
	return {
		from: number(certainFrom, BEFORE),
		to: number(certainTo, AFTER),
		possibleFrom: number(possibleFrom, BEFORE),
		possibleTo: number(possibleTo, AFTER),
	};
}

/** Whether a period includes a day, given as a number. */
export const includesDay = (from: number, to: number, day: number): boolean => from <= day && day <= to;

/** How a fact stands on a day: it holds, is possible, or does not hold. */
export type Standing = "holds" | "possible" | "not";

/** How a fact stands on a day. Without a day every fact holds: at some time it did. */
export function standingOn(fact: Dated, day: IsoDate | null | undefined): Standing {
	if (day === undefined || day === null) return "holds";
	const { from, to, possibleFrom, possibleTo } = periodOf(fact);
	const number = dayNumber(day);
	if (includesDay(from, to, number)) return "holds";
	return includesDay(possibleFrom, possibleTo, number) ? "possible" : "not";
}

/** Whether a fact holds for certain on a day. */
export const holdsOn = (fact: Dated, day: IsoDate | null | undefined): boolean => standingOn(fact, day) === "holds";
