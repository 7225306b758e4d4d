/** How Cypher is coloured: the mode of CodeMirror with what the page knows better, in the colours of the stylesheet. */
import { HighlightStyle, StreamLanguage, type StreamParser, type StringStream } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { tags } from "@lezer/highlight";
import { FUNCTIONS } from "./cypher-words.ts";

interface Reading {
	/** The mode's own. */
	mode: object;
	inComment: boolean;
	/** The last character of the token before. */
	last: string;
}

const functions = new Set(Object.keys(FUNCTIONS).map((name) => name.toLowerCase()));

/** The mode takes `n:Network` for one word, `n.name` for a keyword, and knows no comments over several lines. */
const parser: StreamParser<Reading> = {
	name: "cypher",
	startState: (indent) => ({ mode: { ...Object(cypher.startState?.(indent)) }, inComment: false, last: "" }),
	copyState: (reading) => ({ ...reading, mode: { ...reading.mode } }),
	token(stream, reading) {
		if (reading.inComment || stream.match("/*")) return readComment(stream, reading);
		if (stream.eatSpace()) return null;
		if (stream.match(/^`[^`]*`?/)) return note(stream, reading, "variableName");
		if (stream.match(/^\$[\p{L}\p{N}_]+/u)) return note(stream, reading, "atom");
		if (stream.match(/^\d[\d.eE]*/)) return note(stream, reading, "number");
		if (stream.match(/^:\s*[\p{L}_][\p{L}\p{N}_]*/u)) return note(stream, reading, "typeName");
		if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) return note(stream, reading, wordStyle(stream, reading));
		return note(stream, reading, cypher.token(stream, reading.mode));
	},
	languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
};

function readComment(stream: StringStream, reading: Reading): string {
	reading.inComment = !stream.match(/^.*?\*\//);
	if (reading.inComment) stream.skipToEnd();
	return "comment";
}

function note(stream: StringStream, reading: Reading, style: string | null): string | null {
	reading.last = stream.current().at(-1) ?? "";
	return style;
}

function wordStyle(stream: StringStream, { last, mode }: Reading): string | null {
	if (last === ".") return "propertyName";
	const word = stream.current();
	if (functions.has(word.toLowerCase()))
		return stream.match(/^\s*\(/, false) ? "variableName.function" : "variableName";
	stream.backUp(word.length);
	const style = cypher.token(stream, mode);
	const taken = stream.current().length;
	// What the mode takes beyond the word belongs to the next token.
	if (taken > word.length) stream.backUp(taken - word.length);
	return style === "keyword" || style === "def" ? "keyword" : "variableName";
}

export const cypherLanguage = StreamLanguage.define(parser);

export const colours = HighlightStyle.define([
	{ tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
	{ tag: tags.typeName, color: "var(--node-network)" },
	{ tag: tags.string, color: "var(--node-district)" },
	{ tag: [tags.number, tags.atom], color: "var(--warn)" },
	{ tag: tags.function(tags.variableName), color: "var(--node-organization)" },
	{ tag: tags.comment, color: "var(--ink-muted)", fontStyle: "italic" },
]);
