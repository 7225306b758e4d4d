/** What is typed and what is searched, as words. */
import { foldWide, type NodeType } from "../../model/index.ts";

/** Words for comparison: umlauts, case and punctuation do not count. */
export const wordsOf = (text: string): string[] => foldWide(text).split(" ").filter(Boolean);

/** What leads to a key and is no part of it: a web address before its last part, the country before a postcode. */
const LEADS = /(?:https?:\/\/|www\.)\S*\/(?=\S)|\bD-(?=\d{5}\b)/gi;

/** What was typed, from where a key begins. */
export const withoutLeads = (text: string): string => text.replace(LEADS, "");

/** Words that say nothing about what is looked for. */
const FILLERS = new Set(
	wordsOf(
		`der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur im in ins am an auf bei beim bis mit für
		aus nach über durch als es ist sind war waren hat haben wird werden man sich ich wir uns unser unsere unserer wer was wo wie
		welche welcher welches welchen welchem wann zeige finde gibt
		the a an and or of to in on at for by with from is are was were has have had does do did who what where which when how our
		them there that me find between plz postleitzahl postcode ags ars wikidata`,
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
	["Network", /^(?:mitglieds?(?:er|ern|kommunen)?|members?)$/],
	["District", /^(?:(?:land)?kreise?s?|krs?|district|county)$/],
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

/** What people write shorter than it is called, or longer; as words for comparison. */
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

/** "Volkshochschulkreis", "Volkshochschul-Zweckverband": the beginning of a word that is also a word of its own. */
const JOINED = /\bvolkshochschul(?!e\b) ?/g;

/** A name as people write it too: for each word that they shorten, shorter, and for each that is short, longer. */
export function otherwise(name: string): string[] {
	const parted = ` ${name.replace(JOINED, "volkshochschule ")} `;
	const put = (from: string, to: string) =>
		parted.includes(` ${from} `) ? [parted.replace(` ${from} `, ` ${to} `)] : [];
	const written = SHORT.flatMap(([long, short]) => [...put(long, short), ...put(short, long)]);
	return [parted, ...written].map((text) => text.trim());
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
