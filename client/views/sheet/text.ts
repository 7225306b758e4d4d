/** Lines and rows of what is written round an exported picture. Pure; text is measured by the caller. */

/** Width of a text in model pixels. */
export type Measure = (text: string) => number;

/** Lines of at most that width, broken between words, and within a word that is wider, as addresses are. */
export function wrap(text: string, width: number, measure: Measure): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(...pieces(word, width, measure));
	}
	return lines;
}

/** A word in as few pieces as fit, of a character at least. */
function pieces(word: string, width: number, measure: Measure): string[] {
	const found: string[] = [];
	for (const character of word) {
		const last = found.at(-1);
		if (last !== undefined && measure(last + character) <= width) found[found.length - 1] = last + character;
		else found.push(character);
	}
	return found;
}

export interface Flowed<T> {
	readonly item: T;
	readonly x: number;
	readonly row: number;
}

/** Items one after the other in rows of at most that width. */
export function flow<T>(items: readonly T[], width: number, widthOf: (item: T) => number): Flowed<T>[] {
	let [x, row] = [0, 0];
	return items.map((item) => {
		const own = widthOf(item);
		if (x > 0 && x + own > width) [x, row] = [0, row + 1];
		const at = { item, x, row };
		x += own;
		return at;
	});
}
