import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { Subgraph } from "../../../model/index.ts";
import graphml from "../../../server/export/formats/graphml.ts";
import json from "../../../server/export/formats/json.ts";
import { inChunks } from "../../../server/export/stream.ts";
import { cell, table } from "../../../server/export/table.ts";
import { xml } from "../../../server/export/xml.ts";
import { FIXTURE, written } from "./fixture.ts";

/** Any text, also with control characters, lone surrogates, markup and what spreadsheets run. */
const anyText = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.string({
		unit: fc.constantFrom("<", "&", ">", '"', "'", ",", "\r", "\n", "\t", "=", "@", "\u0000", "\uD800", "]]>", "ß"),
	}),
);

/** As it is after UTF-8, which has no lone surrogates. */
const utf8 = (text: string) => Buffer.from(text).toString("utf8");

const legalXml = (text: string) =>
	text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

const graphOf = (name: string, altNames: string[] = []): Subgraph => ({
	nodes: [
		{ id: "commune-1", type: "Commune", name, altNames, ags: "05515000", evidence: ["e1"] },
		{ id: "network-a", type: "Network", name: "A", evidence: ["e1"] },
	],
	edges: [{ id: "r1", type: "MEMBER_OF", source: "commune-1", target: "network-a", note: name, evidence: ["e1"] }],
	truncated: false,
});

test("CSV gives back every text", () => {
	fc.assert(
		fc.property(fc.array(fc.record({ a: anyText, b: anyText }), { minLength: 1 }), (rows) => {
			const file = [...table(["a", "b"], rows)].join("");
			const read: Record<string, string>[] = parse(file, { bom: true, columns: true, record_delimiter: "\r\n" });
			const texts = read.map(({ a = "", b = "" }) => ({ a: a.replace(/^'/, ""), b: b.replace(/^'/, "") }));
			expect(texts).toEqual(rows.map(({ a, b }) => ({ a: utf8(a), b: utf8(b) })));
		}),
	);
});

test("no text cell begins a formula", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(cell(text)).not.toMatch(/^[=+\-@\t\r\n]/);
		}),
	);
	expect(cell(-7.5)).toBe("-7.5");
	expect(cell(["=1", "b"])).toBe("'=1; b");
});

test("rows end as RFC 4180 says, cells with line ends are quoted", () => {
	expect([...table(["a"], [{ a: "x\ny" }, { a: "x\ry" }, {}])].join("")).toBe('\uFEFFa\r\n"x\ny"\r\n"x\ry"\r\n\r\n');
});

test("GraphML is well-formed and gives back every text", () => {
	const parser = new XMLParser({
		...{ ignoreAttributes: false, trimValues: false, parseTagValue: false, processEntities: true, htmlEntities: true },
		isArray: (name) => ["node", "edge", "data", "key"].includes(name),
	});
	interface Element {
		"@_id": string;
		data: { "@_key": string; "#text"?: string }[];
	}
	const value = (element: Element | undefined, key: string) =>
		element?.data.find((data) => data["@_key"] === key)?.["#text"] ?? "";
	fc.assert(
		fc.property(anyText, (text) => {
			const file = written(graphml.write({ ...FIXTURE, graph: graphOf(text) }));
			expect(XMLValidator.validate(file)).toBe(true);
			const { graph } = parser.parse(file).graphml as { graph: { node: Element[]; edge: Element[] } };
			expect(value(graph.node[0], "node.name")).toBe(legalXml(text));
			expect(value(graph.edge[0], "edge.note")).toBe(legalXml(text));
			expect(value(graph.node[0], "node.ags")).toBe("05515000");
			expect(value(graph.edge[0], "edge.evidence")).toBe("e1");
			expect(value(graph.edge[0], "edge.sources")).toContain("Stadtregion <Münster> & Umland");
		}),
	);
});

test("XML keeps no character that XML 1.0 forbids, and no markup", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			expect(xml(text)).not.toMatch(/[<>"\t\n\r]/);
			expect(xml(text)).toBe(legalXml(xml(text)));
		}),
	);
});

test("GraphML declares each key once and uses no other", () => {
	const file = written(graphml.write(FIXTURE));
	const declared = [...file.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id);
	const used = new Set([...file.matchAll(/<data key="([^"]+)"/g)].map(([, id]) => id));
	expect(new Set(declared).size).toBe(declared.length);
	expect([...used].filter((id) => !declared.includes(id))).toEqual([]);
});

test("JSON is what NetworkX calls node-link, with every text as it was", () => {
	fc.assert(
		fc.property(anyText, fc.array(anyText), (text, altNames) => {
			const file = JSON.parse([...json.write({ ...FIXTURE, graph: graphOf(text, altNames) })].join(""));
			expect(file).toMatchObject({
				directed: true,
				multigraph: true,
				graph: { datasets: [{ license: "CC-BY-4.0" }, { license: "CC0-1.0" }] },
			});
			expect(file.nodes[0]).toMatchObject({ id: "commune-1", name: text, altNames });
			expect(file.edges[0]).toMatchObject({ source: "commune-1", target: "network-a", key: "r1" });
			expect(file.edges[0].evidence[0]).toMatchObject({ id: "e1", source: "source-web" });
		}),
	);
});

test.each([graphml, json])("$name of nothing is a file still", (format) => {
	const nothing = { ...FIXTURE, graph: { nodes: [], edges: [], truncated: false }, evidence: new Map(), sources: [] };
	const file = written(format.write(nothing));
	if (format === json) expect(JSON.parse(file)).toMatchObject({ nodes: [], edges: [] });
	else expect(XMLValidator.validate(file)).toBe(true);
});

test("chunks hold the same bytes in the same order", () => {
	const piece = fc.oneof(fc.string({ unit: "grapheme", maxLength: 50_000 }), fc.uint8Array());
	fc.assert(
		fc.property(fc.array(piece), (pieces) => {
			const whole = Buffer.concat(pieces.map((part) => Buffer.from(part as string)));
			expect(Buffer.concat([...inChunks(pieces)]).equals(whole)).toBe(true);
		}),
		{ numRuns: 30 },
	);
});
