/**
 * The words of a Cypher text, read so that both engines read them alike. Where they differ (what ends a comment, which
 * escapes are resolved before anything else, which blanks count) the text is refused: what is safe in one reading must
 * not be something else in the other.
 */

/** Where something begins: line and column count from 1, columns in UTF-16 units as editors count them. */
export interface Position {
	line: number;
	column: number;
}

export interface Token {
	/** `name` is an identifier in backticks; `word` one without, or a keyword. */
	kind: "word" | "name" | "string" | "number" | "parameter" | "symbol";
	/** As it stands in the query. */
	text: string;
	/** A word in capitals, a name without its backticks, everything else as it stands. */
	value: string;
	/** Offset of its first character, and of the first behind it. */
	from: number;
	to: number;
}

/** Why a query is not run. `positionOf` makes line and column of its offset. */
export class Refusal extends Error {
	override name = "Refusal";
	constructor(
		/** What stands there, what is wrong with it, and what to do instead. */
		readonly reason: string,
		/** Offset in the query of what is refused. */
		readonly offset: number,
	) {
		super(reason);
	}
}

const QUOTES: Record<string, string> = { "'": "a text", '"': "a text", "`": "a name in backticks" };
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const NUMBER = /0[xX][\da-fA-F]+|0[oO][0-7]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PARAMETER = /\$(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|`[^`]*`)/uy;
const SYMBOL = /\.\.|::|<=|>=|<>|=~|\|\||[-+*/%^=<>()[\]{}.,:;|&!]/y;
const BLANK = /[ \t\n]+|\r\n/y;
/** Engines disagree on these as blanks and as ends of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are looked for
const UNCLEAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029\ufeff]|\r(?!\n)/;
const ESCAPE = /\\u+([\da-fA-F]{4})?/g;
const UNESCAPED = "write the character itself";

/**
 * Splits a query into tokens, without blanks and comments.
 * @throws Refusal where a reading would not be certain
 */
export function tokenize(text: string): Token[] {
	refuseUnclear(text);
	const tokens: Token[] = [];
	for (let at = skip(text, 0); at < text.length; ) {
		const token = next(text, at);
		tokens.push(token);
		at = skip(text, token.to);
	}
	return tokens;
}

/** Line and column of an offset. Reads the text up to there, hence for the one offset that is shown and not for each token. */
export function positionOf(text: string, offset: number): Position {
	const before = text.slice(0, offset);
	return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** Characters whose meaning depends on the reader, wherever they stand, also in texts and comments. */
function refuseUnclear(text: string): void {
	const unclear = UNCLEAR.exec(text);
	if (unclear) {
		const code = unclear[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
		throw new Refusal(`The character U+${code} is read differently by databases; remove it`, unclear.index);
	}
	for (const found of text.matchAll(ESCAPE)) {
		const [written, code] = found;
		const stands = code && String.fromCharCode(Number.parseInt(code, 16));
		// Neo4j resolves these before it looks at quotes and comments, so that they could end one.
		if (!stands || !/[\p{L}\p{N}]/u.test(stands) || !written.startsWith(`\\u${code}`))
			throw new Refusal(`The escape ${written} could end a text or comment; ${UNESCAPED}`, found.index);
	}
}

/** The offset behind blanks and comments. */
function skip(text: string, from: number): number {
	for (let at = from; ; ) {
		const behind = blank(text, at);
		if (behind === at) return at;
		at = behind;
	}
}

function blank(text: string, at: number): number {
	if (text.startsWith("//", at)) {
		const end = text.indexOf("\n", at);
		return end < 0 ? text.length : end + 1;
	}
	if (text.startsWith("/*", at)) return behindComment(text, at);
	return at + (match(BLANK, text, at)?.length ?? 0);
}

function behindComment(text: string, at: number): number {
	const end = text.indexOf("*/", at + 2);
	if (end < 0) throw new Refusal("This comment has no end; close it with */", at);
	const inner = text.indexOf("/*", at + 2);
	if (inner >= 0 && inner < end) throw new Refusal("A comment within a comment; remove the inner one", inner);
	return end + 2;
}

function next(text: string, at: number): Token {
	const first = text[at] ?? "";
	if (first in QUOTES) return quoted(text, at, first);
	const number = match(NUMBER, text, at);
	if (number) return numeric(text, at, number);
	const word = match(WORD, text, at);
	// Both ways, so that letters which merely look like ours (ſ, ı, K) count as them.
	if (word) return token(at, "word", word, word.toLowerCase().toUpperCase());
	const parameter = match(PARAMETER, text, at);
	if (parameter) return token(at, "parameter", parameter);
	const symbol = match(SYMBOL, text, at);
	if (symbol) return token(at, "symbol", symbol);
	throw new Refusal(unknownCharacter(text, at), at);
}

function unknownCharacter(text: string, at: number): string {
	if (text[at] === "$") return "$ stands for a parameter here; write its name behind it, as in $name";
	if (text[at] === "\\") return `The escape ${text.slice(at, at + 6)} stands outside a text; ${UNESCAPED}`;
	const point = text.codePointAt(at) ?? 0;
	const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
	return `The character ${String.fromCodePoint(point)} (${code}) has no meaning here; write an ordinary blank, dash or quote`;
}

function quoted(text: string, at: number, quote: string): Token {
	for (let end = at + 1; end < text.length; end++) {
		if (text[end] === "\\" && quote !== "`") end++;
		else if (text[end] !== quote) continue;
		else if (quote === "`" && text[end + 1] === "`") end++;
		else return closed(text, at, quote, end + 1);
	}
	throw new Refusal(`${QUOTES[quote]} begins here and does not end; close it with ${quote}`, at);
}

function closed(text: string, at: number, quote: string, to: number): Token {
	const written = text.slice(at, to);
	if (quote !== "`") return token(at, "string", written);
	if (written.includes("\\")) throw new Refusal(`A backslash in a name; ${UNESCAPED}`, at);
	return token(at, "name", written, written.slice(1, -1).replaceAll("``", "`"));
}

/** What follows a number at once could be taken for its end or for a word. */
function numeric(text: string, at: number, written: string): Token {
	const behind = text.slice(at + written.length, at + written.length + 2);
	if (/^[\p{L}_]|^\.[^.]?$/u.test(behind) && behind !== "..")
		throw new Refusal(`The number ${written}${behind} cannot be read; put a blank or write 1.0`, at);
	return token(at, "number", written);
}

function token(at: number, kind: Token["kind"], written: string, value = written): Token {
	return { kind, text: written, value, from: at, to: at + written.length };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}
