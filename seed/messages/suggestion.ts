/** What somebody may have meant who wrote a word that is not known. */
import { closest } from "../../model/index.ts";

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
