/** `/api/subgraph` and the neighbours of an entity against the reference, whole and cut. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NETWORK_PARTS, type Subgraph } from "../../../model/index.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import { induced, layersOf, neighbours, subgraph } from "../../reference/subgraph.ts";
import { unique } from "../../reference/world.ts";
import { ask, idsOf, maybe, serveWorld, someDay, someIds, someTypes } from "./serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

const ALL = REGION.entities.map(({ id }) => id);
const NETWORKS = idsOf("Network");

const selection = fc
	.record({
		ids: maybe(fc.uniqueArray(fc.constantFrom(...ALL), { minLength: 1, maxLength: 4 })),
		networks: maybe(someIds(NETWORKS)),
		include: maybe(fc.shuffledSubarray([...NETWORK_PARTS], { minLength: 1 })),
		types: maybe(someTypes),
		depth: maybe(fc.integer({ min: 0, max: 4 })),
		asOf: someDay,
		indirect: maybe(fc.boolean()),
	})
	.filter(({ ids, networks }) => ids !== undefined || networks !== undefined);

describe("a selection", () => {
	test.each(DAYS)("of all cooperations with every part on %s", async (asOf) => {
		for (const indirect of [false, true]) {
			const given = { networks: NETWORKS, include: [...NETWORK_PARTS], asOf, indirect };
			const expected = { ...subgraph(REGION, given), truncated: false };
			expect(await ask(server, "/api/subgraph", given)).toEqual(expected);
		}
	});

	test.each(NETWORK_PARTS)("of one cooperation with its %s", async (part) => {
		for (const network of NETWORKS) {
			for (const asOf of [undefined, "2010-01-01", "2018-06-30"]) {
				const given = { networks: [network], include: [part], asOf };
				const { truncated: _, ...answer } = await ask(server, "/api/subgraph", given);
				expect(answer).toEqual(subgraph(REGION, given));
			}
		}
	});

	test("of anything, on any day, as deep as may be", async () => {
		await fc.assert(
			fc.asyncProperty(selection, async (given) => {
				const answer = await ask(server, "/api/subgraph", given);
				expect(answer).toEqual({ ...subgraph(REGION, given), truncated: false });
			}),
			{ numRuns: 200 },
		);
	});

	test("in the body of a POST is answered as in a URL, with more ids than a URL could hold", async () => {
		const ids = [...ALL, ...ALL.flatMap((id) => Array.from({ length: 100 }, () => id))];
		const given = { ids, asOf: DAYS.at(-1), indirect: true, types: ["MEMBER_OF", "PART_OF"] as const };
		const headers = { "content-type": "application/json" };
		const reply = await server.get("/api/subgraph", { method: "POST", headers, body: JSON.stringify(given) });
		expect(reply.status).toBe(200);
		expect(reply.body).toEqual({
			...induced(REGION, [...ALL].sort(), { ...given, types: [...given.types] }),
			truncated: false,
		});
		expect([reply.headers.get("cache-control"), reply.headers.get("etag")]).toEqual(["no-store", null]);
	});

	test.each([
		[{ ids: ["commune-0"], nothing: 1 }, "nothing"],
		[{ ids: ["commune-0"] }, "ids"],
		[{}, "ids"],
		[[], ""],
	])("POST %j is refused by name", async (body, pointer) => {
		const headers = { "content-type": "application/json" };
		const { status, body: problem } = await server.get("/api/subgraph", {
			method: "POST",
			headers,
			body: JSON.stringify(body),
		});
		expect(status).toBeGreaterThanOrEqual(400);
		expect(status).toBeLessThan(500);
		expect(problem.errors[0].pointer).toBe(pointer);
	});

	test("that is cut keeps what is nearest, with all facts between", async () => {
		await fc.assert(
			fc.asyncProperty(selection, fc.integer({ min: 1, max: 30 }), async (given, limit) => {
				const answer: Subgraph = await ask(server, "/api/subgraph", { ...given, limit });
				const kept = answer.nodes.map(({ id }) => id);
				const layers = layersOf(REGION, given);
				const whole = unique(layers.flat());
				expect(kept).toHaveLength(Math.min(limit, whole.length));
				expect(answer).toEqual({ ...induced(REGION, kept, given), truncated: whole.length > limit });
				const rank = (id: string) => layers.findIndex((layer) => layer.includes(id));
				const left = whole.filter((id) => !kept.includes(id));
				expect(Math.max(...kept.map(rank))).toBeLessThanOrEqual(Math.min(...left.map(rank)));
			}),
		);
	});
});

describe("neighbours", () => {
	const query = fc.record({
		types: maybe(someTypes),
		direction: maybe(fc.constantFrom("in" as const, "out" as const, "both" as const)),
		asOf: someDay,
		indirect: maybe(fc.boolean()),
	});

	test.each(["in", "out", "both"] as const)("of every entity, %s", async (direction) => {
		for (const id of ALL) {
			for (const asOf of [undefined, "2009-12-31", "2015-01-01"]) {
				const given = { direction, asOf, indirect: true };
				const { truncated: _, ...answer } = await ask(server, `/api/entities/${id}/neighbours`, given);
				expect(answer, id).toEqual(neighbours(REGION, id, given));
			}
		}
	});

	test("of any entity, along any types, on any day", async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...ALL), query, async (id, given) => {
				const answer = await ask(server, `/api/entities/${id}/neighbours`, given);
				expect(answer).toEqual({ ...neighbours(REGION, id, given), truncated: false });
			}),
		);
	});

	test("that are cut come with the facts that lead to them", async () => {
		const limit = fc.integer({ min: 1, max: 6 });
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...ALL), query, limit, async (id, given, most) => {
				const answer: Subgraph = await ask(server, `/api/entities/${id}/neighbours`, { ...given, limit: most });
				const whole = neighbours(REGION, id, given);
				const kept = answer.nodes.map((node) => node.id);
				expect(kept).toContain(id);
				expect(kept).toHaveLength(Math.min(most + 1, whole.nodes.length));
				expect(answer.nodes).toEqual(whole.nodes.filter((node) => kept.includes(node.id)));
				const drawn = whole.edges.filter(({ source, target }) => kept.includes(source) && kept.includes(target));
				expect(answer.edges).toEqual(drawn);
				expect(answer.truncated).toBe(whole.nodes.length > most + 1);
			}),
		);
	});
});
