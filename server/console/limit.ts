/** Tells the database how many rows are wanted, so that it need not make more. */
import { type Token, tokenize } from "./tokens.ts";

/** A checked query with a `LIMIT` of so many rows, where one can be put and none stands. */
export function limitRows(query: string, rows: number): string {
	const outer = outermost(tokenize(query));
	const has = (word: string, from: number) => outer.slice(from).some((token) => isWord(token, word));
	const last = outer.findLastIndex((token) => isWord(token, "RETURN"));
	if (last < 0 || has("LIMIT", last) || has("UNION", 0)) return query;
	return `${query}\nLIMIT ${rows}`;
}

function outermost(tokens: readonly Token[]): Token[] {
	let depth = 0;
	return tokens.filter(({ kind, text }) => {
		if (kind === "symbol" && ")]}".includes(text)) depth--;
		const isOuter = depth === 0;
		if (kind === "symbol" && "([{".includes(text)) depth++;
		return isOuter;
	});
}

/** As a property (`n.limit`) it would be the same token; then no limit is put, which costs nothing but time. */
const isWord = ({ kind, value }: Token, word: string) => kind === "word" && value === word;
