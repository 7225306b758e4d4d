/** What the canvas is given to draw, and what waits for a layout. */
import { describe, expect, it } from "vitest";
import { elementsOf } from "../../../../client/state/drawing/derived.ts";
import { createState } from "../../../../client/state/index.ts";
import { summaryOf } from "../../../../client/state/summary/derived.ts";
import type { GraphEdge, GraphNode } from "../../../../model/index.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../small-graph.ts";

const step = { kind: "restore", id: 1 } as const;
const nodes = ["a", "b", "n"].map((id): [string, { node: GraphNode; steps: [typeof step] }] => [
	id,
	{ node: { id, type: id === "n" ? "Network" : "Commune", name: id.toUpperCase() }, steps: [step] },
]);
const edge = (
	id: string,
	source: string,
	target: string,
	more: object = {},
): [string, { edge: GraphEdge; step: typeof step }] => [
	id,
	{ edge: Object.assign({ id, type: "MEMBER_OF" as const, source, target }, more), step },
];
const visible = {
	nodes: new Map(nodes),
	edges: new Map([
		edge("shown by the hull", "a", "n"),
		edge("not in the hull", "b", "n"),
		edge("supposed", "a", "n", { hypothetical: true, derived: true }),
		edge("no membership", "a", "n", { type: "LINKED_TO" }),
		edge("no hull", "a", "b"),
	]),
};
const hull = { id: "n", name: "N", colour: 3, letter: "N", members: ["a"], size: 1 };
const arc = { set: "n", colour: 3, via: "direct" as const, from: 0, to: 1 };

const UNMEASURED = () => new Map<string, number>();
const PLAIN = { size: null, colour: null, layout: "patches", map: null };

describe("elements", () => {
	const elements = () =>
		elementsOf(
			visible,
			[hull],
			new Map([["a", [arc]]]),
			{
				...{ positions: new Map([["a", { x: 1, y: 2 }]]), asOf: null },
				...{ pins: new Set(["b"]), look: PLAIN },
			},
			UNMEASURED,
		);

	it("are the facts that no hull shows", () => {
		const derived = [...elements().edges].map(([id, one]) => [id, one.derived]);
		expect(derived).toEqual([
			["not in the hull", false],
			["supposed", true],
			["no membership", false],
			["no hull", false],
		]);
	});

	const plain = (id: string, type: string) => ({
		...{
			id,
			name: id.toUpperCase(),
			names: [id.toUpperCase()],
			type,
			hull: null,
			letter: null,
			pinned: false,
			arcs: [],
			position: null,
		},
		...{ scale: 1, tint: null },
	});

	it("are the nodes, by how much they matter: a hundred for each membership, one for each fact", () => {
		expect([...elements().nodes.values()]).toEqual([
			{ ...plain("a", "Commune"), arcs: [arc], importance: 104, position: { x: 1, y: 2 } },
			{ ...plain("b", "Commune"), pinned: true, importance: 2 },
			{ ...plain("n", "Network"), hull: 3, letter: "N", importance: 4 },
		]);
		const alone = elementsOf(
			{ nodes: new Map(nodes), edges: new Map() },
			[],
			new Map(),
			{
				...{ positions: new Map(), asOf: null, pins: new Set<string>(), look: PLAIN },
			},
			UNMEASURED,
		);
		expect([...alone.nodes.values()].map((one) => one.importance)).toEqual([0, 0, 0]);
	});
});

describe("the numbers of a picture", () => {
	const inHulls = (...members: string[][]) =>
		summaryOf(
			visible,
			members.map((all, n) => ({ id: `h${n}`, name: `H${n}`, colour: n, letter: "H", members: all, size: 9 })),
		);

	it("count what is shown, and name the member that is in most hulls", () => {
		expect(inHulls(["a"], ["b", "a"], ["b"], ["b"])).toEqual({
			...{ nodes: 3, edges: 5, hulls: 4, busiest: { id: "b", name: "B", hulls: 3 } },
			members: [
				{ id: "b", name: "B", hulls: 3 },
				{ id: "a", name: "A", hulls: 2 },
			],
			...{ computed: 1, unsourced: ["a", "b", "n"] },
			sets: [1, 2, 1, 1].map((shown, n) => ({ id: `h${n}`, name: `H${n}`, shown })),
		});
		expect(inHulls([]).busiest).toBeNull();
	});

	it.each([
		[["b", "a"], "a"],
		[["a", "b"], "a"],
	])("of %j name %s", (members, id) => expect(inHulls(members).busiest?.id).toBe(id));

	it("name by its id what is not shown", () => {
		expect(inHulls(["unseen"]).busiest).toEqual({ id: "unseen", name: "unseen", hulls: 1 });
	});
});

describe("a layout", () => {
	const PLACES = new Map([MUENSTER, GREVEN, BONN, REGION, CITIES].map((id, n) => [id, { x: n, y: n }]));
	async function laid() {
		const state = createState(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
		expect(state.drawing.layout.value).toBeNull();
		state.drawing.relayout();
		expect(state.drawing.layout.value).toBeNull();
		await state.graph.start();
		const first = state.drawing.layout.value;
		if (first) state.drawing.placed(first, PLACES);
		return { ...state.drawing, first, graph: state.graph };
	}

	it("is wanted while anything has no place, and then no more", async () => {
		const { layout, first, graph } = await laid();
		expect([first?.fresh, first?.elements.nodes.size, first?.hulls.length]).toEqual([false, 5, 2]);
		expect(layout.value).toBeNull();
		expect(graph.canUndo.value).toBe(false);
	});

	it("of everything is one step, once", async () => {
		const { layout, relayout, placed, graph } = await laid();
		relayout();
		const request = layout.value;
		expect(request?.fresh).toBe(true);
		if (request) placed(request, new Map([[BONN, { x: 99, y: 9 }]]));
		expect(layout.value).toBeNull();
		expect(graph.picture.value.positions.get(BONN)).toEqual({ x: 99, y: 9 });
		graph.undo();
		expect(graph.picture.value.positions.get(BONN)).toEqual({ x: 2, y: 2 });
	});

	it("that comes too late is dropped", async () => {
		const { first, placed, layoutFailed, layoutFailure, graph } = await laid();
		if (first) placed(first, new Map([[BONN, { x: 99, y: 9 }]]));
		if (first) layoutFailed(first, "too late");
		expect(graph.picture.value.positions.get(BONN)).toEqual({ x: 2, y: 2 });
		expect(layoutFailure.value).toBeNull();
	});

	it("that fails says why, and is not asked for again by itself", async () => {
		const { relayout, layout, layoutFailed, layoutFailure } = await laid();
		relayout();
		if (layout.value) layoutFailed(layout.value, "no room");
		expect([layoutFailure.value, layout.value]).toEqual(["no room", null]);
	});
});

it("intersections are those of the chosen networks", async () => {
	const state = createState(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	await state.graph.start();
	expect(state.drawing.intersections.value.map(({ sets, members }) => [sets.length, members])).toEqual([
		[2, [MUENSTER]],
		[1, [BONN]],
		[1, [GREVEN]],
	]);
});
