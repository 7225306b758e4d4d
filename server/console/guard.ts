/**
 * What the console runs: queries made of clauses that read, and of nothing else. It is an allow-list: where a clause may
 * begin, only words that are known to read are let through, so that what a later version of a database invents is refused
 * as well. The first of several guards; the session and the engine refuse writes by themselves.
 */

import {
	BEGINS,
	COMPLETE,
	FOLLOWS,
	FOLLOWS_WORD,
	KEYWORDS,
	NAMESPACES,
	PROCEDURES,
	REFUSED,
	SUBQUERIES,
} from "./keywords.ts";
import { refuseEndlessLoops } from "./loops.ts";
import { Refusal, type Token, tokenize } from "./tokens.ts";

const MAX_DEPTH = 64;
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const ALLOWED = "MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, RETURN, ORDER BY, SKIP, LIMIT, UNION and CALL { }";

/**
 * Checks a query.
 * @param params the values of its parameters, as far as they say how much work it is
 * @returns the one statement in it, without a semicolon at its end
 * @throws Refusal that names the word, its position and the remedy
 */
export function allowReading(query: string, params: Readonly<Record<string, unknown>> = {}): string {
	const tokens = tokenize(query);
	const last = tokens[tokens.length - 1];
	if (!last) throw new Refusal("There is no query; begin with MATCH or RETURN", 0);
	const statement = last.text === ";" ? tokens.slice(0, -1) : tokens;
	check(statement, last);
	refuseEndlessLoops(statement, params);
	return last.text === ";" ? query.slice(0, last.from) : query;
}

function check(tokens: readonly Token[], last: Token): void {
	const open: Token[] = [];
	const bodies = new Set<number>();
	let begins = true;
	let dots = 0;
	for (const [at, token] of tokens.entries()) {
		if (token.text === ".") dots = tokens[at - 2]?.text === "." ? dots + 1 : 1;
		if (dots > MAX_DEPTH) throw new Refusal(`More than ${MAX_DEPTH} names joined by dots; use WITH`, token.from);
		if (token.kind === "symbol") bracket(token, open);
		if (begins) refuseBeginning(tokens, at);
		begins = false;
		if (isName(tokens, at, open)) continue;
		if (token.kind === "word") checkWord(tokens, at);
		else if (isOperand(token) && isComplete(tokens, at - 1)) throw unexpected(token);
		if (isWord(token, "CALL")) bodies.add(bodyOfCall(tokens, at));
		if (token.kind === "word" || token.kind === "name") refuseForeignFunction(tokens, at);
		begins = opensBody(tokens, at, bodies) || endsUnion(tokens, at);
	}
	if (begins) throw new Refusal("The query ends where a clause should begin; begin with MATCH or RETURN", last.from);
	const [unclosed] = open;
	if (unclosed) throw new Refusal(`${unclosed.text} is not closed; add ${CLOSING[unclosed.text]}`, unclosed.from);
}

/** Keeps what is open. */
function bracket(token: Token, open: Token[]): void {
	if (token.text === ";") throw new Refusal("Several statements; run them one by one", token.from);
	if (token.text in CLOSING) {
		open.push(token);
		if (open.length > MAX_DEPTH)
			throw new Refusal(`More than ${MAX_DEPTH} brackets within each other; use WITH`, token.from);
	} else if (Object.values(CLOSING).includes(token.text)) {
		const opened = open.pop();
		if (!opened || CLOSING[opened.text] !== token.text)
			throw new Refusal(`${token.text} closes nothing; remove it or open a bracket`, token.from);
	}
}

/** Where a query or subquery begins, a clause does; `EXISTS { (a)-->(b) }` may hold a bare pattern. */
function refuseBeginning(tokens: readonly Token[], at: number): void {
	const [token, before, holder] = [tokens[at], tokens[at - 1], tokens[at - 2]];
	if (!token || (token.kind === "word" && BEGINS.has(token.value))) return;
	const mayBePattern = before?.text === "{" && (isWord(holder, "EXISTS") || isWord(holder, "COUNT"));
	if (mayBePattern && !KEYWORDS.has(token.value)) return;
	throw unexpected(token);
}

/** A property, a label, a type or the key of a map: whatever it is called, it is a name. */
function isName(tokens: readonly Token[], at: number, open: readonly Token[]): boolean {
	const [token, before] = [tokens[at], tokens[at - 1]?.text];
	if (token?.kind !== "word") return false;
	if (before === "." || before === ":") return true;
	const isKey = (before === "{" || before === ",") && tokens[at + 1]?.text === ":";
	return isKey && open[open.length - 1]?.text === "{";
}

