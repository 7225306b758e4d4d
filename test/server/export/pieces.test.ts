/** What files are made of, by hand: cells, citations, chunks, columns, archives, and what backs a piece of the graph. */
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CitedEvidence, Source } from "../../../model/index.ts";
import { citeEvidence, citeSource, evidenceOf } from "../../../server/export/cite.ts";
import {
	asText,
	edgeColumns,
	labelledEdge,
	labelledNode,
	nodeColumns,
	PROPERTIES,
	renamed,
} from "../../../server/export/columns.ts";
import { dataPackage } from "../../../server/export/data-package.ts";
import { gather } from "../../../server/export/gather.ts";
import { readme } from "../../../server/export/readme.ts";
import { inChunks } from "../../../server/export/stream.ts";
import { cell, table } from "../../../server/export/table.ts";
import { xml } from "../../../server/export/xml.ts";
import { zip } from "../../../server/export/zip.ts";
import { selectSubgraph } from "../../../server/subgraph/select.ts";
import { openWorld } from "../world.ts";
import { FIXTURE } from "./fixture.ts";

const SOURCE: Source = { id: "s", title: "Titel", publisher: "Amt", kind: "document" };

describe("a citation", () => {
	test.each<[Partial<CitedEvidence>, string]>([
		[{}, "Titel, Amt"],
		[{ quote: "zwölf" }, "“zwölf” – Titel, Amt"],
		[{ locator: "S. 2" }, "(S. 2) – Titel, Amt"],
		[{ says: "13" }, "[says: 13] – Titel, Amt"],
		[{ quote: "zwölf", locator: "S. 2", says: "13" }, "“zwölf” (S. 2) [says: 13] – Titel, Amt"],
	])("of %j", (piece, expected) => {
		expect(citeEvidence({ id: "e", source: SOURCE, ...piece })).toBe(expected);
	});

	test.each<[Partial<Source>, string]>([
		[{ url: "https://example.org/", file: "a.pdf" }, "Titel, Amt, https://example.org/"],
		[{ file: "a.pdf", publishedText: "2014" }, "Titel, Amt, 2014, a.pdf"],
		[{ publishedOn: "2014-01-01", publishedText: "2014" }, "Titel, Amt, 2014-01-01"],
	])("of a source with %j", (own, expected) => {
		expect(citeSource({ ...SOURCE, ...own })).toBe(expected);
	});

	test("names the evidence that there is", () => {
		const evidence = new Map([["e", { id: "e", source: SOURCE }]]);
		expect(evidenceOf({ evidence: ["e", "gone"] }, evidence)).toEqual([{ id: "e", source: SOURCE }]);
		expect(evidenceOf({}, evidence)).toEqual([]);
		expect(evidenceOf({ evidence: "e" }, evidence)).toEqual([]);
	});
});

describe("a cell", () => {
	test.each([
		["=1", "'=1"],
		["+1", "'+1"],
		["-1", "'-1"],
		["@a", "'@a"],
		["'a", "''a"],
		["\ta", "'\ta"],
		["＝1", "'＝1"],
		["a=1", "a=1"],
		[-1, "-1"],
		[undefined, ""],
		[null, ""],
		[false, "false"],
		[["=a", "b", ["c", "d"]], "'=a; b; c; d"],
	])("%j is %j", (value, expected) => {
		expect(cell(value)).toBe(expected);
	});

	test("stands in a table in the order of the columns", () => {
		const rows = [{ b: 'say "x"', a: 1 }, { a: "x, y", b: "two\nlines" }, {}];
		expect([...table(["a", "b"], rows)]).toEqual([
			"\uFEFFa,b\r\n",
			'1,"say ""x"""\r\n',
			'"x, y","two\nlines"\r\n',
			",\r\n",
		]);
	});

	test("is text in XML", () => {
		expect(xml('<a b="c">&\t\n\r\u0000\uD800\u{1F600}')).toBe(
			"&lt;a b=&quot;c&quot;&gt;&amp;&#9;&#10;&#13;\uFFFD\uFFFD\u{1F600}",
		);
	});

	test("is text as JavaScript writes it", () => {
		expect([true, 0, "", ["a", null, 2]].map(asText)).toEqual(["true", "0", "", "a; ; 2"]);
	});
});

