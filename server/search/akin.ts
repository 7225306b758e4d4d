/** What is found where no name has all words: names with a word akin to one of them, or that belong to what it names. */
import { remember } from "../memo.ts";
import type { Matcher } from "./match.ts";
import type { SearchEntry, SearchIndex, SearchKey } from "./types.ts";
import { contentOf, wordsOf } from "./words.ts";

export interface Akin {
	readonly entry: SearchEntry;
	readonly alias?: string | undefined;
	/** The words as the name has them. */
	readonly words: readonly string[];
	readonly score: number;
}

/** Of more words too many names have one. */
const MOST_AKIN = 4;
const LEAST_WORTH = 0.35;
const WORTH_OF_SHARED = 0.1;

/**
 * All words must be in the name or in what it belongs to ("Neunkirchen Siegen-Wittgenstein"), at least one in the name; one
 * word may be akin to one of the name: "Kreisarchiv Coesfeld" is its Kreiszentralarchiv.
 */
export function findAkin(index: SearchIndex, match: Matcher, words: readonly string[]): Akin[] {
	const content = contentOf(words).map((n) => words[n] ?? "");
	if (content.length < 2 || content.length > MOST_AKIN) return [];
	const positions = new Set(content.flatMap((word) => match(word).whole));
	const contextOf = remember((context: string) => new Set(wordsOf(context)));
	return [...positions].flatMap((position) => {
		const key = index.keys[position];
		return key ? (compare(key, words, content, contextOf) ?? []) : [];
	});
}

function compare(
	{ entry, text, alias }: SearchKey,
	words: readonly string[],
	content: readonly string[],
	contextOf: (context: string) => ReadonlySet<string>,
): Akin | null {
	const own = text.split(" ");
	const elsewhere = content.filter((word) => !own.includes(word));
	const context = contextOf(entry.context);
	const [odd, ...more] = elsewhere.filter((word) => !context.has(word));
	if (more.length > 0) return null;
	if (odd === undefined) return { entry, alias, words, score: LEAST_WORTH + WORTH_OF_SHARED };
	const [best] = own
		.filter((word) => !content.includes(word))
		.map((word) => ({ word, shared: sharedOf(odd, word) }))
		.sort((a, b) => b.shared - a.shared);
	if (!best || best.shared === 0) return null;
	return {
		...{ entry, alias, words: words.map((word) => (word === odd ? best.word : word)) },
		score: LEAST_WORTH + WORTH_OF_SHARED * best.shared,
	};
}

const LONG_BEGINNING = 6;
const SHORT_END = 4;

/** How much of two compounds is the same at both ends, from 0 to 1; 0 where that is too little to be akin. */
function sharedOf(a: string, b: string): number {
	const shorter = Math.min(a.length, b.length);
	let begin = 0;
	while (begin < shorter && a[begin] === b[begin]) begin++;
	let end = 0;
	while (end < shorter - begin && a.at(-1 - end) === b.at(-1 - end)) end++;
	const isAkin = begin >= LONG_BEGINNING || (begin >= SHORT_END && end >= SHORT_END);
	return isAkin ? (begin + end) / Math.max(a.length, b.length) : 0;
}