function checkWord(tokens: readonly Token[], at: number): void {
	const token = tokens[at] as Token;
	const reason = REFUSED.get(token.value);
	if (reason)
		throw new Refusal(`${token.text} ${reason}. As a name it stands in backticks: \`${token.text}\``, token.from);
	const follows = isComplete(tokens, at - 1);
	if (!FOLLOWS.has(token.value)) {
		if (follows) throw unexpected(token);
		return;
	}
	if (follows || at === 0) return;
	const before = tokens[at - 1];
	const allowed = FOLLOWS_WORD[token.value] ?? [];
	if (before && (allowed.some((word) => isWord(before, word)) || mayBegin(tokens, at))) return;
	throw new Refusal(
		`${token.text} is a word of Cypher and stands where a name should; put it in backticks: \`${token.text}\``,
		token.from,
	);
}

/** Whether `refuseBeginning` has looked at it. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
	return BEGINS.has(tokens[at]?.value ?? "") && (tokens[at - 1]?.text === "{" || endsUnion(tokens, at - 1));
}

/** Whether something is complete with this token, so that an operator or a clause has to follow. */
function isComplete(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!token) return false;
	const before = tokens[at - 1];
	if (token.kind === "symbol") {
		const isAll = token.text === "*" && ["RETURN", "WITH", "YIELD", "DISTINCT"].some((word) => isWord(before, word));
		return isAll || [")", "]", "}"].includes(token.text);
	}
	if (token.kind !== "word" || before?.text === "." || before?.text === ":") return true;
	return !KEYWORDS.has(token.value) || COMPLETE.has(token.value);
}

const isOperand = ({ kind }: Token) => kind !== "symbol" && kind !== "word";

/**
 * Looks at what is called: `CALL { }`, `CALL (n) { }` or a procedure of the short list.
 * @returns where the body of the subquery opens; -1 for a procedure
 */
function bodyOfCall(tokens: readonly Token[], at: number): number {
	const next = tokens[at + 1];
	if (next?.text === "{") return at + 1;
	if (next?.text === "(") return bodyBehindScope(tokens, at);
	const name = nameFrom(tokens, at + 1);
	if (PROCEDURES.includes(name)) return -1;
	throw new Refusal(
		`CALL ${name || "of nothing"} is not possible; only ${PROCEDURES.join(", ")} and CALL { }`,
		(next ?? (tokens[at] as Token)).from,
	);
}

function bodyBehindScope(tokens: readonly Token[], at: number): number {
	let end = at;
	while (end < tokens.length && tokens[end]?.text !== ")") end++;
	if (tokens[end + 1]?.text === "{") return end + 1;
	const remedy = "Behind CALL (…) stands a subquery; write CALL (n) { MATCH … RETURN … }";
	throw new Refusal(remedy, (tokens[at] as Token).from);
}

/** The name with its dots that begins here, in backticks or not. */
function nameFrom(tokens: readonly Token[], from: number): string {
	const parts: string[] = [];
	for (let at = from; ; at += 2) {
		const part = tokens[at];
		if (part?.kind !== "word" && part?.kind !== "name") return [...parts, ""].join(".");
		parts.push(part.kind === "word" ? part.text : part.value);
		if (tokens[at + 1]?.text !== ".") return parts.join(".");
	}
}

/** Functions of plugins can do anything; Cypher's own with a dot in their names are few. */
function refuseForeignFunction(tokens: readonly Token[], at: number): void {
	const [token, before] = [tokens[at], tokens[at - 1]];
	if (!token || before?.text === "." || isWord(before, "CALL")) return;
	const name = nameFrom(tokens, at);
	const parts = name.split(".").length;
	if (parts === 1 || tokens[at + 2 * parts - 1]?.text !== "(") return;
	if (NAMESPACES.has(name.slice(0, name.indexOf(".")).toLowerCase())) return;
	throw new Refusal(`The function ${name} is not one of Cypher's own; use those that need no plugin`, token.from);
}

function opensBody(tokens: readonly Token[], at: number, bodies: ReadonlySet<number>): boolean {
	if (tokens[at]?.text !== "{") return false;
	const before = tokens[at - 1];
	return bodies.has(at) || (before?.kind === "word" && SUBQUERIES.has(before.value) && !isComplete(tokens, at - 2));
}

/** Whether the next part of a `UNION` begins behind this token. */
function endsUnion(tokens: readonly Token[], at: number): boolean {
	const [token, next] = [tokens[at], tokens[at + 1]];
	const quantified = (word: Token | undefined) => isWord(word, "ALL") || isWord(word, "DISTINCT");
	return isWord(token, "UNION") ? !quantified(next) : quantified(token) && isWord(tokens[at - 1], "UNION");
}

const isWord = (token: Token | undefined, word: string) => token?.kind === "word" && token.value === word;

function unexpected(token: Token): Refusal {
	const reason = REFUSED.get(token.kind === "word" ? token.value : "");
	if (reason) return new Refusal(`${token.text} ${reason}`, token.from);
	return new Refusal(`${token.text} is not expected here; queries are made of ${ALLOWED}`, token.from);
}
