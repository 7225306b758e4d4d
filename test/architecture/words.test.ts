/** One word per concept: texts for people use the words of docs/glossary.md, and none that it lists as not used. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NODE_TYPES } from "../../model/index.ts";
import { QUESTIONS } from "../../server/questions/catalogue.ts";
import { ROOT } from "./layers.ts";

type Language = "de" | "en";

const read = (file: string) => readFileSync(new URL(file, ROOT), "utf8");

/** The rows of the glossary's table, as lists of words. */
const rows = read("docs/glossary.md")
	.split("\n")
	.filter((line) => line.startsWith("| ") && !line.startsWith("| Deutsch"))
	.map((line) => {
		const [de = "", en = "", identifier = "", , notDe = "", notEn = ""] = line.slice(2).split(/ ?\| ?/);
		return { de, en, identifier, not: { de: words(notDe), en: words(notEn) } };
	});

/** The texts for people, by where they stand. */
const TEXTS: [string, Language, string[]][] = [
	["client/i18n/de.ts", "de", literals(read("client/i18n/de.ts"))],
	["client/i18n/en.ts", "en", literals(read("client/i18n/en.ts"))],
	["the OpenAPI document", "en", descriptions(JSON.parse(read("test/golden/openapi.json")))],
	[
		"server/graphql/schema.graphql",
		"en",
		[...read("server/graphql/schema.graphql").matchAll(/"""([\s\S]*?)"""/g)].map(text),
	],
	["the questions", "de", [...QUESTIONS.values()].flatMap((question) => spoken(question, "de"))],
	["the questions", "en", [...QUESTIONS.values()].flatMap((question) => spoken(question, "en"))],
	...documents().map((file): [string, Language, string[]] => [file, "en", [prose(read(file))]]),
];

describe("the words of the glossary", () => {
	it("are there, in both languages, for each label", () => {
		expect(rows.length).toBeGreaterThan(30);
		for (const label of NODE_TYPES) {
			const row = rows.find(({ identifier }) => identifier === `\`${label}\``);
			expect([label, row?.de, row?.en]).toEqual([label, expect.stringMatching(/./), expect.stringMatching(/./)]);
		}
	});

	it.each(TEXTS)("%s (%s) uses no other ones", (_place, language, texts) => {
		expect(texts.join("").length).toBeGreaterThan(100);
		const unused = rows.flatMap(({ not }) => not[language]);
		const found = texts.flatMap((each) =>
			unused.filter((word) => contains(each, word)).map((word) => `${word}: ${each.slice(0, 120)}`),
		);
		expect(found).toEqual([]);
	});
});

function words(cell: string): string[] {
	return cell.split(/,\s*/).filter((word) => word !== "");
}

function contains(sentence: string, word: string): boolean {
	return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, "iu").test(prose(sentence));
}

/** A text without code, URLs and the targets of links. */
function prose(markdown: string): string {
	return (
		markdown
			.replace(/```[\s\S]*?```/g, "")
			.replace(/`[^`]*`/g, "")
			.replace(/\]\([^)]*\)/g, "]")
			.replace(/https?:\S+/g, "")
			// The term of the network, not of a place.
			.replace(/IP address(es)?/g, "")
	);
}

function text(match: RegExpMatchArray): string {
	return match[1] ?? "";
}

/** The texts between quotes in a source file, without its comments and imports. */
function literals(source: string): string[] {
	const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^import .*$/gm, "");
	return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
		([, plain, template]) => plain ?? template ?? "",
	);
}

/** All texts of an OpenAPI document that say something. */
function descriptions(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(descriptions);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		["description", "summary", "title", "detail"].includes(key) && typeof inner === "string"
			? [inner]
			: descriptions(inner),
	);
}

/** What a question says in one language. */
function spoken(value: unknown, language: Language): string[] {
	if (Array.isArray(value)) return value.flatMap((each) => spoken(each, language));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === language && typeof inner === "string" ? [inner] : spoken(inner, language),
	);
}

/** The pages of documentation; the changelog and the decisions quote what was. */
function documents(): string[] {
	const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "seed/README.md", "model/README.md"];
	return [
		...pages,
		...readdirSync(new URL("docs", ROOT))
			.filter((file) => file.endsWith(".md") && file !== "glossary.md")
			.map((file) => `docs/${file}`),
	];
}
