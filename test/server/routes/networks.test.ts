/** The list of all networks in one answer. */
import { expect, test } from "vitest";
import { direct } from "../../reference/memberships.ts";
import { REGION } from "../../reference/region.ts";
import { standing, type World } from "../../reference/world.ts";
import { ask, serveWorld } from "./serve.ts";

async function networksOf(world: World) {
	const server = await serveWorld(world);
	try {
		return (await ask(server, "/api/networks")).networks;
	} finally {
		await server.close();
	}
}

test("2,000 networks come in one answer, in German order of names, with what they are called and no more", async () => {
	const names = ["Ärztenetz", ...Array.from({ length: 1998 }, (_, n) => `Bund ${n + 1}`), "Zweckverband"];
	const inOrder = names.map((name, n) => ({ id: `network-${(n * 7) % 2000}`, type: "Network" as const, name }));
	const entities = [...inOrder]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map((ref) => ({ ...ref, kind: "cooperation", note: "not wanted here", evidence: [] }));
	expect(await networksOf({ ...REGION, facts: [], entities })).toEqual(
		inOrder.map((ref) => ({ ...ref, comparable: true, members: 0 })),
	);
}, 60_000);

test("each has the number of its direct members, of all times or on a day, each once", async () => {
	const server = await serveWorld(REGION);
	const days = [undefined, "2010-06-01", "2021-06-01"];
	for (const asOf of days) {
		const facts = REGION.facts.filter((fact) => standing(fact, asOf) === "holds");
		const { networks } = await ask(server, "/api/networks", { asOf });
		const expected = REGION.entities
			.filter(({ type }) => type === "Network")
			.map(({ id }) => [id, new Set(direct(facts, id).map(({ member }) => member)).size]);
		expect(Object.fromEntries(networks.map((one: { id: string; members: number }) => [one.id, one.members]))).toEqual(
			Object.fromEntries(expected),
		);
	}
	await server.close();
}, 60_000);

test("which are no cooperations between communes is said; one whose kind nobody states is taken for one", async () => {
	const kinds = { a: "cooperation", b: "award_scheme", c: "statutory_body", d: "internal", e: undefined };
	const entities = Object.entries(kinds).map(([key, kind]) => ({
		...{ id: `network-${key}`, type: "Network" as const, name: key, evidence: [] },
		...(kind && { kind }),
	}));
	const listed: { name: string; comparable: boolean }[] = await networksOf({ ...REGION, facts: [], entities });
	expect(listed.map(({ name, comparable }) => [name, comparable])).toEqual([
		["a", true],
		["b", false],
		["c", false],
		["d", false],
		["e", true],
	]);
}, 60_000);
