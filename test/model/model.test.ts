import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	compareText,
	DOCUMENTATION_TERMS,
	deriveDays,
	entityId,
	FactBlock,
	factId,
	fold,
	holdsOn,
	ID_PATTERN,
	NODE_TYPES,
	NODES,
	PREFIXES,
	parseManifest,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	slug,
} from "../../model/index.ts";

describe("German text", () => {
	it.each([
		["Münster", "muenster"],
		["Bürgermeister*in", "buergermeister in"],
		["Großstädte", "grossstaedte"],
		["St. Augustin", "sankt augustin"],
		["  Schloß Holte-Stukenbrock ", "schloss holte stukenbrock"],
		["Café-Runde (neu)", "cafe runde neu"],
		["U\u0308bach", "uebach"],
		["Ǽrø", "aeroe"],
	])("folds %s to %s", (text, expected) => expect(fold(text)).toBe(expected));

	it("folds and slugs once and for all", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)),
			{ numRuns: 3000 },
		);
		fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slug(text))));
	});

	it("sorts totally, umlauts beside their vowels", () => {
		expect(["Zülpich", "Ahlen", "Äpfel", "Borken"].sort(compareText)).toEqual(["Ahlen", "Äpfel", "Borken", "Zülpich"]);
		fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (compareText(a, b) === 0) === (a === b)));
	});
});

describe("ids", () => {
	it("are stable and fit an XML NMTOKEN", () => {
		expect(entityId("Commune", "05515000")).toBe("commune-05515000");
		expect(entityId("Network", "Stadtregion Münster")).toBe("network-stadtregion-muenster");
		expect(factId("MEMBER_OF", "commune-1", "network-2", "2014-01-01")).toBe(
			"member_of.commune-1.network-2.2014-01-01",
		);
		fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => ID_PATTERN.test(entityId("Body", name))));
	});
});

describe("the fact block", () => {
	it("holds on the bounds and between them", () => {
		const fact = { certainFrom: "2014-01-01", certainTo: "2022-12-31" };
		const days = ["2013-12-31", "2014-01-01", "2022-12-31", "2023-01-01"];
		expect(days.map((day) => holdsOn(fact, day))).toEqual([false, true, true, false]);
		expect(holdsOn({}, "2020-01-01")).toBe(true);
		expect(holdsOn(fact, undefined)).toBe(true);
	});

	it("refuses a fact without evidence and a day that does not exist", () => {
		expect(FactBlock.safeParse({ id: "a", evidence: [] }).success).toBe(false);
		expect(FactBlock.safeParse({ id: "a", evidence: ["e"], certainFrom: "2023-02-29" }).success).toBe(false);
		expect(FactBlock.parse({ id: "a", evidence: ["e"] })).toMatchObject({ certainty: "stated", status: "single" });
	});
});

describe("the vocabulary", () => {
	it("names labels UpperCamelCase, types UPPER_SNAKE and properties lowerCamelCase", () => {
		for (const label of NODE_TYPES) expect(label).toMatch(/^[A-Z][A-Za-z]+$/);
		for (const type of RELATIONSHIP_TYPES) expect(type).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
		const shapes = [
			...Object.values(NODES).map(({ schema }) => schema),
			...Object.values(RELATIONSHIPS).map((rule) => rule.schema),
		];
		for (const shape of shapes) for (const key of Object.keys(shape.shape)) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
	});

	it("keeps AGS a string with its leading zero", () => {
		const commune = { id: "commune-05515000", name: "Münster", evidence: ["e"] };
		expect(NODES.Commune.schema.parse({ ...commune, ags: "05515000" }).ags).toBe("05515000");
		expect(NODES.Commune.schema.safeParse({ ...commune, ags: 5515000 }).success).toBe(false);
	});

	it("is mapped to published terms, as its README says", () => {
		const readme = readFileSync(new URL("../../model/README.md", import.meta.url), "utf8");
		const records = Object.entries({ ...NODES, ...RELATIONSHIPS }).map(([name, { term }]) => [name, term] as const);
		for (const [name, term] of [...records, ...Object.entries(DOCUMENTATION_TERMS)]) {
			expect(readme).toContain(`| \`${name}\` | \`${term}\` |`);
			expect(Object.keys(PREFIXES)).toContain(term.split(":")[0]);
		}
	});
});

it("reads the manifest of a graph that was loaded when there could be only one data set", () => {
	const loadedAt = "2026-11-22T00:00:00.000Z";
	const record = { title: "NRW", attribution: ["us"], opening: [], examples: [], filesVersion: "b", loadedAt };
	const graph = { dataVersion: "a", loadedAt, entities: 1, relationships: 0, sources: 1, evidence: 1 };
	const stored = { ...graph, ...record, dataset: "nrw" };
	const expected = { ...graph, datasets: [{ ...record, id: "nrw", license: "CC0-1.0" }] };
	expect(parseManifest({ ...stored, licence: "CC0-1.0" })).toEqual(expected);
	expect(parseManifest({ ...stored, license: "CC0-1.0" })).toEqual(expected);
	expect(() => parseManifest(stored)).toThrow("license");
});

describe("an end of which only the latest day is stated", () => {
	const to = { latest: "2024-09-17" };
	it.each([
		["the last attestation before it", [{ latest: "2020-10-30" }, { latest: "2025-01-01" }], undefined, "2020-10-30"],
		[
			"the stated beginning when nothing attests it",
			[{ latest: "2025-01-01" }],
			{ latest: "2017-12-31" },
			"2017-12-31",
		],
		["that day when nothing else is known", [{ latest: "2025-01-01" }], undefined, "2024-09-17"],
	])("is certain up to %s", (_, attested, from, day) => {
		const days = deriveDays({ to, ...(from && { from }) }, attested, []);
		expect([days.certainTo, days.possibleTo]).toEqual([day, "2024-09-17"]);
	});
});
