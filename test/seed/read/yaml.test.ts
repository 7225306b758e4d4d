import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Language } from "../../../seed/messages/dictionary.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { collectProblems, formatProblems } from "../../../seed/messages/problem.ts";
import type { Tree } from "../../../seed/read/tree.ts";
import { readYaml } from "../../../seed/read/yaml.ts";

/** A tree as plain values, without places. */
function plain(tree: Tree): unknown {
	if (tree.kind === "scalar") return tree.value;
	if (tree.kind === "list") return tree.items.map(plain);
	return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]));
}

function read(text: string, language: Language = "en") {
	const { all, report } = collectProblems();
	const tree = readYaml("x.yaml", text, report);
	const said = all.length > 0 ? formatProblems(all, "", DICTIONARIES[language]).split("\n").slice(0, -1) : [];
	return { content: tree && plain(tree), said };
}

describe("a YAML file", () => {
	it("gives back what was written, however it was written", () => {
		const word = fc.stringMatching(/^[a-zäöü][a-zäöü _:#'"-]{0,8}[a-z]$/);
		const leaf = fc.oneof(
			word,
			fc.integer(),
			fc.boolean(),
			fc.constantFrom("", "05515000", "2018-02-30", "no", "~", "1.50"),
		);
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie("tree"), { maxLength: 3 }), tie("map")),
			map: fc.dictionary(word, tie("tree"), { maxKeys: 3, noNullPrototype: true }),
		}));
		const style = fc.record({
			collectionStyle: fc.constantFrom("any", "block", "flow"),
			defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"),
		});
		fc.assert(
			fc.property(
				fc.dictionary(word, tree, { maxKeys: 4, noNullPrototype: true }),
				style,
				fc.boolean(),
				(map, how, crlf) => {
					const written = stringify(map, how);
					expect(read(crlf ? written.replaceAll("\n", "\r\n") : written)).toEqual({ content: map, said: [] });
				},
			),
		);
	});

	it.each([
		["", {}],
		["# nothing but a comment\n", {}],
		["\uFEFFa: 1\n", { a: 1 }],
		["a:\nb: ~\nc: null\n", { a: null, b: null, c: null }],
		["a: |\n  x\n  y\nb: >-\n  x\n  y\n", { a: "x\ny\n", b: "x y" }],
		["---\na: 1\n", { a: 1 }],
		["a:\n  - \n  - b\n", { a: [null, "b"] }],
		[
			"__proto__: 1\nconstructor: 2\n",
			Object.fromEntries([
				["__proto__", 1],
				["constructor", 2],
			]),
		],
	])("may look like %j", (text, content) => expect(read(text)).toEqual({ content, said: [] }));

	it.each([
		["a:\n  b: *x\n", "x.yaml:2:6 a.b — YAML anchors and aliases (& and *) are not supported — write out the value"],
		["a: &x { b: 1 }\nc: { <<: *x }\n", "x.yaml:2:10 c.<< — YAML anchors and aliases"],
		["a: [&x 1, *x]\n", "x.yaml:1:11 a[1] — YAML anchors and aliases"],
		["a: { b: 1,\n b: 2 }\n", "x.yaml:2:2 — YAML: Map keys must be unique — remove one of the two keys"],
		["a:\n  b: 1\n  b: 1\n", "x.yaml:3:3 — YAML: Map keys must be unique"],
		["a: 1\n\tb: 2\n", "indent with spaces"],
		["a: 1\n---\nb: 2\n", "x.yaml:2:1 — YAML: Source contains multiple documents"],
		["a: !land NRW\n", "x.yaml:1:4 — YAML: Unresolved tag: !land"],
		["a: 'open\n", "x.yaml:2:1 — YAML: Missing closing 'quote"],
		["{ a: 1 }: b\n", "x.yaml:1:1 — a key is a single word — change the key"],
		["? [a]\n: b\n", "a key is a single word"],
		["'': b\n", "a key is a single word"],
		["- a\n", "x.yaml:1:1 — the file is not a mapping — begin with keys such as “network:”"],
		["a text\n", "x.yaml:1:1 — the file is not a mapping"],
	])("is refused, with the place and a remedy: %j", (text, problem) => {
		const { said } = read(text);
		expect(said.join("\n")).toContain(problem);
		expect(said.every((line) => line.split(" — ").length === 3)).toBe(true);
	});

	it("is refused when it is too deep to be followed", () => {
		const { content, said } = read(`a: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`);
		expect(content).toBeUndefined();
		for (const line of said) expect(line).toMatch(/^x\.yaml:1:\d+ — YAML: .+ — .+/);
		expect(said).not.toEqual([]);
	});

	it("is refused once for all tabs of a file, in the language that is asked for", () => {
		const said = read("a:\n\tb: 2\n\tc:\n\t\td: 3\n", "de").said;
		expect(said).toEqual(["x.yaml:2:1 — YAML: mit Tabulatoren eingerückt — mit Leerzeichen einrücken"]);
	});

	it("is refused in German as well", () => {
		expect(read("a: *x\n", "de").said).toEqual([
			expect.stringMatching(/^x\.yaml:1:4 a — YAML-Anker .* — .*ausschreiben$/),
		]);
		expect(read("- a\n", "de").said).toEqual([
			"x.yaml:1:1 — die Datei ist keine Abbildung — mit Schlüsseln wie „network:“ beginnen",
		]);
	});

	it("never makes the loader fall over", () => {
		const letters = fc.constantFrom(
			"a",
			":",
			" ",
			"\n",
			"-",
			"[",
			"]",
			"{",
			"}",
			",",
			"&",
			"*",
			"!",
			"|",
			">",
			"'",
			'"',
			"#",
			"%",
			"\t",
			"?",
			"~",
		);
		fc.assert(
			fc.property(fc.string({ unit: letters, maxLength: 25 }), (text) => {
				const { content, said } = read(text);
				expect(content !== undefined || said.length > 0).toBe(true);
				for (const line of said) expect(line).toMatch(/^x\.yaml:\d+:\d+ /);
			}),
			{ numRuns: 300 },
		);
	});
});
