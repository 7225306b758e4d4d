/** What is typed and what is searched, as words. */
import { foldWide, type NodeType } from "../../model/index.ts";

/** Words for comparison: umlauts, case and punctuation do not count. */
export const wordsOf = (text: string): string[] => foldWide(text).split(" ").filter(Boolean);

/** Words that say nothing about what is looked for. */
const FILLERS = new Set(
	wordsOf(
		`der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur im in ins am an auf bei beim bis mit für
		aus nach über durch als es ist sind war waren hat haben wird werden man sich ich wir uns unser unsere unserer wer was wo wie
		welche welcher welches welchen welchem wann zeige finde gibt
		the a an and or of to in on at for by with from is are was were has have had does do did who what where which when how our
		them there that me find between plz postleitzahl postcode ags`,
	),
);

/** The positions of the words that count; of fillers alone all. */
export function contentOf(words: readonly string[]): number[] {
	const all = words.map((_, n) => n);
	const content = all.filter((n) => !FILLERS.has(words[n] ?? ""));
	return content.length > 0 ? content : all;
}

/** Words that say what kind of area a name is of: "Stadt Münster", "District of Steinfurt". */
const AREAS: readonly (readonly [NodeType, RegExp])[] = [
	["District", /^(?:(?:land)?kreise?s?|kr|district|county)$/],
	["Commune", /^(?:\p{L}*stadt|gemeinde|markt|flecken|city|town|municipality|commune)$/u],
];

/** The kind of area that the words name, and the words without what says so; null when they name none. */
export function areaIn(words: readonly string[]): { type: NodeType; rest: string } | null {
	for (const [type, pattern] of AREAS) {
		if (!words.some((word) => pattern.test(word))) continue;
		const rest = words.filter((word) => !pattern.test(word) && !FILLERS.has(word));
		if (rest.length > 0) return { type, rest: rest.join(" ") };
	}
	return null;
}

/** The name of an area without the word for its kind: "Kreis Coesfeld" → "coesfeld". */
export const bareArea = (name: string): string => areaIn(wordsOf(name))?.rest ?? "";

/** What people write shorter than it is called; as words for comparison. */
const SHORT: readonly (readonly [string, string])[] = (
	[
		["Volkshochschule", "VHS"],
		["Lokale Aktionsgruppe", "LAG"],
		["Nordrhein-Westfalen", "NRW"],
		["Oberbürgermeister", "OB"],
		["Bürgermeister", "BM"],
		["Arbeitsgemeinschaft", "AG"],
		["Arbeitsgruppe", "AG"],
		["Zweckverband", "ZV"],
		["Sankt", "St"],
		["Kreis", "Kr"],
	] as const
).map(([long, short]) => [foldWide(long), foldWide(short)]);

/** A name as people shorten it, for each word that they do. */
export function shortened(name: string): string[] {
	const padded = ` ${name} `;
	return SHORT.flatMap(([long, short]) =>
		padded.includes(` ${long} `) ? [padded.replace(` ${long} `, ` ${short} `).trim()] : [],
	);
}

/** A word without its ending, German or English: what remains is compared, not read. */
export const stem = (word: string): string =>
	word.length > 4 ? word.replace(/(?:ern|en|er|es|em|e|n|s|t)$/, "") : word;

/** The letters of a word, a bit each: whatever lacks many of them is far from it. */
export function lettersOf(word: string): number {
	let letters = 0;
	for (let n = 0; n < word.length; n++) letters |= 1 << (word.charCodeAt(n) & 31);
	return letters;
}
