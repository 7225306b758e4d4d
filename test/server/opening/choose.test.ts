/** The first screen by what is asked for, and in the cases that a small graph does not have. */
import { describe, expect, it } from "vitest";
import type { GraphEdge, GraphNode } from "../../../model/index.ts";
import { chooseOpening, type Sources } from "../../../server/opening/choose.ts";
import {
	BONN,
	CITIES,
	EDGES,
	GREVEN,
	INFORMAL,
	MUENSTER,
	NODES,
	REGION,
	smallApi,
} from "../../client/state/small-graph.ts";
import { smallSources } from "../../client/state/small-opening.ts";

const network = (key: string): GraphNode => ({ id: `network-${key}`, type: "Network", name: key });
const commune = (key: string): GraphNode => ({ id: `commune-${key}`, type: "Commune", name: key });
const joins = (source: string, target: string): GraphEdge => ({
	id: `${source}.${target}`,
	type: "MEMBER_OF",
	source,
	target,
});
const TODAY = "2026-11-28";
const NONE = { sets: [], overlaps: null };
const crowd = Array.from({ length: 45 }, (_, n) => commune(`crowd-${n}`));

const choose = (nodes: readonly GraphNode[], edges: readonly GraphEdge[], opening: readonly string[] = []) =>
	chooseOpening(smallSources(smallApi(nodes, edges), opening, TODAY), TODAY);

describe("what the data open on", () => {
	it("is shown with the cooperations that they name and their members alone", async () => {
		const first = await choose(NODES, EDGES, [MUENSTER, REGION, CITIES]);
		expect(first.about).toEqual({ id: MUENSTER, type: "Commune", name: "Münster" });
		expect(first.memberships.map((edge) => edge.target).sort()).toEqual([INFORMAL, REGION, CITIES].sort());
		expect([...new Set(first.ids)].sort()).toEqual([MUENSTER, GREVEN, BONN, REGION, CITIES].sort());
	});

	it("may be a network: its memberships are those in others, and not its members'", async () => {
		const edges = [...EDGES, joins(REGION, INFORMAL)];
		const { memberships } = await choose(NODES, edges, [REGION, CITIES]);
		expect(memberships.map((edge) => edge.target)).toEqual([INFORMAL]);
	});

	it("names no more networks than there are colours, the big ones first", async () => {
		const many = Array.from({ length: 12 }, (_, n) => network(`${n}`));
		const edges = [
			...many.map(({ id }) => joins(MUENSTER, id)),
			joins(BONN, "network-3"),
			joins(BONN, "network-5"),
			joins(GREVEN, "network-5"),
		];
		const { sets } = await choose([...NODES, ...many], edges, [MUENSTER, ...many.map((one) => one.id)]);
		expect(sets).toEqual([5, 3, 0, 1, 2, 4, 6, 7, 8, 9].map((n) => `network-${n}`));
	});

	it("is shown with its neighbours where it is in no cooperation", async () => {
		const { sets, ids, overlaps, about } = await choose(NODES, EDGES, ["body-beirat"]);
		expect([about?.name, sets, overlaps]).toEqual(["Beirat Stadtregion", [], null]);
		expect([...ids].sort()).toEqual(["body-beirat", GREVEN, REGION].sort());
	});

	it("is not replaced by anything when the database is away", async () => {
		const error = new TypeError("broken");
		const sources: Sources = {
			...smallSources(smallApi(NODES, EDGES), [MUENSTER], TODAY),
			find: () => Promise.reject(error),
		};
		await expect(chooseOpening(sources, TODAY)).rejects.toBe(error);
	});
});

describe("where the data name nothing", () => {
	it("no commune in a cooperation means the first entities of the first type that has any", async () => {
		const topics = [
			{ id: "topic-a", type: "Topic", name: "A" },
			{ id: "topic-b", type: "Topic", name: "B" },
		] as const;
		expect(await choose(topics, [])).toEqual({
			...{ about: { id: "topic-a", type: "Topic", name: "A" }, memberships: [], ...NONE },
			ids: ["topic-a", "topic-b"],
		});
	});

	it("nothing at all means an empty picture about nothing", async () => {
		expect(await choose([], [])).toEqual({
			about: null,
			memberships: [],
			ids: [],
			...NONE,
		});
	});
});

describe("the closest cooperations", () => {
	const of = (edges: readonly GraphEdge[], ...networks: GraphNode[]) =>
		choose([commune("me"), ...networks, ...crowd], edges, ["commune-me"]);
	const withCrowd = (key: string, count: number) => [
		joins("commune-me", `network-${key}`),
		...crowd.slice(0, count).map(({ id }) => joins(id, `network-${key}`)),
	];

	it.each([
		[39, ["network-big", "network-a", "network-b"]],
		[40, ["network-a", "network-b"]],
	])("leave out one of %i others while there are smaller ones: %j", async (others, expected) => {
		const edges = [...withCrowd("a", 0), ...withCrowd("b", 0), ...withCrowd("big", others)];
		expect((await of(edges, network("a"), network("b"), network("big"))).sets).toEqual(expected);
	});

	it("are the very big ones where there are no others", async () => {
		const edges = [...withCrowd("a", 41), ...withCrowd("b", 42)];
		expect((await of(edges, network("a"), network("b"))).sets).toEqual(["network-b", "network-a"]);
	});

	it("are never more than is drawn unasked, and no area at all where each is more", async () => {
		const many = Array.from({ length: 600 }, (_, n) => commune(`m${n}`));
		const members = (key: string, count: number) => [
			joins("commune-me", `network-${key}`),
			...many.slice(0, count).map(({ id }) => joins(id, `network-${key}`)),
		];
		const first = (...sizes: [string, number][]) =>
			choose(
				[commune("me"), ...many, ...sizes.map(([key]) => network(key))],
				sizes.flatMap(([key, count]) => members(key, count)),
				["commune-me"],
			);
		const some = await first(["a", 260], ["b", 250], ["c", 200]);
		expect(some.sets).toEqual(["network-b", "network-c"]);
		expect(new Set(some.ids).size).toBeLessThanOrEqual(500);
		const none = await first(["a", 520], ["b", 599]);
		expect([none.sets, [...none.ids].sort()]).toEqual([[], ["commune-me", "network-a", "network-b"]]);
	});

	it("do not count what they share with those that are left out", async () => {
		// "far" shares with the big one more than any other two share.
		const far = [joins("commune-me", "network-far"), ...crowd.slice(0, 38).map(({ id }) => joins(id, "network-far"))];
		const small = ["a", "b", "c", "d"].flatMap((key) => [
			...withCrowd(key, 0),
			joins("commune-crowd-44", `network-${key}`),
		]);
		const edges = [...far, ...withCrowd("big", 44), ...small];
		const all = ["a", "b", "c", "d", "far", "big"].map(network);
		expect((await of(edges, ...all)).sets).toEqual(["a", "b", "c", "d"].map((key) => `network-${key}`));
	});
});
