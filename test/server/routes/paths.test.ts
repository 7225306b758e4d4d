/** `/api/paths` against the reference: whole, cut, and no longer than asked for. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NodeType, PathsAnswer } from "../../../model/index.ts";
import { type Path, type PathsQuery, pictureOf, shortestPaths } from "../../reference/paths.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import { looked } from "../../reference/subgraph.ts";
import { startServer } from "../start.ts";
import { ask, maybe, serveWorld, someDay, someTypes } from "./serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

const ALL = REGION.entities.map(({ id }) => id);
const inOrder = (paths: Path[]) =>
	[...paths].sort((a, b) => (a.edges.join(" ") + a.nodes.join(" ") < b.edges.join(" ") + b.nodes.join(" ") ? -1 : 1));

/** Everything but the order of the paths, which is nobody's promise. */
async function expectPaths(query: PathsQuery): Promise<void> {
	const paths = shortestPaths(REGION, query);
	const answer: PathsAnswer = await ask(server, "/api/paths", { ...query, limit: 1000 });
	const graph = { ...pictureOf(REGION, paths), truncated: false };
	const day = looked(
		REGION,
		graph.nodes.map(({ id }) => id),
		query,
	);
	const expected = { ...day, length: paths[0]?.edges.length ?? null, paths: inOrder(paths), graph, truncated: false };
	expect({ ...answer, paths: inOrder(answer.paths) }, JSON.stringify(query)).toEqual(expected);
}

test.each(DAYS)("from a commune to everything on %s", async (asOf) => {
	for (const to of ALL) await expectPaths({ from: "commune-zell", to, asOf });
});

const query = fc.record({
	from: fc.constantFrom(...ALL),
	to: fc.constantFrom(...ALL),
	types: maybe(someTypes),
	maxLength: maybe(fc.integer({ min: 1, max: 6 })),
	asOf: someDay,
	withoutNodes: maybe(fc.subarray<NodeType>(["Network", "District", "Topic"], { minLength: 1 })),
	existingOn: someDay,
});

test("between anything, along any types, over anything, of any length, on any day", async () => {
	await fc.assert(fc.asyncProperty(query, expectPaths), { numRuns: 200 });
});

test("cut anywhere are some of all, with the picture of those", async () => {
	await fc.assert(
		fc.asyncProperty(query, fc.integer({ min: 1, max: 4 }), async (given, limit) => {
			const all = shortestPaths(REGION, given);
			const answer: PathsAnswer = await ask(server, "/api/paths", { ...given, limit });
			expect(answer.paths).toHaveLength(Math.min(limit, all.length));
			for (const path of answer.paths) expect(all).toContainEqual(path);
			expect(new Set(answer.paths.map((path) => JSON.stringify(path))).size).toBe(answer.paths.length);
			const truncated = all.length > limit;
			expect(answer.truncated).toBe(truncated);
			expect(answer.graph).toEqual({ ...pictureOf(REGION, answer.paths), truncated });
		}),
	);
});

test("are no more and no longer than the server allows", async () => {
	const limits = { page: 9, nodes: 9, facts: 9, networks: 9, measured: 5000, paths: 1, pathLength: 1, cost: 1 };
	const small = await startServer(server.config, { limits });
	const near = { from: "network-alpha", to: "network-beta" };
	expect(shortestPaths(REGION, near)).toHaveLength(2);
	expect(await ask(small, "/api/paths", { ...near, limit: 5 })).toMatchObject({ length: 1, truncated: true });
	const far = { from: "person-erika", to: "network-alpha" };
	expect(shortestPaths(REGION, far)[0]?.edges).toHaveLength(3);
	expect(await ask(small, "/api/paths", far)).toMatchObject({ length: null, paths: [] });
	await small.close();
});

test.each([
	["minLength=4&maxLength=3", "minLength", "not above `maxLength`"],
	["types=MEMBER_OF,PART_OF&withoutTypes=PART_OF", "withoutTypes", "none that stands in `types` too"],
])("that no path can fit are refused: %s", async (contrary, pointer, detail) => {
	const { status, body } = await server.get(`/api/paths?from=commune-zell&to=network-alpha&${contrary}`);
	expect([status, body.errors]).toEqual([400, [{ pointer, detail }]]);
});

test("that are longer than what is asked without a length are none", async () => {
	const answer = await ask(server, "/api/paths", { from: "commune-zell", to: "network-alpha", minLength: 7 });
	expect(answer).toMatchObject({ length: null, paths: [], truncated: false });
});
