/** Type-ahead search over the folded names. */
import { compareNamed, fold, NODE_TYPES, type NodeType, type SearchAnswer } from "../../model/index.ts";
import type { SearchEntry, SearchIndex } from "./build.ts";

export interface SearchQuery {
	q: string;
	types?: readonly NodeType[] | undefined;
	limit: number;
}

/** How well a key matches, best first; the position in this list is the rank. */
const MATCHES: readonly ((key: string, query: string) => boolean)[] = [
	(key, query) => key === query,
	(key, query) => key.startsWith(query),
	(key, query) => startsWords(key, query),
	(key, query) => key.includes(query),
];

/** The entities whose names match, best first; at equal rank own names before other names, short before long. */
export function rankEntries(index: SearchIndex, { q, types, limit }: SearchQuery): SearchAnswer {
	const query = fold(q);
	const found = query === "" ? [] : index.flatMap((entry) => scoreEntry(entry, query, types));
	found.sort((a, b) => a.score - b.score || compareEntries(a.entry, b.entry));
	return {
		results: found.slice(0, limit).map(({ entry: { keys: _, ...result } }) => result),
		truncated: found.length > limit,
	};
}

function scoreEntry(entry: SearchEntry, query: string, types: readonly NodeType[] | undefined) {
	if (types && !types.includes(entry.type)) return [];
	const scores = entry.keys.flatMap((key, position) => {
		const rank = MATCHES.findIndex((matches) => matches(key, query));
		return rank === -1 ? [] : [rank * 2 + (position === 0 ? 0 : 1)];
	});
	return scores.length === 0 ? [] : [{ entry, score: Math.min(...scores) }];
}

/** Every word of the query begins a word of the key, in any order. */
function startsWords(key: string, query: string): boolean {
	const words = key.split(" ");
	return query.split(" ").every((part) => words.some((word) => word.startsWith(part)));
}

function compareEntries(a: SearchEntry, b: SearchEntry): number {
	return NODE_TYPES.indexOf(a.type) - NODE_TYPES.indexOf(b.type) || a.name.length - b.name.length || compareNamed(a, b);
}
