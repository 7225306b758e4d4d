/** `/api/compare` and `/api/what-if` against the reference. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Changes, compare, whatIf } from "../../reference/changes.ts";
import { directMemberships } from "../../reference/memberships.ts";
import { sortReasons } from "../../reference/overlaps.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import { ask, idsOf, maybe, serveWorld, someDay, someIds } from "./serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

const NETWORKS = idsOf("Network");

describe("compared", () => {
	const sides = fc
		.record({
			network: someIds(NETWORKS),
			other: maybe(someIds(NETWORKS)),
			from: someDay,
			to: someDay,
			indirect: maybe(fc.boolean()),
		})
		.filter(({ other, from, to }) => other !== undefined || from !== to);

	test("are any cooperations on any two days", async () => {
		await fc.assert(
			fc.asyncProperty(sides, async (given) => {
				const { network, other = network, from, to, indirect = false } = given;
				const { columns, rows, sentence, graph, ...groups } = await ask(server, "/api/compare", given);
				const expected = compare(REGION, { networks: network, asOf: from }, { networks: other, asOf: to }, indirect);
				expect({ ...groups, graph }).toEqual({ ...expected, graph: { ...expected.graph, truncated: false } });
				const { joined, left, stayed } = expected;
				expect(rows).toEqual([
					...joined.map((ref) => [ref, "joined"]),
					...left.map((ref) => [ref, "left"]),
					...stayed.map((ref) => [ref, "stayed"]),
				]);
				expect(columns.map(({ name }: { name: string }) => name)).toEqual(["member", "change"]);
				expect(sentence.de).not.toBe(sentence.en);
			}),
		);
	});
});

describe("supposed", () => {
	async function post(body: object) {
		const headers = { "Content-Type": "application/json" };
		const init = { method: "POST", headers, body: JSON.stringify(body) };
		const reply = await server.get("/api/what-if", init);
		expect(reply.status, reply.text).toBe(200);
		return reply.body;
	}

	const MAY_JOIN = (["Commune", "District", "Network", "Organization"] as const).flatMap(idsOf);

	/** Networks with changes to them: additions of anybody who may join, ends of memberships that there are on the day. */
	const scenario = fc
		.record({
			networks: maybe(someIds(NETWORKS)),
			asOf: someDay,
			indirect: maybe(fc.boolean()),
			min: maybe(fc.integer({ min: 0, max: 2 })),
		})
		.chain((query) => {
			const networks = query.networks ?? NETWORKS;
			const may = MAY_JOIN.flatMap((member) => networks.map((network) => ({ member, network }))).filter(
				({ member, network }) => member !== network,
			);
			const are = networks.flatMap((network) =>
				directMemberships(REGION, network, query.asOf).map(({ member }) => ({ member, network })),
			);
			const changes: fc.Arbitrary<Changes> = fc.record({
				add: fc.array(fc.constantFrom(...may), { maxLength: 4 }),
				remove: are.length > 0 ? fc.array(fc.constantFrom(...are), { maxLength: 3 }) : fc.constant([]),
			});
			return changes.map((given) => ({ query, changes: given }));
		});

	interface Answer {
		members: { in: object[] }[];
	}
	const ordered = <T extends Answer>(answer: T) => ({
		...answer,
		members: answer.members.map((member) => ({ ...member, in: sortReasons(member.in) })),
	});

	test.each(DAYS)("nothing: everything stays as it is on %s", async (asOf) => {
		const query = { asOf, indirect: true };
		const expected = whatIf(REGION, { add: [], remove: [] }, query);
		expect(ordered(await post(query))).toEqual(ordered(expected));
	});

	test("any memberships are added and ended on any day", async () => {
		await fc.assert(
			fc.asyncProperty(scenario, async ({ query, changes }) => {
				expect(ordered(await post({ ...query, ...changes }))).toEqual(ordered(whatIf(REGION, changes, query)));
			}),
			{ numRuns: 200 },
		);
	});
});
