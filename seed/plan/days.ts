/** The derived days of an element that several data sets speak of. */
import { LIFETIMES } from "../../model/index.ts";
import { readingOf } from "../parse/dates.ts";
import type { Props } from "../resolve/element.ts";

const BEGINNINGS: readonly string[] = LIFETIMES.flatMap(({ from }) => from ?? []);
const ENDS: readonly string[] = LIFETIMES.flatMap(({ to }) => to ?? []);

/**
 * What is certain by one is certain, and what one rules out is not possible, as far as they agree on the beginning or the
 * end that is kept: who says another one does not count.
 */
export function mergeDays(all: readonly Props[], kept: Props): Props {
	const agreeing = (keys: readonly string[]) =>
		all.filter((props) => keys.every((key) => props[key] === undefined || props[key] === kept[key]));
	const beginning = agreeing(BEGINNINGS);
	const end = agreeing(ENDS);
	const certainFrom = least(beginning, "certainFrom");
	const certainTo = least(end, "certainTo");
	const days = {
		certainFrom,
		possibleFrom: earlier(greatest(beginning, "possibleFrom"), certainFrom),
		certainTo,
		possibleTo: later(least(end, "possibleTo"), certainTo),
		firstAttested: attested(all, "firstAttested")[0],
		lastAttested: attested(all, "lastAttested").at(-1),
	};
	return Object.fromEntries(Object.entries(days).flatMap(([key, day]) => (day === undefined ? [] : [[key, day]])));
}

/** The days that follow from a beginning or an end that was corrected. */
export function correctDays(props: Props, key: string): void {
	const date = props[key];
	if (typeof date !== "string") return;
	const { earliest, latest } = [...BEGINNINGS, ...ENDS].includes(key) ? readingOf(date) : {};
	const set = (day: string, value: string | undefined) => {
		if (value === undefined) delete props[day];
		else props[day] = value;
	};
	if (BEGINNINGS.includes(key)) {
		set("certainFrom", latest);
		set("possibleFrom", earliest);
	}
	if (ENDS.includes(key)) {
		set("certainTo", earliest);
		set("possibleTo", latest);
		// What is only attested later has begun by its end.
		const stated = BEGINNINGS.some((beginning) => props[beginning] !== undefined);
		if (!stated && props.certainFrom !== undefined) set("certainFrom", earlier(String(props.certainFrom), earliest));
	}
}

const sorted = (all: readonly Props[], key: string) =>
	all.flatMap(({ [key]: day }) => (typeof day === "string" ? [day] : [])).sort();
/** By the latest day that each may mean: what was read on a day was so by then. */
const attested = (all: readonly Props[], key: string) =>
	sorted(all, key).sort((a, b) => ((readingOf(a).latest ?? "") < (readingOf(b).latest ?? "") ? -1 : 1));
const least = (all: readonly Props[], key: string): string | undefined => sorted(all, key)[0];
const greatest = (all: readonly Props[], key: string): string | undefined => sorted(all, key).at(-1);
const earlier = (day: string | undefined, bound: string | undefined) =>
	day !== undefined && bound !== undefined && bound < day ? bound : day;
const later = (day: string | undefined, bound: string | undefined) =>
	day !== undefined && bound !== undefined && bound > day ? bound : day;
