/** Selections and pictures without HTTP, against the reference. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NETWORK_PARTS } from "../../../model/index.ts";
import { readEdgesById } from "../../../server/elements/read.ts";
import { drawPicture } from "../../../server/subgraph/picture.ts";
import { selectSubgraph } from "../../../server/subgraph/select.ts";
import { REGION } from "../../reference/region.ts";
import { induced, layersOf, subgraph } from "../../reference/subgraph.ts";
import { byId, entityOf, factsOn, unique } from "../../reference/world.ts";
import { openWorld } from "../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

type Selection = Parameters<typeof selectSubgraph>[1];
const PLAIN = {
	ids: [],
	networks: [],
	include: ["members"],
	depth: 0,
	indirect: false,
	possible: false,
	limit: 1000,
};
const select = (given: Partial<Selection>) =>
	selectSubgraph(world, { ...PLAIN, include: ["members"], limit: 1000, ...given });
const NETWORKS = REGION.entities.filter(({ type }) => type === "Network").map(({ id }) => id);

describe("a selection", () => {
	test.each(
		NETWORK_PARTS.flatMap((part) => [undefined, "2010-01-01", "2016-01-01"].map((asOf) => [part, asOf] as const)),
	)("of each cooperation with its %s on %s", async (part, asOf) => {
		for (const network of NETWORKS) {
			const given = { networks: [network], include: [part], asOf };
			expect(await select(given), network).toEqual({ ...subgraph(REGION, given), truncated: false });
		}
	});

	test.each([
		{ networks: NETWORKS, include: [...NETWORK_PARTS], indirect: true },
		{ networks: ["network-beta"], include: ["members"], indirect: true },
		{ networks: ["network-beta"], include: ["members"], indirect: true, asOf: "2020-01-01" },
		{ networks: ["network-beta"], include: ["topics"], indirect: true },
		{ networks: ["network-beta"], include: ["members"], indirect: true, types: ["PART_OF"] },
		{ networks: ["network-beta"], include: ["members"], indirect: true, types: ["MEMBER_OF"] },
		{ networks: ["network-alpha"], include: ["people", "topics"], types: ["BODY_OF", "WORKS_ON", "SUB_BODY_OF"] },
		{ ids: ["commune-zell"], depth: 0 },
		{ ids: ["commune-zell"], depth: 1 },
		{ ids: ["commune-zell"], depth: 2, asOf: "2016-01-01" },
		{ ids: ["person-otto", "topic-allein"], depth: 4 },
		{ ids: ["commune-zell"], depth: 3, types: ["PART_OF"] },
		{ ids: ["commune-zell", "network-beta"], networks: ["network-alpha"], include: ["bodies"], indirect: true },
	] as Partial<Selection>[])("%j", async (given) => {
		expect(await select(given)).toEqual({ ...subgraph(REGION, given), truncated: false });
	});

	test("that is cut keeps what is nearest: networks, ids, parts, surroundings", async () => {
		const given: Partial<Selection> = {
			...{ networks: ["network-alpha"], ids: ["topic-klima"], include: ["bodies", "topics"], depth: 2 },
		};
		const layers = layersOf(REGION, given);
		const whole = unique(layers.flat());
		for (let limit = 1; limit <= whole.length; limit++) {
			const answer = await select({ ...given, limit });
			const kept = answer.nodes.map(({ id }) => id);
			expect(kept).toHaveLength(limit);
			expect(answer).toEqual({ ...induced(REGION, kept, given), truncated: limit < whole.length });
			const rank = (id: string) => layers.findIndex((layer) => layer.includes(id));
			const left = whole.filter((id) => !kept.includes(id));
			expect(Math.max(...kept.map(rank))).toBeLessThanOrEqual(Math.min(...left.map(rank)));
		}
		expect((await select({ ...given, limit: 1 })).nodes.map(({ id }) => id)).toEqual(["network-alpha"]);
	});

	test("with what only may hold has every fact that no bound rules out: here all, since none is bounded", async () => {
		const ids = REGION.entities.map(({ id }) => id);
		const facts = [...REGION.facts].sort(byId);
		const on = async (possible: boolean) => (await select({ ids, asOf: "1999-12-31", possible })).edges;
		expect(await on(true)).toEqual(facts);
		expect((await on(false)).length).toBeLessThan(facts.length);
	});

	test("of nothing, or of what is not there, is refused", async () => {
		await expect(select({})).rejects.toMatchObject({
			code: "invalid-parameters",
			detail: "Name at least one id in `ids` or one network in `networks`.",
			faults: [{ pointer: "ids", detail: "give ids or networks" }],
		});
		await expect(select({ ids: ["nowhere"] })).rejects.toMatchObject({
			code: "unknown-reference",
			faults: [{ pointer: "ids", detail: "there is no entity nowhere" }],
		});
		await expect(select({ networks: ["commune-zell"] })).rejects.toMatchObject({ faults: [{ pointer: "networks" }] });
	});
});

describe("a picture", () => {
	const draw = (shown: Partial<Parameters<typeof drawPicture>[1]>) =>
		drawPicture(world.graph, { ids: [], limit: 100, ...shown });
	const factsOf = (ids: string[], asOf?: string) =>
		factsOn(REGION, asOf)
			.filter(({ source, target }) => ids.includes(source) && ids.includes(target))
			.sort(byId);
	const nodesOf = (ids: string[]) => ids.map((id) => entityOf(REGION, id)).sort(byId);
	const IDS = ["network-alpha", "commune-zell", "commune-ahlfeld", "district-nord"];

	test("of entities has all facts between them, on a day those of the day", async () => {
		expect(await draw({ ids: IDS })).toEqual({ nodes: nodesOf(IDS), edges: factsOf(IDS), truncated: false });
		const asOf = "2012-01-01";
		expect(await draw({ ids: IDS, asOf })).toEqual({
			...{ nodes: nodesOf(IDS), edges: factsOf(IDS, asOf), truncated: false },
		});
	});

	test("of facts has those alone, with their ends", async () => {
		const ids = ["part_of.commune-zell.district-nord", "member_of.commune-oeding.network-gamma"];
		const edges = await readEdgesById(world.graph, ids);
		const ends = ["commune-zell", "district-nord", "commune-oeding", "network-gamma"];
		expect(await draw({ ids: ["network-alpha"], edges })).toEqual({
			nodes: nodesOf(["network-alpha", ...ends]),
			edges: REGION.facts.filter(({ id }) => ids.includes(id)).sort(byId),
			truncated: false,
		});
	});

	test("of no facts has none", async () => {
		expect(await draw({ ids: IDS, edges: [] })).toEqual({ nodes: nodesOf(IDS), edges: [], truncated: false });
	});

	test("that is cut loses its last entities and the facts at them", async () => {
		const kept = IDS.slice(0, 2);
		expect(await draw({ ids: IDS, limit: 2 })).toEqual({
			...{ nodes: nodesOf(kept), edges: factsOf(kept), truncated: true },
		});
		expect((await draw({ ids: IDS, limit: 4 })).truncated).toBe(false);
		const facts = factsOf(IDS).map(({ id }) => id);
		expect(await draw({ ids: IDS, edges: await readEdgesById(world.graph, facts), limit: 3 })).toEqual({
			...{ nodes: nodesOf(IDS.slice(0, 3)), edges: factsOf(IDS.slice(0, 3)), truncated: true },
		});
	});
});
