/**
 * German text, compared as a German expects: ä is ae, ß is ss, case and punctuation do not count, "St." is "Sankt".
 * Defined once, because the loader resolves names with it, the server searches with it and the client sorts with it.
 */

/** Letters that no decomposition takes apart. */
const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", ø: "oe", œ: "oe", ł: "l" };

/** Keys, and names without anything to fold but case and hyphens: most of what is compared, and found out much faster. */
const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** Folds a text for comparison: lower case, umlauts written out, other accents dropped, words separated by one blank. */
export function fold(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase().replaceAll("-", " ");
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/([aou])\u0308/g, "$1e")
		.replace(/\p{M}/gu, "")
		.replace(/[ßæøœł]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/\bst\.\s*/g, "sankt ")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** As `fold`, but umlauts do not count however they are written: Münster, Muenster and Munster are the same. */
export const foldWide = (text: string): string => fold(text).replace(/([aou])e/g, "$1");

/** A folded text as part of an id: `Bürgermeister*in & Räte` → `buergermeister-in-raete`. */
export function slug(text: string): string {
	return fold(text)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

/** Compares two texts in German order, numbers by value; equal texts are told apart by their characters. */
export function compareText(a: string, b: string): number {
	return collator().compare(a, b) || compareCharacters(a, b);
}

/** The order of named things wherever they are listed: by name in German order, equal names by the characters of their ids. */
export function compareNamed(a: Identified, b: Identified): number {
	return compareText(a.name, b.name) || compareCharacters(a.id, b.id);
}

interface Identified {
	readonly id: string;
	readonly name: string;
}

const compareCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Made when it is first needed, since reading the rules of a language takes as long as reading a whole program. */
const collator = (): Intl.Collator => {
	made ??= new Intl.Collator("de", { numeric: true });
	return made;
};
let made: Intl.Collator | undefined;
