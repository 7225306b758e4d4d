/** What somebody may have meant who wrote a word that is not known. */
import { closest, NODES, type NodeType, type Words } from "../../model/index.ts";

export interface Suggestion {
	/** Words that differ in few letters. */
	near: readonly string[];
	/** What is allowed, for when nothing is near. */
	allowed: readonly string[];
	/** There is more that is allowed. */
	isMore?: boolean;
	/** What people read for those that are codes. */
	words?: Readonly<Record<string, Words>>;
}

const SHOWN = 40;

/** @param shown how many of the allowed words are listed at most */
export function suggest(word: string, allowed: readonly string[], shown = SHOWN): Suggestion {
	return { near: closest(word, allowed), allowed: allowed.slice(0, shown) };
}

/** What is allowed, each code with the word for it: `lead (federführend), member (Mitglied)`. */
export function listAllowed({ allowed, words = {} }: Suggestion, language: keyof Words): string {
	const inWords = (code: string) => words[code]?.[language] ?? code;
	return allowed.map((code) => (inWords(code) === code ? code : `${code} (${inWords(code)})`)).join(", ");
}

/** How an entry of such a name is written: `topics: [ Radverkehr ]`; where several labels are possible, the keys alone. */
export function asEntry(name: string, labels: readonly NodeType[]): string {
	const [only = "", ...others] = labels.map((label) => NODES[label].plural);
	return others.length > 0 ? [only, ...others].join(" / ") : `${only}: [ ${name} ]`;
}
