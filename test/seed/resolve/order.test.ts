/** A graph does not depend on the order in which it is written down, nor on how it is spread over files. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entityId, fold, slug } from "../../../model/index.ts";
import { type Content, check, expectContent, SOURCES } from "../sandbox.ts";

/** Entries of a small region, each in a section of its own file or of one with others. */
const ENTRIES: readonly (readonly [section: string, entry: string])[] = [
	["communes", "{ ags: '05515000', name: Münster, kind: Stadt }"],
	["communes", "{ ags: '05515000', website: 'https://example.org', altNames: [MS] }"],
	["communes", "{ ags: '05558020', name: Havixbeck, district: Kreis Coesfeld }"],
	["districts", "{ ags: '05558', name: Kreis Coesfeld, region: Münsterland }"],
	["regions", "Münsterland"],
	["networks", "{ name: Stadtregion, members: [Münster, { commune: Havixbeck, from: 2016, role: member }] }"],
	["networks", "{ name: Stadtregion, topics: [Verkehr], quote: anderswo }"],
	["networks", "{ name: Bündnis, members: { names: [MS], role: lead, to: 2020 } }"],
	["communes", "{ ags: '05558020', memberOf: { network: Stadtregion, note: seit Langem } }"],
	["topics", "{ name: Verkehr, broader: Klima }"],
	["topics", "Klima"],
	["bodies", "{ id: rat, name: Rat, bodyOf: Stadtregion, roles: [{ id: vorsitz, name: Vorsitz, held: Erika }] }"],
	["persons", "{ name: Erika, certainty: implied }"],
	["persons", "{ name: Erika, quote: noch einmal }"],
	[
		"relations",
		"{ from: { commune: Münster }, type: SUPPORTS, to: { network: Bündnis }, as: x, evidence: [{ source: s, quote: a, says: '1' }, { source: s, quote: b, says: '2' }] }",
	],
];

/** The entries in files, by the number of the file that each is in. */
function filesOf(entries: typeof ENTRIES, places: readonly number[]): Record<string, string> {
	const files: Record<string, Record<string, string[]>> = { "0.yaml": {} };
	for (const [index, [section, entry]] of entries.entries()) {
		const file = `${(places[index] ?? 0) % 4}.yaml`;
		files[file] ??= {};
		files[file][section] = [...(files[file][section] ?? []), entry];
	}
	return Object.fromEntries(
		Object.entries(files).map(([file, sections]) => [
			file,
			`${file === "0.yaml" ? SOURCES : "evidence: { source: s, locator: L }\n"}${Object.entries(sections)
				.map(([section, list]) => `${section}:\n${list.map((entry) => `  - ${entry}\n`).join("")}`)
				.join("")}`,
		]),
	);
}

describe("the graph", () => {
	it("is the same, hashes and all, however its entries are ordered and spread over files", () => {
		const expected = expectContent(check(filesOf(ENTRIES, [])));
		expect(expected.entities).toHaveLength(11);
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...ENTRIES], { minLength: ENTRIES.length }),
				fc.array(fc.nat(3), { minLength: ENTRIES.length, maxLength: ENTRIES.length }),
				(entries, places) => {
					expect(expectContent(check(filesOf(entries, places)))).toEqual(expected);
				},
			),
			{ numRuns: 40 },
		);
	});

	it("loses with an entry at most what that entry said", () => {
		const all = expectContent(check(filesOf(ENTRIES, [])));
		const ids = (content: Content) => [...content.entities, ...content.relationships].map(({ id }) => id);
		for (const left of ENTRIES.keys()) {
			const checked = check(filesOf(ENTRIES.toSpliced(left, 1), []));
			if (typeof checked === "string") expect(checked).toMatch(/gibt es nicht|hat keinen Namen/);
			else expect(ids(all)).toEqual(expect.arrayContaining(ids(checked)));
		}
	});
});

describe("certainty", () => {
	const certaintyOf = (...written: (string | undefined)[]) => {
		const entries = written.map((one) => `{ id: a, name: A${one ? `, certainty: ${one}` : ""} }`);
		return expectContent(check({ "a.yaml": `${SOURCES}persons: [${entries.join(", ")}]\n` })).entities[0]?.props
			.certainty;
	};
	const STRENGTH = ["inferred", "implied", "stated"];

	it("is the strongest that any description says; one that says nothing states", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...STRENGTH, undefined), { minLength: 1, maxLength: 4 }), (written) => {
				const strengths = written.map((one) => STRENGTH.indexOf(one ?? "stated"));
				expect(certaintyOf(...written)).toBe(STRENGTH[Math.max(...strengths)]);
			}),
		);
	});

	it("counts a description that says nothing but who is meant", () => {
		const persons = "persons: [{ id: a }, { id: a, name: A, certainty: implied }]";
		expect(expectContent(check({ "a.yaml": `${SOURCES}${persons}\n` })).entities[0]?.props.certainty).toBe("stated");
	});
});

describe("names", () => {
	const name = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüßéł]{2,8}( [A-Z][a-zß]{2,6})?$/);
	const spellings: ((text: string) => string)[] = [
		(text) => text.toUpperCase(),
		(text) => text.toLowerCase(),
		(text) => text.normalize("NFD"),
		(text) => text.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss"),
		(text) => text.replaceAll(" ", "-"),
		(text) => `  ${text} `,
		(text) => slug(text),
	];

	it("are found in every spelling of the same letters", () => {
		fc.assert(
			fc.property(name, fc.constantFrom(...spellings), (text, spell) => {
				const reference = JSON.stringify(spell(text));
				const content = expectContent(
					check({ "a.yaml": `${SOURCES}organizations: [${text}]\nnetwork: { name: N, members: [${reference}] }\n` }),
				);
				expect(content.relationships.map(({ from }) => from)).toEqual([`organization-${slug(text)}`]);
			}),
			{ numRuns: 60 },
		);
	});

	it("and keys made of them are the same when they are made again", () => {
		const text = fc.string({ unit: "grapheme", maxLength: 20 });
		fc.assert(
			fc.property(text, (written) => {
				expect(fold(fold(written))).toBe(fold(written));
				expect(slug(slug(written))).toBe(slug(written));
				expect(slug(written)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
				expect(entityId("Commune", entityId("", written).slice(1))).toBe(entityId("Commune", written));
			}),
		);
	});
});
