/** Files of any selection hold what the reference says, with the evidence of stated and derived edges. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NETWORK_PARTS } from "../../../model/index.ts";
import { fileOf } from "../../reference/export.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import { ask, idsOf, maybe, pathOf, serveWorld, someDay, someIds, someTypes } from "./serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

const NETWORKS = idsOf("Network");
const selection = fc.record({
	networks: someIds(NETWORKS),
	include: maybe(fc.shuffledSubarray([...NETWORK_PARTS], { minLength: 1 })),
	types: maybe(someTypes),
	asOf: someDay,
	indirect: maybe(fc.boolean()),
});

interface Piece {
	id: string;
	source: string;
}
interface Element {
	id: string;
	evidence: Piece[];
}

const briefly = ({ id, evidence }: Element) => ({ id, evidence: evidence.map((piece) => piece.id) });
const ids = (elements: { id: string }[]) => elements.map(({ id }) => id);

test.each(DAYS)("everything, with its evidence, on %s", async (asOf) => {
	const given = { networks: NETWORKS, include: [...NETWORK_PARTS], indirect: true, asOf };
	const expected = fileOf(REGION, given);
	const { nodes, edges, graph } = await ask(server, "/api/export/json", given);
	expect(nodes.map(briefly)).toEqual(expected.nodes.map(({ id, evidence }) => ({ id, evidence })));
	expect(edges.map(briefly)).toEqual(expected.edges.map(({ id, evidence }) => ({ id, evidence })));
	expect(graph.sources).toEqual(expected.sources);
	expect(graph.truncated).toBe(false);
	const all: Piece[] = [...nodes, ...edges].flatMap(({ evidence }: Element) => evidence);
	for (const { id, source } of all) {
		expect(source).toBe(REGION.evidence.find((piece) => piece.id === id)?.source);
	}
});

test("any selection as JSON", async () => {
	await fc.assert(
		fc.asyncProperty(selection, async (given) => {
			const expected = fileOf(REGION, given);
			const { nodes, edges, graph } = await ask(server, "/api/export/json", given);
			expect(nodes.map(briefly)).toEqual(expected.nodes.map(({ id, evidence }) => ({ id, evidence })));
			expect(edges.map(briefly)).toEqual(expected.edges.map(({ id, evidence }) => ({ id, evidence })));
			expect(graph.sources).toEqual(expected.sources);
		}),
		{ numRuns: 30 },
	);
});

test("any selection as GraphML", async () => {
	const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["node", "edge"].includes(name) });
	await fc.assert(
		fc.asyncProperty(selection, async (given) => {
			const expected = fileOf(REGION, given);
			const { text } = await server.get(pathOf("/api/export/graphml", given));
			const { node = [], edge = [] } = parser.parse(text).graphml.graph;
			const ends = (one: Record<string, string>) => [one["@_id"], one["@_source"], one["@_target"]];
			expect(node.map((one: Record<string, string>) => one["@_id"])).toEqual(ids(expected.nodes));
			expect(edge.map(ends)).toEqual(expected.edges.map(({ id, source, target }) => [id, source, target]));
		}),
		{ numRuns: 20 },
	);
});

test("any selection as tables", async () => {
	await fc.assert(
		fc.asyncProperty(selection, async (given) => {
			const expected = fileOf(REGION, given);
			const reply = await fetch(server.url + pathOf("/api/export/csv", given));
			const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
			const table = (name: string): Record<string, string>[] =>
				parse(Buffer.from(files[name] ?? []), { columns: true, bom: true });
			const column = (name: string, key: string) => table(name).map((row) => row[key]);
			expect(column("nodes.csv", "id")).toEqual(ids(expected.nodes));
			expect(column("edges.csv", "id")).toEqual(ids(expected.edges));
			expect(column("edges.csv", "source")).toEqual(expected.edges.map(({ source }) => source));
			expect(column("edges.csv", "target")).toEqual(expected.edges.map(({ target }) => target));
			expect(column("edges.csv", "evidence")).toEqual(expected.edges.map(({ evidence }) => evidence.join("; ")));
			expect(column("evidence.csv", "id")).toEqual(expected.evidence);
			expect(column("sources.csv", "id")).toEqual(ids(expected.sources));
		}),
		{ numRuns: 20 },
	);
});
