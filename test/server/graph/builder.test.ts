import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EntitiesSelection, entitiesQuery } from "../../../server/graph/builder.ts";
import { connect, type Graph, openLoadTarget } from "../../../server/graph/index.ts";
import { loadInto, SMALL, temporaryStore } from "../../provision/graph.ts";

let graph: Graph;
let remove: () => Promise<void>;

beforeAll(async () => {
	const store = await temporaryStore();
	remove = store.remove;
	await loadInto(openLoadTarget(store.config), SMALL);
	graph = await connect(store.config);
});

afterAll(async () => {
	await graph.close();
	await remove();
});

async function ids(selection: EntitiesSelection): Promise<unknown[]> {
	const { query, params } = entitiesQuery(selection);
	return (await graph.read(query, params)).map(({ id }) => id);
}

describe("a list of entities", () => {
	test("by type", async () => {
		expect(await ids({ type: "Network" })).toEqual(["network-a", "network-b"]);
		expect(await ids({})).toHaveLength(5);
	});

	test("all filters hold, also two on one property", async () => {
		const between = [
			{ property: "population", is: "atLeast", value: 10_000 },
			{ property: "population", is: "atMost", value: 20_000 },
		] as const;
		expect(await ids({ type: "Commune", filters: [...between] })).toEqual(["commune-3"]);
		const town = { property: "kind", is: "equal", value: "Stadt" } as const;
		expect(await ids({ type: "Commune", filters: [town, ...between] })).toEqual([]);
		expect(await ids({ filters: [{ property: "name", is: "contain", value: "ünst" }] })).toEqual(["commune-1"]);
		expect(
			await ids({ type: "Commune", filters: [{ property: "kind", is: "oneOf", value: ["Gemeinde", "Stadt"] }] }),
		).toHaveLength(3);
	});

	test.each([false, true])("pages in sequence give everything once, descending %s", async (descending) => {
		const sort = { property: "population", descending };
		const whole = await ids({ type: "Commune", sort });
		const expected = ["commune-3", "commune-1", "commune-2"];
		expect(whole).toEqual(descending ? expected.reverse() : expected);
		const seen: unknown[] = [];
		let after: EntitiesSelection["after"];
		for (;;) {
			const { query, params } = entitiesQuery({ type: "Commune", sort, limit: 1, ...(after && { after }) });
			const [row] = await graph.read(query, params);
			if (!row) break;
			seen.push(row.id);
			const { population } = row.properties as { population?: number };
			after = { id: String(row.id), value: population ?? null };
		}
		expect(seen).toEqual(whole);
	});

	test("nothing from outside becomes part of the query text", async () => {
		const injected = "x'}) DETACH DELETE n //";
		const { query } = entitiesQuery({
			filters: [{ property: "name", is: "equal", value: injected }],
		});
		expect(query).not.toContain("DELETE");
		expect(() => entitiesQuery({ type: injected as "Commune" })).toThrow(RangeError);
		expect(() => entitiesQuery({ sort: { property: injected } })).toThrow(RangeError);
		expect(() => entitiesQuery({ type: "Network", sort: { property: "lat" } })).toThrow(
			/lat is not a property of Network/,
		);
	});

	test("importing the builder leaves signals alone", () => {
		expect(process.listeners("SIGINT").map(String).join()).not.toContain("node-cleanup");
		expect(process.listenerCount("SIGHUP")).toBe(0);
	});
});