describe("columns", () => {
	test("are those that are used, in the order of the vocabulary, unknown ones by name behind", () => {
		const names = (columns: { name: string }[]) => columns.map(({ name }) => name);
		const nodes = [
			{ zoo: 1, population: 2 },
			{ id: "a", ark: 1, ags: "01", evidence: [] },
		];
		const columns = nodeColumns(nodes);
		expect(names(columns).slice(0, 4)).toEqual(["id", "type", "typeLabel", "name"]);
		expect(names(columns).slice(-2)).toEqual(["ark", "zoo"]);
		expect(names(columns)).toHaveLength(9);
		const kinds = Object.fromEntries(columns.map(({ name, kind }) => [name, kind]));
		expect(kinds).toMatchObject({ ags: "string", population: "int", evidence: "list", ark: "string" });
		const edges = edgeColumns([{ derived: true, through: [], seats: 2, validFrom: "" }]);
		expect(names(edges).slice(0, 4)).toEqual(["source", "target", "type", "id"]);
		const kindsOfEdges = Object.fromEntries(edges.map(({ name, kind }) => [name, kind]));
		expect(kindsOfEdges).toMatchObject({ derived: "boolean", through: "list", seats: "int", validFrom: "string" });
	});

	test("of codes have their words beside them, in the language of the file", () => {
		const body = { id: "b", type: "Body" as const, name: "B", kind: "working_group", certainty: "implied" };
		const commune = { id: "c", type: "Commune" as const, name: "C", kind: "kreisfreie Stadt" };
		const seat = { id: "r", type: "REPRESENTED_IN" as const, source: "c", target: "b", by: "mayor", status: "agreed" };
		expect(labelledNode(body, "de")).toMatchObject({ kind: "working_group", kindLabel: "Arbeitsgruppe" });
		expect(labelledNode(body, "en")).toMatchObject({
			kindLabel: "working group",
			certaintyLabel: "implied by the text",
		});
		expect(labelledNode(commune, "en")).toMatchObject({
			kindLabel: "city that is its own district",
			typeLabel: "Commune",
		});
		const visit = { ...seat, type: "TOOK_PART_IN" as const, as: "host" };
		expect(labelledEdge(visit, "de")).toMatchObject({ asLabel: "Gastgeber" });
		expect(labelledEdge(seat, "en")).toMatchObject({ byLabel: "mayor", statusLabel: "several sources agree" });
		const names = edgeColumns([seat]).map(({ name }) => name);
		expect(names).toEqual(["source", "target", "type", "id", "status", "statusLabel", "by", "byLabel"]);
	});

	test("have the kinds of the vocabulary", () => {
		const kinds = ["areaKm2", "altNames", "population", "name"].map((name) => PROPERTIES.get(name));
		expect(kinds).toEqual(["double", "list", "int", "string"]);
	});

	test("rename a size wherever it stands", () => {
		expect(Object.entries(renamed({ a: 1, size: 2, b: 3 }))).toEqual([
			["a", 1],
			["seats", 2],
			["b", 3],
		]);
	});
});

test("chunks hold small texts together, and bytes in their place", () => {
	const texts = (pieces: (string | Uint8Array)[]) =>
		[...inChunks(pieces)].map((chunk) => Buffer.from(chunk).toString());
	expect(texts([])).toEqual([]);
	expect(texts(["ä", "b", ""])).toEqual(["äb"]);
	expect(texts(["a", Buffer.from("x"), "b", "c", Buffer.from("y"), Buffer.from("z")])).toEqual([
		"a",
		"x",
		"bc",
		"y",
		"z",
	]);
	const full = "f".repeat(64 * 1024);
	expect(texts([full, "g", "h"])).toEqual([`${full}g`, "h"]);
	expect(texts([full])).toEqual([full]);
});

