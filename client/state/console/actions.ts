/** The text of the Cypher console and its history. Pure. */
import type { CypherText } from "./types.ts";

/** So many queries are remembered. */
export const MAX_REMEMBERED = 50;

/** JSON as values by name; {} of an empty text, null of everything that is no JSON object. */
export function readValues(text: string): Record<string, unknown> | null {
	if (text.trim() === "") return {};
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
	} catch {
		return null;
	}
}

/** The history with a query at its beginning, each once. */
export function remembered(history: readonly CypherText[], asked: CypherText): CypherText[] {
	const isSame = (one: CypherText) => one.query === asked.query && one.params === asked.params;
	return [asked, ...history.filter((one) => !isSame(one))].slice(0, MAX_REMEMBERED);
}
