/** Words of closed lists → their codes: "Vorsitz" is `chair`. */
import { fold, type Vocabulary, wordsFor } from "../../model/index.ts";

/** A term of a list, with the word that was written where that is not one of its names. */
export interface WrittenTerm {
	code: string;
	text?: string;
}

/** What stands behind a word in brackets or quotation marks: "Zweckverband (D/NL)". */
export const REMARK = String.raw`\s+(\(.*\)|„.*“)`;

const INDEX = new Map<Vocabulary, ReadonlyMap<string, string>>();

/** @returns undefined when the list has no such word */
export function readTerm(written: string, terms: Vocabulary): WrittenTerm | undefined {
	const codes = INDEX.get(terms) ?? indexTerms(terms);
	const code = codes.get(fold(written)) ?? codes.get(fold(written.replace(new RegExp(`${REMARK}$`), "")));
	const term = code === undefined ? undefined : terms[code];
	if (code === undefined || !term) return undefined;
	const isName = [code, term.de, term.en].some((name) => fold(name) === fold(written));
	return { code, ...(!isName && { text: written }) };
}

function indexTerms(terms: Vocabulary): ReadonlyMap<string, string> {
	const entries = Object.entries(terms);
	const codes = new Map(entries.flatMap(([code, term]) => wordsFor(code, term).map((word) => [fold(word), code])));
	INDEX.set(terms, codes);
	return codes;
}

/** All words that a list accepts. */
export const acceptedWords = (terms: Vocabulary): string[] => [
	...new Set(Object.entries(terms).flatMap(([code, term]) => wordsFor(code, term))),
];
