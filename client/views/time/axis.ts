/** One axis of days for all bars: days as shares of its length, and the years that are written on it. Pure; days are ISO dates. */

const MS_PER_DAY = 86_400_000;
const MOST_LABELS = 12;
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;
/** A few very old beginnings would leave the rest no space; they begin before the axis does, and are drawn so. */
const LEFT_OUT = 0.05;

export interface Axis {
	/** The first and the last day. */
	readonly from: string;
	readonly to: string;
	/** Years that are written, each at its first of January. */
	readonly years: readonly number[];
}

/** Whole years that hold all days but the very oldest, and today. */
export function axisOf(days: readonly string[], today: string): Axis {
	const sorted = [...days, today].map(yearOf).sort((a, b) => a - b);
	const first = (sorted[Math.floor(sorted.length * LEFT_OUT)] ?? yearOf(today)) - 1;
	const last = Math.max(...sorted);
	const step = STEPS.find((one) => (last + 1 - first) / one <= MOST_LABELS) ?? 200;
	const begin = Math.ceil(first / step) * step;
	const years = Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, n) => begin + n * step);
	return { from: `${padded(first)}-01-01`, to: `${padded(last)}-12-31`, years };
}

/** Where a day stands: 0 at the first day of the axis, 1 at the last; what lies outside stands at its edge. */
export function shareOf(day: string, { from, to }: Axis): number {
	const share = (numberOf(day) - numberOf(from)) / (numberOf(to) - numberOf(from));
	return Math.min(Math.max(share, 0), 1);
}

/** The day at a share of the axis. */
export function dayAt(share: number, { from, to }: Axis): string {
	const bounded = Math.min(Math.max(share, 0), 1);
	const day = numberOf(from) + Math.round(bounded * (numberOf(to) - numberOf(from)));
	return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const padded = (year: number) => String(year).padStart(4, "0");
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
