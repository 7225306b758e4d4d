import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DICTIONARIES, formatDate, formatNumber, language } from "../../../client/i18n/index.ts";
import {
	Certainty,
	FactStatus,
	NODE_TYPES,
	NODES,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	Source,
} from "../../../model/index.ts";
import { PROBLEMS } from "../../../server/http/errors.ts";

const dictionaries = Object.entries(DICTIONARIES);

/** Every path to a text with what stands there. */
function leaves(value: unknown, path = ""): [string, unknown][] {
	if (typeof value !== "object" || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

/** What is machinery and is never shown. */
const HIDDEN = new Set(["id", "evidence"]);

const shapes = [
	...Object.values(NODES).map(({ schema }) => schema),
	...Object.values(RELATIONSHIPS).map((rule) => rule.schema),
];

describe.each(dictionaries)("the dictionary %s", (_, dictionary) => {
	it("names every node type and relationship type", () => {
		expect(Object.keys(dictionary.nodeTypes)).toEqual(NODE_TYPES);
		expect(Object.keys(dictionary.relations)).toEqual(RELATIONSHIP_TYPES);
	});

	it("names every property that an entity or a fact can have", () => {
		const properties = new Set(shapes.flatMap((schema) => Object.keys(schema.shape)).filter((key) => !HIDDEN.has(key)));
		expect(Object.keys(dictionary.properties)).toEqual(expect.arrayContaining([...properties]));
	});

	it("names every value of the closed lists", () => {
		const closed = Object.values(RELATIONSHIPS).flatMap(({ schema }) =>
			["role", "by", "stage", "as"].flatMap((key) => options(schema.shape[key])),
		);
		expect(closed).toContain("lead");
		expect(Object.keys(dictionary.values)).toEqual(expect.arrayContaining(closed));
		expect(Object.keys(dictionary.certainty)).toEqual(Certainty.options);
		expect(Object.keys(dictionary.status)).toEqual(FactStatus.options);
		expect(Object.keys(dictionary.sourceKinds)).toEqual(Source.shape.kind.options);
	});

	it("explains every error of the interface, with a remedy", () => {
		expect(Object.keys(dictionary.errors.codes)).toEqual(expect.arrayContaining(Object.keys(PROBLEMS)));
		for (const { what, remedy } of Object.values(dictionary.errors.codes))
			expect(what && remedy).toMatch(/[.!?]|seed$/);
	});

	it("has no empty text", () => {
		expect(leaves(dictionary).filter(([, text]) => text === "")).toEqual([]);
	});
});

function options(schema: unknown): string[] {
	const inner = (schema as { unwrap?: () => { options?: string[] } } | undefined)?.unwrap?.();
	return inner?.options ?? [];
}

describe("both dictionaries", () => {
	it("have the same keys", () => {
		const [de, en] = dictionaries.map(([, dictionary]) => leaves(dictionary).map(([path]) => path));
		expect(en).toEqual(de);
	});

	it("do not repeat the German text in English, but for proper names and words that are the same", () => {
		const english = new Map(leaves(DICTIONARIES.en));
		const same = leaves(DICTIONARIES.de).filter(
			([path, text]) => typeof text === "string" && english.get(path) === text,
		);
		const allowed =
			/^(Kooperationsgraph|Details|Name|Region|Organisation|Person|Export|Wikidata|Website|Jaccard|GraphML|JSON|API|Neo4j|Cypher|Status|Filter|km²|Register|lead|associate)$/;
		expect(same.map(([, text]) => String(text)).filter((text) => !allowed.test(text))).toEqual([]);
	});
});

describe("numbers and dates", () => {
	it("are written as the language writes them", () => {
		language.value = "de";
		expect([formatNumber(320946), formatNumber(303.28), formatDate("2016-02-18"), formatDate("2016-02")]).toEqual([
			"320.946",
			"303,28",
			"18. Februar 2016",
			"Februar 2016",
		]);
		language.value = "en";
		expect([formatNumber(320946), formatDate("2016-02-18"), formatDate("2018")]).toEqual([
			"320,946",
			"18 February 2016",
			"2018",
		]);
		language.value = "de";
	});

	it("leaves the words of a source as they are", () => {
		expect(formatDate("undatiert, nach 2020")).toBe("undatiert, nach 2020");
	});
});

describe("the page", () => {
	it("contains no text of its own", () => {
		const root = new URL("../../../client", import.meta.url).pathname;
		const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
		expect(files.length).toBeGreaterThan(15);
		const literal = /(?:>\s*|(?:aria-label|title|placeholder)=")([A-Za-zÄÖÜäöüß]{3,}[^<>{}=;()"]*)(?:\s*<\/|")/g;
		const found = files.flatMap((file) =>
			[...readFileSync(join(root, file), "utf8").matchAll(literal)].map(([, text]) => `${file}: ${text}`),
		);
		expect(found).toEqual([]);
	});
});
