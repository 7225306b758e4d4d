/** The same reference over regions that nobody has written. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compare } from "../../reference/changes.ts";
import { entityAnswer } from "../../reference/entities.ts";
import { bestPairs, overlaps, sortReasons } from "../../reference/overlaps.ts";
import { shortestPaths } from "../../reference/paths.ts";
import { DAYS } from "../../reference/region.ts";
import { scattered } from "../../reference/scattered.ts";
import { neighbours, subgraph } from "../../reference/subgraph.ts";
import { ask, serveWorld } from "./serve.ts";

/** Each day costs some hundred answers. */
const SOME_DAYS = DAYS.filter((_, place) => place % 4 === 0);

describe.each([1, 2])("region %s", (seed) => {
	const world = scattered(seed);
	const networks = world.entities.filter(({ type }) => type === "Network").map(({ id }) => id);
	let server: Awaited<ReturnType<typeof serveWorld>>;
	beforeAll(async () => {
		server = await serveWorld(world);
	});
	afterAll(() => server.close());

	test.each(SOME_DAYS)("overlaps and pairs on %s", async (asOf) => {
		for (const indirect of [false, true]) {
			const query = { asOf, indirect };
			const { members, ...rest } = await ask(server, "/api/overlaps", query);
			const found = members.map((one: { in: object[] }) => ({ ...one, in: sortReasons(one.in) }));
			expect({ ...rest, members: found }).toEqual(overlaps(world, query));
			for (const by of ["shared", "jaccard", "containment"] as const) {
				const given = { ...query, by, limit: 10 };
				expect(await ask(server, "/api/overlaps/pairs", given)).toEqual(bestPairs(world, given));
			}
		}
	});

	test.each(SOME_DAYS)("pictures on %s", async (asOf) => {
		for (const indirect of [false, true]) {
			const all = { networks, asOf, indirect };
			expect(await ask(server, "/api/subgraph", all)).toEqual({ ...subgraph(world, all), truncated: false });
			const around = { ids: ["commune-03", "topic-01"], depth: 2, asOf, indirect };
			expect(await ask(server, "/api/subgraph", around)).toEqual({ ...subgraph(world, around), truncated: false });
			for (const id of ["commune-05", "district-01", ...networks.slice(0, 4)]) {
				const expected = { ...neighbours(world, id, { asOf, indirect }), truncated: false };
				expect(await ask(server, `/api/entities/${id}/neighbours`, { asOf, indirect })).toEqual(expected);
			}
		}
	});

	test.each(SOME_DAYS)("entities, paths and comparisons on %s", async (asOf) => {
		for (const { id } of world.entities.slice(0, 10)) {
			expect(await ask(server, `/api/entities/${id}`, { asOf })).toEqual(entityAnswer(world, id, asOf));
			const between = { from: id, to: "network-07", asOf };
			const { length, paths } = await ask(server, "/api/paths", { ...between, limit: 1000 });
			const expected = shortestPaths(world, between);
			expect(length).toBe(expected[0]?.edges.length ?? null);
			expect(paths).toHaveLength(expected.length);
		}
		const sides = { network: networks.slice(0, 3), other: networks.slice(2, 6), from: asOf, to: "2010-01-01" };
		const { joined, left, stayed, complete } = await ask(server, "/api/compare", { ...sides, indirect: true });
		const before = { networks: sides.network, asOf };
		const after = { networks: sides.other, asOf: sides.to };
		const { graph: _, ...expected } = compare(world, before, after, true);
		expect({ joined, left, stayed, complete }).toEqual(expected);
	});
});
