/** The derived days of an element that several data sets speak of. */
import type { Props } from "../resolve/element.ts";

const BEGINNINGS = ["validFrom", "foundedOn", "from", "on", "signedOn"];
const ENDS = ["validTo", "dissolvedOn", "to"];

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
		firstAttested: least(all, "firstAttested"),
		lastAttested: greatest(all, "lastAttested"),
	};
	return Object.fromEntries(Object.entries(days).flatMap(([key, day]) => (day === undefined ? [] : [[key, day]])));
}

const sorted = (all: readonly Props[], key: string) =>
	all.flatMap(({ [key]: day }) => (typeof day === "string" ? [day] : [])).sort();
const least = (all: readonly Props[], key: string): string | undefined => sorted(all, key)[0];
const greatest = (all: readonly Props[], key: string): string | undefined => sorted(all, key).at(-1);
const earlier = (day: string | undefined, bound: string | undefined) =>
	day !== undefined && bound !== undefined && bound < day ? bound : day;
const later = (day: string | undefined, bound: string | undefined) =>
	day !== undefined && bound !== undefined && bound > day ? bound : day;
