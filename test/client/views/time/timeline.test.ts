/** Facts as bars in groups. */
import { describe, expect, it } from "vitest";
import type { Picture } from "../../../../client/state/index.ts";
import { EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import { visibleOf } from "../../../../client/state/picture/derived.ts";
import { barOf, dayToShow, eventsOf, factsOf, groupsOf } from "../../../../client/views/time/timeline.ts";
import type { GraphEdge, GraphNode } from "../../../../model/index.ts";

const node = (id: string, type: GraphNode["type"], more = {}): GraphNode => ({ id, type, name: id, ...more });
const member = (source: string, target: string, days = {}): GraphEdge =>
	({ id: `${source}.${target}`, type: "MEMBER_OF", source, target, ...days }) as GraphEdge;
const STEP = { kind: "sets", names: [], id: 1 } as const;
const NODES = [
	node("altenberge", "Commune"),
	node("beckum", "Commune"),
	node("stadtregion", "Network"),
	node("leader", "Network"),
	node("tagung", "Event", { certainFrom: "2018-05-02" }),
	node("treffen", "Event", { certainFrom: "2012-05-02" }),
	node("irgendwann", "Event"),
];
const NOW = member("altenberge", "stadtregion", { certainFrom: "2010-01-01" });
const LATER = member("beckum", "leader", { certainFrom: "2016-01-01" });
const OVER = member("altenberge", "leader", { certainFrom: "2008-01-01", certainTo: "2012-12-31" });

function pictureOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[], more: Partial<Picture> = {}): Picture {
	return {
		...EMPTY_PICTURE,
		nodes: new Map(nodes.map((one) => [one.id, { node: one, steps: [STEP] }])),
		edges: new Map(edges.map((edge) => [edge.id, { edge, step: STEP }])),
		asOf: "2020-01-01",
		...more,
	};
}

const HISTORY = { nodes: NODES, edges: [OVER, LATER] };
const factIds = (picture: Picture) =>
	factsOf(picture, visibleOf(picture), HISTORY)
		.edges.map(({ id }) => id)
		.sort();

describe("the facts on the axis", () => {
	it("are those of the picture at any time, and all memberships of the chosen cooperations", () =>
		expect(factIds(pictureOf(NODES, [NOW], { sets: ["leader"] }))).toEqual([OVER.id, NOW.id, LATER.id].sort()));

	it("are none of a cooperation that is not chosen any more", () =>
		expect(factIds(pictureOf(NODES, [NOW], { sets: ["stadtregion"] }))).toEqual([NOW.id]));

	it("are not those that a filter hides", () =>
		expect(factIds(pictureOf(NODES, [NOW], { sets: ["leader"], hidden: new Set(["MEMBER_OF"]) }))).toEqual([]));

	it("are not those of an end that is hidden", () =>
		expect(factIds(pictureOf(NODES, [NOW], { sets: ["leader"], hidden: new Set(["Commune"]) }))).toEqual([]));

	it("are not what is computed, nor what has no duration to speak of", () => {
		const indirect = { ...member("beckum", "stadtregion"), derived: true } as GraphEdge;
		const topic = { ...member("stadtregion", "leader"), id: "t", type: "WORKS_ON" } as GraphEdge;
		expect(factIds(pictureOf(NODES, [indirect, topic]))).toEqual([]);
	});
});

describe("groups", () => {
	const picture = pictureOf(NODES, [NOW], { sets: ["leader"] });
	const visible = visibleOf(picture);
	const facts = factsOf(picture, visible, HISTORY);
	const shown = (grouping: "whole" | "part") =>
		groupsOf(facts, grouping, picture.sets, visible).map(({ node, rows }) => [
			node.id,
			rows.map((row) => [row.other.id, row.shown]),
		]);

	it("by cooperation: the chosen first, rows by their beginning, with what the other views show", () =>
		expect(shown("whole")).toEqual([
			[
				"leader",
				[
					["altenberge", false],
					["beckum", false],
				],
			],
			["stadtregion", [["altenberge", true]]],
		]));

	it("by member: by name", () =>
		expect(shown("part")).toEqual([
			[
				"altenberge",
				[
					["leader", false],
					["stadtregion", true],
				],
			],
			["beckum", [["leader", false]]],
		]));
});

describe("a bar", () => {
	const axis = { from: "2000-01-01", to: "2003-12-31", years: [] };
	const at = (days: number) => days / 1460;

	it("is certain between its certain days and possible beyond them", () => {
		const bar = barOf(
			{
				possibleFrom: "2000-01-11",
				certainFrom: "2000-01-21",
				certainTo: "2000-01-31",
				possibleTo: "2000-02-10",
				firstAttested: "2000-01-21",
				lastAttested: "2001",
			},
			axis,
		);
		expect(bar).toEqual({
			certain: { from: at(20), to: at(30) },
			possible: { from: at(10), to: at(40) },
			attested: [at(20), at(730)],
			earlier: false,
		});
	});

	it.each([
		["2001", [at(730)]],
		["2000-02", [at(59)]],
		["../2000-01-11", [at(10)]],
		["2000/2000-03~", [at(90)]],
		["2000-21", []],
		["200X", []],
		[undefined, []],
	])("is attested on %j by its latest day", (lastAttested, attested) =>
		expect(barOf({ lastAttested }, axis).attested).toEqual(attested),
	);

	it("without a beginning may hold from before the axis, without an end to its last day", () =>
		expect(barOf({ certainFrom: "2000-01-11", firstAttested: "2000-01-11", lastAttested: "2000-01-11" }, axis)).toEqual(
			{
				certain: { from: at(10), to: 1 },
				possible: { from: 0, to: 1 },
				attested: [at(10)],
				earlier: false,
			},
		));

	it("that began before the axis says so", () =>
		expect(barOf({ certainFrom: "1990-01-01", possibleFrom: "1990-01-01" }, axis).earlier).toBe(true));

	it("without a certain day is only possible", () =>
		expect(
			barOf({ certainFrom: "2000-02-01", certainTo: "2000-01-01", possibleFrom: "2000-01-01" }, axis).certain,
		).toBeNull());
});

it("what does not hold on the day leads to its first certain day", () =>
	expect(dayToShow(OVER, { from: "2000-01-01", to: "2020-12-31", years: [] })).toBe("2008-01-01"));

it("events stand in the order of their days, undated ones nowhere", () =>
	expect(eventsOf(visibleOf(pictureOf(NODES, []))).map(({ node: { id } }) => id)).toEqual(["treffen", "tagung"]));
