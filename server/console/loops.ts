/**
 * What no time limit stops. Neo4j looks at the clock between two rows, not while it computes one value: an expression that
 * loops on its own (a pattern of text, a list of a billion numbers) goes on for hours after its client has gone. The
 * embedded engine's process could be killed, but what is allowed is the same on both.
 */
import { Refusal, type Token } from "./tokens.ts";

const MAX_RANGE = 10_000;
const MAX_LOOPS = 2;
const LOOPS = new Set(["ANY", "ALL", "NONE", "SINGLE"]);
const NUMBER = /^-?\d+$/;
const SIZE = /^(?:size|length)\([^()]+\)(?:[-+]\d{1,5})?$/i;

/** @throws Refusal */
export function refuseEndlessLoops(tokens: readonly Token[], params: Readonly<Record<string, unknown>>): void {
	const open: boolean[] = [];
	for (const [at, token] of tokens.entries()) {
		if (token.text === "=~") {
			const instead = "CONTAINS, STARTS WITH or ENDS WITH, with toLower(…) where case should not count";
			throw new Refusal(`=~ cannot be stopped while it runs; use ${instead}`, token.from);
		}
		if (calls(tokens, at, "REDUCE"))
			throw new Refusal(
				`${token.text} cannot be stopped while it runs; UNWIND the list and use sum() or collect()`,
				token.from,
			);
		if (calls(tokens, at, "RANGE")) checkRange(token, argumentsFrom(tokens, at + 2), params);
		if (token.kind !== "symbol") continue;
		if ("([{".includes(token.text)) open.push(loops(tokens, at));
		if (")]}".includes(token.text)) open.pop();
		if (open.filter(Boolean).length > MAX_LOOPS)
			throw new Refusal(`More than ${MAX_LOOPS} lists looped over within each other; use UNWIND`, token.from);
	}
}

/** Whether a function is called, in backticks or not. */
function calls(tokens: readonly Token[], at: number, name: string): boolean {
	const token = tokens[at];
	const isName = token?.kind === "word" || token?.kind === "name";
	return isName && token.value.toUpperCase() === name && tokens[at + 1]?.text === "(" && tokens[at - 1]?.text !== ".";
}

/** `[x IN list …]`, `any(x IN list …)`. */
function loops(tokens: readonly Token[], at: number): boolean {
	if (tokens[at + 2]?.value !== "IN") return false;
	return tokens[at]?.text === "[" || LOOPS.has((tokens[at - 1]?.value ?? "").toUpperCase());
}

function checkRange(token: Token, bounds: readonly string[], params: Readonly<Record<string, unknown>>): void {
	const small = (bound: string) => {
		const value = bound.startsWith("$") ? params[bound.slice(1)] : NUMBER.test(bound) ? Number(bound) : undefined;
		return SIZE.test(bound) || (Number.isInteger(value) && Math.abs(Number(value)) <= MAX_RANGE);
	};
	if (bounds.every(small)) return;
	throw new Refusal(
		`${token.text} from and to something unknown or beyond ${MAX_RANGE} cannot be stopped; write numbers, a parameter or size(list)`,
		token.from,
	);
}

/** What stands between the brackets, separated by commas. */
function argumentsFrom(tokens: readonly Token[], at: number): string[] {
	const parts = [""];
	for (let depth = 0, index = at; index < tokens.length; index++) {
		const text = tokens[index]?.text ?? "";
		if (text === "(") depth++;
		if (text === ")" && depth-- === 0) break;
		if (text === "," && depth === 0) parts.push("");
		else parts[parts.length - 1] += text;
	}
	return parts;
}
