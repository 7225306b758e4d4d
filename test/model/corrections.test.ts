import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
	type CorrectionDraft,
	correctable,
	correctionFaults,
	NODE_TYPES,
	RELATIONSHIP_TYPES,
	writeCorrection,
} from "../../model/index.ts";

const DRAFT: CorrectionDraft = {
	...{ of: "member_of.commune-1.network-x", kind: "MEMBER_OF", property: "validTo", value: "12.2023" },
	...{
		because: "Austritt",
		title: "Amtsblatt",
		publisher: "Stadt",
		url: "https://example.org/",
		published: "5.1.2024",
	},
	quote: "tritt aus",
};

describe("a correction", () => {
	it("is a file with its source, whose dates are ISO 8601", () => {
		const { name, text } = writeCorrection(DRAFT, "2026-06-01");
		const key = name.replace(/\.yaml$/, "");
		expect(key).toMatch(/^berichtigung-2026-06-01-[a-z0-9]{7}$/);
		expect(parse(text)).toEqual({
			sources: {
				[key]: {
					...{ title: "Amtsblatt", publisher: "Stadt", url: "https://example.org/", published: "2024-01-05" },
					...{ retrieved: "2026-06-01", kind: "webpage" },
				},
			},
			corrections: [
				{ of: DRAFT.of, instead: { validTo: "2023-12" }, because: "Austritt", source: key, quote: "tritt aus" },
			],
		});
	});

	it("has a name of its own, so that many lie in one folder", () => {
		const names = [DRAFT, { ...DRAFT, value: "2024" }, { ...DRAFT, quote: "trat aus" }, { ...DRAFT, of: "x" }];
		expect(new Set(names.map((one) => writeCorrection(one, "2026-06-01").name)).size).toBe(names.length);
	});

	it.each([
		["value", { value: "gestern" }],
		["value", { value: "31.02.2023" }],
		["value", { value: " " }],
		["because", { because: " " }],
		["title", { title: "" }],
		["publisher", { publisher: "" }],
		["url", { url: "javascript:alert(1)" }],
		["published", { published: "neulich" }],
		["quote", { quote: "" }],
		[
			"quote",
			{ quote: "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn" },
		],
	])("names a fault in %s: %o", (fault, part) => {
		expect(correctionFaults({ ...DRAFT, ...part })).toEqual([fault]);
	});

	it.each([
		["Commune", "population", "322904", 322904],
		["Commune", "population", "322.904", 322904],
		["Commune", "areaKm2", "303,28", 303.28],
		["Commune", "areaKm2", "1.234", 1.234],
		["Network", "tags", "Rad; Bahn", ["Rad", "Bahn"]],
		["Network", "foundedOn", "2016~", "2016~"],
		["MEMBER_OF", "role", "lead", "lead"],
	] as const)("writes %s.%s as its kind of value", (kind, property, value, written) => {
		const { text } = writeCorrection({ ...DRAFT, kind, property, value }, "2026-06-01");
		expect(parse(text).corrections[0].instead).toEqual({ [property]: written });
	});

	it("can be made of every label and relationship type, never of what the loader derives", () => {
		for (const kind of [...NODE_TYPES, ...RELATIONSHIP_TYPES]) {
			const keys = correctable(kind);
			expect(keys.length, kind).toBeGreaterThan(0);
			for (const key of ["id", "evidence", "certainFrom", "possibleTo", "status", "membersListed"])
				expect(keys).not.toContain(key);
		}
	});
});
