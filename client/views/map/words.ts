/** A place in words: for the tooltip, and for who hears the map. Pure but for the language. */
import { type Dictionary, formatNumber, formatShare } from "../../i18n/index.ts";
import type { Belonging, Stand } from "./memberships.ts";
import type { Theme } from "./themes.ts";

export interface Line {
	readonly text: string;
	/** The colour index of the cooperation that it is about. */
	readonly colour?: number;
	readonly how?: Belonging;
}

/**
 * The memberships, one a line; those that are none or unknown in one line each.
 * @param nameOf of a cooperation
 */
export function standLines(stands: readonly Stand[], nameOf: (set: string) => string, { map }: Dictionary): Line[] {
	const named = stands.flatMap(({ set, colour, how }): Line[] => {
		if (how === "not" || how === "unknown") return [];
		return [{ text: map.belongs[how](nameOf(set)), colour, how }];
	});
	const unknown = stands.filter(({ how }) => how === "unknown").map(({ set }) => nameOf(set));
	const none = stands.every(({ how }) => how === "not");
	return [
		...named,
		...(unknown.length > 0 ? [{ text: map.unknownIn(unknown) }] : []),
		...(none && stands.length > 0 ? [{ text: map.inNone }] : []),
	];
}

/** What a theme says of a place. */
export function themeLine(
	{ values, title, kind }: Theme,
	id: string,
	dictionary: Dictionary,
	speaking: "de" | "en",
): Line {
	const value = values.get(id);
	const { map } = dictionary;
	if (value === undefined) return { text: map.noValue };
	if (typeof value === "string") return { text: map.verdicts[value] };
	return { text: `${title[speaking]}: ${value === null ? map.valueUnknown : numberText(value, kind)}` };
}

export const numberText = (value: number, kind: Theme["kind"]): string =>
	kind === "share" ? formatShare(value) : formatNumber(value, kind === "ratio" ? 4 : undefined);

/** "1–3", or the one number where both are the same. */
export function rangeText(from: number, to: number, kind: Theme["kind"]): string {
	const [low, high] = [numberText(from, kind), numberText(to, kind)];
	return low === high ? low : `${low}–${high}`;
}
