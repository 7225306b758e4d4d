import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DICTIONARIES, type Language } from "../../../seed/messages/dictionary.ts";
import { readLoaderLanguage } from "../../../server/config.ts";
import { loadDirectory, MISTAKES, REGION } from "../sandbox.ts";

const LANGUAGES: Language[] = ["de", "en"];

/** Every text of a dictionary by its path, functions included. */
function listTexts(value: unknown, path = ""): [path: string, text: unknown][] {
	if (typeof value !== "object" || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, path ? `${path}.${key}` : key));
}

const texts = Object.fromEntries(LANGUAGES.map((language) => [language, new Map(listTexts(DICTIONARIES[language]))]));

/** A value that can stand for a word, a list of words, a suggestion or a place, and that is found again in a text. */
function placeholder(index: number) {
	const word = `⟦${index}⟧`;
	return Object.assign([word], { near: [word], allowed: [word], file: word, line: 1, column: 1 });
}

/** The values that a text shows, and the text without them. */
function show(text: unknown) {
	if (typeof text !== "function") return { shown: [], words: String(text) };
	const said = JSON.stringify(text(...Array.from({ length: text.length }, (_, index) => placeholder(index))));
	return { shown: [...new Set(said.match(/⟦\d+⟧/g))].sort(), words: said.replace(/⟦\d+⟧/g, "") };
}

describe("the dictionaries", () => {
	it("have the same keys", () => {
		expect([...(texts.en?.keys() ?? [])]).toEqual([...(texts.de?.keys() ?? [])]);
		expect(texts.de?.size).toBeGreaterThan(100);
	});

	it.each([...(texts.de?.keys() ?? [])])("%s shows the same values in both languages", (path) => {
		expect(show(texts.en?.get(path)).shown).toEqual(show(texts.de?.get(path)).shown);
	});

	it("are each in one language: quotation marks and umlauts tell", () => {
		for (const text of texts.de?.values() ?? []) expect(show(text).words).not.toMatch(/“[^“”„]*”/);
		for (const text of texts.en?.values() ?? [])
			expect(show(text).words.replace(/Länder|possible/g, "")).not.toMatch(/„|[äöüß]/);
	});
});

describe("LOADER_LANGUAGE", () => {
	it("is German unless it says English, and nothing else", () => {
		expect(readLoaderLanguage({})).toBe("de");
		expect(readLoaderLanguage({ LOADER_LANGUAGE: "en", PORT: "not looked at" })).toBe("en");
		expect(() => readLoaderLanguage({ LOADER_LANGUAGE: "fr" })).toThrow("LOADER_LANGUAGE=fr cannot be used");
	});

	it.each(LANGUAGES)("decides what a load says: %s", async (language) => {
		const root = mkdtempSync(join(tmpdir(), "language-"));
		try {
			const store = join(root, "store");
			const refused = await loadDirectory(MISTAKES, store, {}, language);
			const loaded = await loadDirectory(REGION, store, {}, language);
			const again = await loadDirectory(REGION, store, { ifNeeded: true }, language);
			expect([refused.code, loaded.code, again.code]).toEqual([2, 0, 0]);
			expect(loaded.out).toContain(`80/80 ${DICTIONARIES[language].progress.relationships}`);
			// Batches end in any order.
			const run = loaded.out.replace(/^ {2}\d+\/80 .*\n/gm, "").replace(/seconds=\S+/, "seconds=…");
			const said = [refused.err, run, again.out].join("\n");
			await expect(said.replaceAll(root, "…")).toMatchFileSnapshot(`../../golden/seed-messages-${language}.txt`);
		} finally {
			rmSync(root, { recursive: true });
		}
	});
});
