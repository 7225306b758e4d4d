/** Years and days of years. Pure; days are ISO dates. */
import type { GraphEdge } from "../../../model/index.ts";

/** The years in which facts begin or end, ascending. */
export function yearsOf(edges: readonly GraphEdge[]): number[] {
	const days = edges.flatMap(({ certainFrom, certainTo }) => [certainFrom, certainTo]);
	const years = days.flatMap((day) => (typeof day === "string" && /^\d{4}/.test(day) ? [Number(day.slice(0, 4))] : []));
	return [...new Set(years)].sort((a, b) => a - b);
}

/** The day that stands for a year: its last, as in statistics; of the present year today. Days are ISO dates. */
export const dayOfYear = (year: number, today: string): string =>
	String(year) === today.slice(0, 4) ? today : `${String(year).padStart(4, "0")}-12-31`;

/** The same day so many years later; a 29 February becomes the 28th. */
export function shiftYear(day: string, by: number): string {
	const year = String(Number(day.slice(0, 4)) + by).padStart(4, "0");
	const rest = day.slice(4);
	const isDay = !Number.isNaN(Date.parse(year + rest)) && new Date(year + rest).toISOString().startsWith(year + rest);
	return isDay ? year + rest : `${year}-02-28`;
}
