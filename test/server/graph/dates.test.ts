/** Bounds of dates that are only as precise as their source. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { entitiesQuery } from "../../../server/graph/builder.ts";
import { connect, type Graph, openLoadTarget } from "../../../server/graph/index.ts";
import { loadInto, temporaryStore } from "../../provision/graph.ts";

let graph: Graph;
let remove: () => Promise<void>;

const agreement = (signedOn: string) => ({ id: signedOn, label: "Agreement", properties: { signedOn } });
const network = (id: string, properties: object) => ({ id, label: "Network", properties: { ...properties } });

beforeAll(async () => {
	const store = await temporaryStore();
	remove = store.remove;
	const nodes = [
		...["2015-12-31", "2016", "2016-02", "2016~", "../2016-06", "2016-06/.."].map(agreement),
		{ id: "without", label: "Agreement" },
		// As the loader reads "about 2016": a year to either side.
		network("about", { foundedOn: "2016~", possibleFrom: "2015-01-01", certainFrom: "2017-12-31" }),
		network("none", { possibleFrom: "2016-01-01", certainFrom: "2016-01-01" }),
	];
	await loadInto(openLoadTarget(store.config), { nodes, edges: [] });
	graph = await connect(store.config);
});

afterAll(async () => {
	await graph.close();
	await remove();
});

test.each([
	["notBefore", "2016-01-01", ["../2016-06", "2016", "2016-02", "2016-06/..", "2016~"]],
	["notBefore", "2016-03-01", ["../2016-06", "2016", "2016-06/..", "2016~"]],
	["notBefore", "2017-01-01", ["2016-06/.."]],
	["notAfter", "2016-12-31", ["../2016-06", "2015-12-31", "2016", "2016-02", "2016-06/..", "2016~"]],
	["notAfter", "2016-01-01", ["../2016-06", "2015-12-31", "2016", "2016~"]],
	["notAfter", "2015-12-31", ["../2016-06", "2015-12-31"]],
] as const)("%s %s", async (is, value, expected) => {
	const { query, params } = entitiesQuery({ type: "Agreement", filters: [{ property: "signedOn", is, value }] });
	expect((await graph.read(query, params)).map(({ id }) => id)).toEqual([...expected].sort());
});

test.each([
	["notBefore", "2016-01-01", ["about"]],
	["notBefore", "2017-12-31", ["about"]],
	["notBefore", "2018-01-01", []],
	["notAfter", "2015-01-01", ["about"]],
	["notAfter", "2014-12-31", []],
] as const)("of a founding what the loader has read counts: %s %s", async (is, value, expected) => {
	const { query, params } = entitiesQuery({ type: "Network", filters: [{ property: "foundedOn", is, value }] });
	expect((await graph.read(query, params)).map(({ id }) => id)).toEqual(expected);
});
