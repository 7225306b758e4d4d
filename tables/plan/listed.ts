/** Words of closed lists. */
import { fold, type ListedValue, wordsFor } from "../../model/index.ts";
import type { Row } from "./row.ts";
import type { Reading } from "./types.ts";

type List = Readonly<Record<string, ListedValue>>;

/** The code that a word stands for in a closed list. */
export function codeFor(word: string, list: List): string | undefined {
	return Object.entries(list).find(([code, words]) =>
		wordsFor(code, words).some((one) => fold(one) === fold(word)),
	)?.[0];
}

/** A word of the list as it is written, which the loader takes; another is kept as its text. */
export function readListed(key: "kind" | "legalForm", list: List, row: Row, { unlisted }: Reading) {
	const word = row.text(key);
	if (word === "") return {};
	if (codeFor(word, list)) return { [key]: word };
	unlisted.kinds.add(word);
	return { [key]: "other", [`${key}Text`]: word };
}
