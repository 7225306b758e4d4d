/** One order of names wherever entities are listed: in German, numbers by value, equal names by the characters of their ids. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { World } from "../../reference/world.ts";
import { ask, serveWorld } from "../routes/serve.ts";

const commune = (id: string, name: string): World["entities"][number] => ({
	id,
	type: "Commune",
	name,
	evidence: ["evidence-page"],
});
const NETWORK = "network-orders";

/** By hand. Two ids that differ by the value of a number, and two that differ by case alone. */
const IN_ORDER = [
	commune("commune-aepfel", "Äpfel"),
	commune("commune-berg-2", "Berg 2"),
	commune("commune-berg-10", "Berg 10"),
	commune("commune-neustadt-10", "Neustadt"),
	commune("commune-neustadt-9", "Neustadt"),
	commune("commune-neustadt-B", "Neustadt"),
	commune("commune-neustadt-a", "Neustadt"),
	commune("commune-zell", "Zell"),
];
const IDS = IN_ORDER.map(({ id }) => id);
const NEUSTADT = IN_ORDER.filter(({ name }) => name === "Neustadt").map(({ id }) => id);

/** In no order at all. */
const WORLD: World = {
	entities: [
		...[5, 2, 7, 0, 6, 3, 1, 4].flatMap((index) => IN_ORDER[index] ?? []),
		{ id: NETWORK, type: "Network", name: "Orders", evidence: ["evidence-page"] },
	],
	facts: [3, 1, 6, 0, 4, 7, 2, 5].map((index) => ({
		id: `member_of.${IDS[index]}.${NETWORK}`,
		type: "MEMBER_OF",
		source: String(IDS[index]),
		target: NETWORK,
		evidence: ["evidence-page"],
	})),
	evidence: [{ id: "evidence-page", source: "source-page" }],
	sources: [{ id: "source-page", title: "Page", publisher: "Nobody", kind: "webpage" }],
};

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld(WORLD);
});
afterAll(() => server.close());

const ids = (refs: { id: string }[]) => refs.map(({ id }) => id);

test("a list, whole and in pages that end between equal names, in both directions", async () => {
	const type = "Commune";
	expect(ids((await ask(server, "/api/entities", { type })).entities)).toEqual(IDS);
	const descending = [IDS[7], ...NEUSTADT, IDS[2], IDS[1], IDS[0]];
	for (const [sort, expected] of [
		["name", IDS],
		["-name", descending],
	] as const) {
		const seen: string[] = [];
		for (let cursor: string | undefined; ; ) {
			const page = await ask(server, "/api/entities", { type, sort, limit: 1, cursor });
			seen.push(...ids(page.entities));
			if (page.next === null) break;
			cursor = page.next;
		}
		expect(seen).toEqual(expected);
	}
});

test("a search", async () => {
	expect(ids((await ask(server, "/api/search", { q: "Neustadt", kind: "entity" })).results)).toEqual(NEUSTADT);
});

test("the members of an overlap, and those who stayed", async () => {
	expect(ids((await ask(server, "/api/overlaps", { networks: NETWORK, min: 1 })).members)).toEqual(IDS);
	const days = { network: NETWORK, from: "2000-01-01", to: "2020-01-01" };
	expect(ids((await ask(server, "/api/compare", days)).stayed)).toEqual(IDS);
});

test("the facts of an entity, by who is at their other end", async () => {
	const { facts } = await ask(server, `/api/entities/${NETWORK}`);
	expect(facts.map(({ other }: { other: { id: string } }) => other.id)).toEqual(IDS);
});
