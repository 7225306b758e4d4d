/** What somebody may have meant who wrote a word that is not known. */
import { closest, NODES, type NodeType } from "../../model/index.ts";

export interface Suggestion {
	/** Words that differ in few letters. */
	near: readonly string[];
	/** What is allowed, for when nothing is near. */
	allowed: readonly string[];
}

const SHOWN = 40;

/** @param shown how many of the allowed words are listed at most */
export function suggest(word: string, allowed: readonly string[], shown = SHOWN): Suggestion {
	return { near: closest(word, allowed), allowed: allowed.slice(0, shown) };
}

/** How an entry of such a name is written: `topics: [ Radverkehr ]`; where several labels are possible, the keys alone. */
export function asEntry(name: string, labels: readonly NodeType[]): string {
	const [only = "", ...others] = labels.map((label) => NODES[label].plural);
	return others.length > 0 ? [only, ...others].join(" / ") : `${only}: [ ${name} ]`;
}
