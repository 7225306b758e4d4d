import { describe, expect, it } from "vitest";
import { fold, PROPERTIES, type PropertyRecord } from "../../model/index.ts";
import * as model from "../../model/vocabularies.ts";

const isList = (exported: unknown) => typeof exported === "object" && !Array.isArray(exported);
const lists = Object.entries(model).filter(([, exported]) => isList(exported)) as [string, model.Vocabulary][];

describe("the closed lists", () => {
	it.each(lists)("%s names each word once", (_name, terms) => {
		const words = Object.entries(terms).flatMap(([code, term]) => [...new Set(model.wordsFor(code, term).map(fold))]);
		expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
	});

	it.each(lists)("%s has codes that GraphQL can name", (_name, terms) => {
		expect(Object.keys(terms).filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([]);
	});

	it("call a code the same wherever it stands", () => {
		const names = new Map<string, string>();
		for (const { values = {} } of Object.values<PropertyRecord>(PROPERTIES)) {
			for (const [code, { de, en }] of Object.entries(values)) {
				expect([code, names.get(code) ?? `${de} · ${en}`]).toEqual([code, `${de} · ${en}`]);
				names.set(code, `${de} · ${en}`);
			}
		}
		for (const [, terms] of lists) {
			for (const [code, { de, en }] of Object.entries(terms)) expect(names.get(code)).toBe(`${de} · ${en}`);
		}
	});
});
