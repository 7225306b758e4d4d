import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { positionOf, Refusal, tokenize } from "../../../server/console/tokens.ts";

const kinds = (text: string) => tokenize(text).map(({ kind, text }) => `${kind} ${text}`);

const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüß_][A-Za-z0-9_äöüß]{0,8}$/);
const inner = fc
	.string({ unit: fc.constantFrom(..."abcä 0'\"`/*;$(){}\\\n".split("")) })
	.filter((text) => !text.includes("\\u"));
const escaped = (quote: string) => (text: string) =>
	quote + text.replace(/\\/g, "\\\\").replaceAll(quote, `\\${quote}`) + quote;
const piece = fc.oneof(
	word.map((text) => ["word", text] as const),
	inner.map((text) => ["string", escaped("'")(text)] as const),
	inner.map((text) => ["string", escaped('"')(text)] as const),
	inner.map((text) => ["name", `\`${text.replaceAll("\\", "").replaceAll("`", "``")}\``] as const),
	word.map((text) => ["parameter", `$${text}`] as const),
	fc.nat().map((number) => ["number", String(number)] as const),
	fc
		.constantFrom("(", ")", "{", "}", "[", "]", "<=", "..", "::", "->".charAt(0), "*", ";")
		.map((text) => ["symbol", text] as const),
);
const gap = fc.constantFrom(
	" ",
	"\n",
	"\t",
	"\r\n",
	" /* CREATE '\" ` */ ",
	" // it's `a\" comment\n",
	"/***/",
	" //\r\n",
);

describe("the tokens of a query", () => {
	test("are found again, whatever stands in texts, names and comments", () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(piece, gap), { maxLength: 12 }), (parts) => {
				const text = parts.map(([[, written], blank]) => written + blank).join("");
				expect(kinds(text)).toEqual(parts.map(([[kind, written]]) => `${kind} ${written}`));
			}),
			{ numRuns: 500 },
		);
	});

	test("know where they stand, and cover everything but blanks and comments", () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(piece, gap), { maxLength: 12 }), (parts) => {
				const text = parts.map(([[, written], blank]) => written + blank).join("");
				const lines = text.split("\n");
				for (const token of tokenize(text)) {
					expect(text.slice(token.from, token.to)).toBe(token.text);
					const [first = ""] = token.text.split("\n");
					const { line, column } = positionOf(text, token.from);
					expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${first.replace(/[^\w\s]/g, "\\$&")}`));
				}
			}),
		);
	});

	test("keywords count in any case, names keep theirs", () => {
		fc.assert(
			fc.property(fc.constantFrom("Match", "mAtCh", "MATCH", "match"), (text) => {
				expect(tokenize(text)[0]).toMatchObject({ kind: "word", value: "MATCH", text });
				expect(tokenize(`\`${text}\``)[0]).toMatchObject({ kind: "name", value: text });
			}),
		);
		expect(tokenize("`a``b`")[0]).toMatchObject({ value: "a`b" });
	});

	test("numbers, ranges and properties are told apart", () => {
		expect(kinds("1 1.5 2e3 0xFF *1..3 n.x")).toEqual([
			"number 1",
			"number 1.5",
			"number 2e3",
			"number 0xFF",
			"symbol *",
			"number 1",
			"symbol ..",
			"number 3",
			"word n",
			"symbol .",
			"word x",
		]);
	});

	test("an escape that is not a letter or digit is refused wherever it stands", () => {
		const code = fc.integer({ min: 0, max: 0x2fff }).filter((unit) => !/[\p{L}\p{N}]/u.test(String.fromCharCode(unit)));
		const around = fc.constantFrom("'$'", '"$"', "`$`", "// $", "/* $ */", "$", "'\\\\$'");
		fc.assert(
			fc.property(code, around, (unit, place) => {
				const text = place.replace("$", () => `\\u${unit.toString(16).padStart(4, "0")}`);
				expect(() => tokenize(text)).toThrow(Refusal);
			}),
		);
	});

	test("blanks and signs that engines read differently are refused", () => {
		for (const sign of [
			"\r",
			"\u0000",
			"\u000b",
			"\u000c",
			"\u0085",
			"\u00a0",
			"\u2028",
			"\u2029",
			"\ufeff",
			"\u200b",
			"–",
			"“",
			"#",
			"@",
			"?",
			"~",
			"$",
		])
			expect(() => tokenize(`RETURN${sign} 1`), JSON.stringify(sign)).toThrow(Refusal);
	});
});
