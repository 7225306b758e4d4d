/** `/api/overlaps` and `/api/overlaps/pairs` against the definitions. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bestPairs, overlaps, type Reason, sortReasons } from "../../reference/overlaps.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import { ask, idsOf, maybe, serveWorld, someDay, someIds } from "./serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

interface Answer {
	members: { in: Reason[] }[];
}

/** Without an order of the reasons of a member. */
const ordered = <T extends Answer>(answer: T) => ({
	...answer,
	members: answer.members.map((member) => ({ ...member, in: sortReasons(member.in) })),
});

test.each(DAYS)("all cooperations on %s", async (asOf) => {
	for (const [indirect, incomparable] of [
		[false, undefined],
		[true, undefined],
		[false, true],
	]) {
		const query = { asOf, indirect, incomparable };
		expect(ordered(await ask(server, "/api/overlaps", query))).toEqual(overlaps(REGION, query));
	}
});

test("any cooperations in any order, any least number, any day", async () => {
	const query = fc.record({
		networks: someIds(idsOf("Network")),
		min: maybe(fc.integer({ min: 0, max: 3 })),
		indirect: maybe(fc.boolean()),
		asOf: someDay,
	});
	await fc.assert(
		fc.asyncProperty(query, async (given) => {
			expect(ordered(await ask(server, "/api/overlaps", given))).toEqual(overlaps(REGION, given));
		}),
	);
});

test("in the body of a POST are compared as in a URL", async () => {
	const given = { networks: idsOf("Network"), min: 1, indirect: true, asOf: DAYS.at(-1) };
	const headers = { "content-type": "application/json" };
	const reply = await server.get("/api/overlaps", { method: "POST", headers, body: JSON.stringify(given) });
	expect([reply.status, reply.headers.get("cache-control")]).toEqual([200, "no-store"]);
	expect(ordered(reply.body)).toEqual(overlaps(REGION, given));
});

test("the best pairs by each measure on any day, cut anywhere", async () => {
	const query = fc.record({
		min: maybe(fc.integer({ min: 1, max: 3 })),
		indirect: maybe(fc.boolean()),
		asOf: someDay,
		by: maybe(fc.constantFrom("shared" as const, "jaccard" as const, "containment" as const)),
		limit: maybe(fc.integer({ min: 1, max: 12 })),
	});
	await fc.assert(
		fc.asyncProperty(query, async (given) => {
			expect(await ask(server, "/api/overlaps/pairs", given)).toEqual(bestPairs(REGION, given));
		}),
	);
});
