/** Which sign each network has: the colour, the pattern and the letter of its hull. Pure. */
import { MAX_SETS } from "../../../model/index.ts";

/** The place in the palette of a sign. */
export const colourOf = (sign: number): number => sign % MAX_SETS;

/** The letters of a sign: A for the first, J for the tenth, Z, AA, AB … */
export function lettersOf(sign: number): string {
	const last = String.fromCharCode("A".charCodeAt(0) + (sign % 26));
	return sign < 26 ? last : lettersOf(Math.floor(sign / 26) - 1) + last;
}

/**
 * What had a sign keeps it; each other network gets the first that none has had yet, in a colour that no other chosen one
 * wears while there are such.
 */
export function withColours(known: ReadonlyMap<string, number>, sets: readonly string[]): ReadonlyMap<string, number> {
	if (sets.every((id) => known.has(id))) return known;
	const colours = new Map(known);
	const used = new Set(known.values());
	const worn = new Set(sets.flatMap((id) => colours.get(id) ?? []).map(colourOf));
	for (const id of sets) {
		if (colours.has(id)) continue;
		const sign = firstFree(used, worn);
		colours.set(id, sign);
		used.add(sign);
		worn.add(colourOf(sign));
	}
	return colours;
}

function firstFree(used: ReadonlySet<number>, worn: ReadonlySet<number>): number {
	const isFree = (sign: number) => !used.has(sign) && (worn.size >= MAX_SETS || !worn.has(colourOf(sign)));
	let sign = 0;
	while (!isFree(sign)) sign++;
	return sign;
}