test("an archive holds its entries with their time", () => {
	const modified = new Date("2024-02-28T10:20:30");
	const entries = [
		{ name: "a.txt", parts: ["ä", "b"] },
		{ name: "b.txt", parts: [] },
	];
	const bytes = Buffer.concat([...zip(entries, modified)]);
	const files = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data).toString("utf8")]);
	expect(files).toEqual([
		["a.txt", "äb"],
		["b.txt", ""],
	]);
	// Date and time of the first entry, in the form of MS-DOS.
	expect([bytes.readUInt16LE(12), bytes.readUInt16LE(10)]).toEqual([
		((2024 - 1980) << 9) | (2 << 5) | 28,
		(10 << 11) | (20 << 5) | (30 >> 1),
	]);
});

test("a data package names the type of each column and what refers to what", () => {
	const columns = (["string", "int", "double", "boolean", "list"] as const).map((kind) => ({ name: kind, kind }));
	const tables = [
		{ name: "a", columns, rows: [], references: { string: "b" } },
		{ name: "b", columns: [], rows: [], references: {} },
	];
	const { resources } = JSON.parse([...dataPackage(FIXTURE.about, tables)].join(""));
	expect(resources[0].schema).toEqual({
		fields: [
			{ name: "string", type: "string" },
			{ name: "int", type: "integer" },
			{ name: "double", type: "number" },
			{ name: "boolean", type: "boolean" },
			{ name: "list", type: "string", description: 'A list, joined by "; ".' },
		],
		primaryKey: "id",
		foreignKeys: [{ fields: "string", reference: { resource: "b", fields: "id" } }],
	});
	expect(resources[1].schema).toEqual({ fields: [], primaryKey: "id" });
});

test("a README says whether a limit has cut", () => {
	const textOf = (truncated: boolean) => [...readme({ ...FIXTURE, about: { ...FIXTURE.about, truncated } })].join("");
	const cut = "Gekürzt / truncated:        ja, eine Grenze hat den Graphen beschnitten / yes, by a limit\r\n";
	expect(textOf(true)).toContain(cut);
	expect(textOf(false)).not.toContain("Gekürzt");
});

describe("what backs a piece of the graph", () => {
	let world: Awaited<ReturnType<typeof openWorld>>;
	beforeAll(async () => {
		world = await openWorld();
	});
	afterAll(() => world.close());

	test("is its evidence by id with its sources; of derived edges that of their facts", async () => {
		const selection = {
			ids: [],
			networks: ["network-beta"],
			include: ["members" as const],
			depth: 0,
			indirect: true,
			possible: false,
		};
		const graph = await selectSubgraph(world, { ...selection, asOf: "2016-01-01", limit: 100 });
		const data = await gather(world.graph, graph, FIXTURE.about);
		const evidenceIn = (id: string) => data.graph.edges.find((edge) => edge.id === id)?.evidence;
		// PART_OF the district: register; MEMBER_OF of the district: page and minutes.
		expect(evidenceIn("indirect.commune-aehrenbach.network-beta")).toEqual([
			...["evidence-register", "evidence-page", "evidence-minutes"],
		]);
		expect(evidenceIn("member_of.commune-ahlfeld.network-beta")).toEqual(["evidence-page"]);
		expect([...data.evidence.keys()]).toEqual(["evidence-minutes", "evidence-page", "evidence-register"]);
		expect(data.sources.map(({ id }) => id)).toEqual(["source-page", "source-register"]);
		expect(data.about).toBe(FIXTURE.about);
	});

	test("has sizes under the name that files give them", async () => {
		const selection = {
			ids: ["body-rat", "body-stadtrat"],
			networks: [],
			include: [],
			depth: 0,
			indirect: false,
			possible: false,
		};
		const { graph } = await gather(
			world.graph,
			await selectSubgraph(world, { ...selection, limit: 100 }),
			FIXTURE.about,
		);
		expect(graph.nodes.map((node) => [node.seats, "size" in node])).toEqual([
			[12, false],
			[40, false],
		]);
	});
});
