/** An editor that knows the schemas completes exactly the keys that the loader takes, at every place where keys are written. */
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { NODE_TYPES, NODES, RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../../model/index.ts";
import { checkFiles } from "../../../seed/check.ts";
import { carriers, RELATION_KEYS } from "../../../seed/keys/relationships.ts";
import { makeSchemas } from "../../../seed/schema/make.ts";
import { check, DATASET, SOURCES } from "../sandbox.ts";

interface Schema {
	properties?: Record<string, Schema>;
	anyOf?: Schema[];
	definitions?: Record<string, Schema>;
}

const schema = makeSchemas()["data.schema.json"] as Schema;

/** The keys of a mapping as a definition of the schema has them. */
function keysIn(name: string): string[] {
	const definition = schema.definitions?.[name];
	const mapping = definition?.properties ? definition : definition?.anyOf?.find(({ properties }) => properties);
	return Object.keys(mapping?.properties ?? {}).sort();
}

/** Everything that is a key anywhere, and something that is none. */
const WORDS = [
	...new Set([
		...NODE_TYPES.flatMap((label) => Object.keys(NODES[label].schema.shape)),
		...RELATIONSHIP_TYPES.flatMap((type) => Object.keys(RELATIONSHIPS[type].schema.shape)),
		...Object.keys(RELATION_KEYS),
		...schemaKeys(schema),
		"nonsense",
	]),
].sort();

function* schemaKeys(part: Schema): Generator<string> {
	for (const [key, inner] of Object.entries(part.properties ?? {})) {
		yield key;
		yield* schemaKeys(inner);
	}
	for (const inner of [...(part.anyOf ?? []), ...Object.values(part.definitions ?? {})]) yield* schemaKeys(inner);
}

/** Those of the words that the loader does not call unknown where `write` puts each of them. */
function takenByLoader(write: (mappings: object[]) => object): string[] {
	const yaml = stringify(write(WORDS.map((word) => ({ [word]: "x" }))));
	const checked = checkFiles(new Map(Object.entries({ "dataset.yaml": DATASET, "a.yaml": yaml })));
	const unknown = ("problems" in checked ? checked.problems : []).flatMap(({ message }) => {
		if (message[0] === "unknownKey" || message[0] === "keyOfOthers") return [message[1]];
		return message[0] === "unknownKeyIn" ? [message[2]] : [];
	});
	expect(unknown).toContain("nonsense");
	return WORDS.filter((word) => !unknown.includes(word));
}

describe("the keys in the schema are those that the loader takes", () => {
	it.each([...NODE_TYPES])("at entries: %s", (label) => {
		expect(takenByLoader((mappings) => ({ [NODES[label].plural]: mappings }))).toEqual(keysIn(label));
	});

	// Who is meant is written in keys of its own, which stand beside these.
	const who = [
		"id",
		"file",
		"columns",
		"names",
		...NODE_TYPES.flatMap((label) => [label.toLowerCase(), NODES[label].plural]),
	];
	const withoutWho = (keys: string[]) => keys.filter((key) => !who.includes(key));

	it.each(Object.entries(RELATION_KEYS).filter(([, { nested }]) => !nested))("at relations: %s", (name, relation) => {
		const [owner = "Commune"] = carriers(relation);
		const taken = takenByLoader((mappings) => ({
			[NODES[owner].plural]: [{ name: "N", [name]: mappings.map((one) => ({ names: ["X"], ...one })) }],
		}));
		expect(withoutWho(taken)).toEqual(withoutWho(keysIn(`${name}.item`)));
	});

	it("in registers, tables, sources and pieces of evidence", () => {
		expect(takenByLoader((registers) => ({ registers }))).toEqual(keysIn("register"));
		expect(takenByLoader((tables) => ({ tables }))).toEqual(keysIn("table"));
		expect(
			takenByLoader((sources) => ({ sources: Object.fromEntries(sources.map((one, index) => [`s${index}`, one])) })),
		).toEqual(keysIn("source"));
		expect(takenByLoader((evidence) => ({ evidence }))).toEqual(keysIn("piece"));
	});
});

const data = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

describe("values", () => {
	const PLACES = "communes: [{ ags: '05515000', name: A }, B]\ntopics: [T]\n";

	it.each([
		["network: { name: N, members: A }", true],
		["network: N", true],
		["network: { name: N, members: [A, B] }", true],
		["network: { name: N, members: [A, { names: [B] }] }", true],
		["network: { name: N, members: { communes: [A], role: lead } }", true],
		["network: { name: N, members: { communes: [A], role: boss } }", false],
		["network: { name: N, members: { topics: [T] } }", false],
		["network: { name: N, members: [{ commune: A, from: 2016-02, to: 2018 }] }", true],
		["network: { name: N, members: [{ commune: A, certainty: implied, note: x }] }", true],
		["network: { name: N, members: [{ commune: A, certainty: sure }] }", false],
		["network: { name: N, members: [{ commune: A, quote: q, says: '13', outdated: true }] }", true],
		["network: { name: N, members: [{ commune: A, outdated: perhaps }] }", false],
		["network: { name: N, foundedOn: 2016 }", true],
		["network: { name: N, foundedOn: [2016] }", false],
		["network: { name: N, altNames: M }", true],
		["network: { name: N, altNames: [M, L] }", true],
		["network: { name: N, altNames: { a: b } }", false],
		["network: { name: N, website: 'https://example.org' }", true],
		["network: { name: [N] }", false],
		["network: [[N]]", false],
		["communes: [{ name: C, population: 12, areaKm2: 1.5, lat: 51.9, lon: 7.6 }]", true],
		["communes: [{ name: C, population: 1.5 }]", false],
		["communes: [{ name: C, population: -1 }]", false],
		["communes: [{ name: C, lat: 91 }]", false],
		["communes: [{ name: C, ags: '055150001' }]", false],
		["communes: [{ name: C, wikidata: 2742 }]", false],
		["evidence: { source: s, quote: q }", true],
		["relations: { from: A, type: LINKED_TO, to: { commune: B } }", true],
		["relations: [{ from: A, to: B }]", false],
		["relations: [A]", false],
		["registers: [c.csv]", false],
		["registers: [{ file: c.csv, of: Town }]", false],
		["tables: [{ file: c.csv, type: KNOWS }]", false],
		["sources: { t: { title: T, publisher: P, kind: rumour } }", false],
		["sources: { t: T }", false],
	])("%s", (yaml, accepted) => {
		const around = yaml.startsWith("evidence") ? "" : "evidence: { source: s, locator: L }\n";
		const loaded = check({ "a.yaml": `${around}${yaml}\n`, "b.yaml": SOURCES + PLACES });
		expect(data.safeParse(parse(yaml)).success).toBe(accepted);
		expect(typeof loaded === "object").toBe(accepted);
	});
});
