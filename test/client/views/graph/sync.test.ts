import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import type { EdgeElement, Elements, NodeElement } from "../../../../client/state/index.ts";
import { createSync } from "../../../../client/views/graph/sync.ts";
import { nodeElement } from "../../node-element.ts";
import { MUENSTER } from "../../state/small-graph.ts";
import { atOnce, canvas } from "./small-canvas.ts";

const node = (id: string, more: Partial<NodeElement> = {}): NodeElement =>
	nodeElement({ id, name: id, position: { x: 1, y: 2 }, ...more });
const edge = (source: string, target: string, more: Partial<EdgeElement> = {}): EdgeElement => ({
	id: `${source}-${target}`,
	source,
	target,
	type: "MEMBER_OF",
	derived: false,
	possible: false,
	...more,
});
const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));
const elements = (nodes: NodeElement[], edges: EdgeElement[] = []): Elements => ({
	nodes: byId(nodes),
	edges: byId(edges),
});

/** What is drawn after each of the pictures. */
function drawn(...pictures: Elements[]) {
	const cy = cytoscape({ headless: true });
	const sync = atOnce(createSync(cy));
	pictures.forEach(sync);
	const ids = (all: cytoscape.CollectionReturnValue) => all.map((one) => one.id()).sort();
	return { cy, nodes: ids(cy.elements("node")), edges: ids(cy.elements("edge")) };
}

describe("what is drawn", () => {
	it("is exactly what the state has", () => {
		const { nodes, edges } = drawn(elements([node("a"), node("b")], [edge("a", "b")]));
		expect([nodes, edges]).toEqual([["a", "b"], ["a-b"]]);
	});

	it("loses a node that is gone, with its edges", () => {
		const { nodes, edges } = drawn(
			elements([node("a"), node("b"), node("c")], [edge("a", "b"), edge("b", "c")]),
			elements([node("b"), node("c")], [edge("b", "c")]),
		);
		expect([nodes, edges]).toEqual([["b", "c"], ["b-c"]]);
	});

	it("loses an edge that is gone while its endpoints stay", () => {
		const { nodes, edges } = drawn(
			elements([node("a"), node("b")], [edge("a", "b")]),
			elements([node("a"), node("b")]),
		);
		expect([nodes, edges]).toEqual([["a", "b"], []]);
	});

	it("is empty when everything is gone", () => {
		const { cy } = drawn(elements([node("a"), node("b")], [edge("a", "b")]), elements([]));
		expect(cy.elements()).toHaveLength(0);
	});

	it("draws an edge anew whose meaning has changed under the same id", () => {
		const ends = [node("a"), node("b"), node("c")];
		const before = edge("a", "b", { derived: true });
		const after = { ...before, target: "c", derived: false };
		const { cy, edges } = drawn(elements(ends, [before]), elements(ends, [after]));
		expect(edges).toEqual(["a-b"]);
		expect(cy.getElementById("a-b").data()).toMatchObject({ source: "a", target: "c" });
		expect(cy.getElementById("a-b").hasClass("derived")).toBe(false);
	});

	it("moves a node that has another place, and leaves the same object where nothing changed", () => {
		const [a, b] = [node("a"), node("b")];
		const there = elements([{ ...a, position: { x: 5, y: 6 } }, b]);
		expect(
			drawn(elements([a, b]), there)
				.cy.getElementById("a")
				.position(),
		).toEqual({ x: 5, y: 6 });
		const { cy } = drawn(elements([a, b]), there, elements([a, b]));
		expect(cy.getElementById("a").position()).toEqual({ x: 1, y: 2 });
	});

	it("has no node before it has a place, nor lines to it; what had one stays there until it gets the next", () => {
		const waiting = node("a", { position: null });
		const line = edge("a", "b");
		const first = drawn(elements([waiting, node("b")], [line]));
		expect([first.nodes, first.edges]).toEqual([["b"], []]);
		const placed = drawn(elements([waiting, node("b")], [line]), elements([node("a"), node("b")], [line]));
		expect([placed.nodes, placed.edges]).toEqual([["a", "b"], ["a-b"]]);
		const { cy } = drawn(elements([node("a")]), elements([waiting]));
		expect(cy.getElementById("a").position()).toEqual({ x: 1, y: 2 });
		const next = drawn(elements([node("a")]), elements([waiting]), elements([node("a", { position: { x: 7, y: 8 } })]));
		expect(next.cy.getElementById("a").position()).toEqual({ x: 7, y: 8 });
	});

	it("takes a new name, and the tag of a hull", () => {
		const { cy } = drawn(elements([node("a")]), elements([node("a", { name: "Anders", hull: 2 })]));
		expect(cy.getElementById("a").data("hull")).toBe(2);
		expect(cy.getElementById("a").hasClass("tag")).toBe(true);
	});
});

describe("in steps", () => {
	const many = Array.from({ length: 300 }, (_, n) => node(`n${String(n).padStart(3, "0")}`));
	const lines = many.slice(1).map(({ id }) => edge("n000", id));

	it("no step brings more than a part, and every line has its ends", () => {
		const cy = cytoscape({ headless: true });
		let before = 0;
		for (const _ of createSync(cy)(elements(many, lines))) {
			expect(cy.elements().length - before).toBeLessThanOrEqual(50);
			before = cy.elements().length;
		}
		expect([cy.nodes().length, cy.edges().length]).toEqual([300, 299]);
	});

	it("the next picture begins where the steps of the one before were left", () => {
		const cy = cytoscape({ headless: true });
		const begin = createSync(cy);
		const steps = begin(elements(many, lines));
		while (cy.edges().length === 0) steps.next();
		expect(cy.edges().length).toBeGreaterThan(0);
		const few = many.slice(100, 290);
		atOnce(begin)(elements(few, [edge("n100", "n200")]));
		expect(
			cy
				.nodes()
				.map((one) => one.id())
				.sort(),
		).toEqual(few.map(({ id }) => id));
		expect(cy.edges().map((one) => one.id())).toEqual(["n100-n200"]);
	});
});

describe("what has not changed", () => {
	/** The events that the second picture causes after the first. */
	function events(first: Elements, second: Elements): Record<string, number> {
		const cy = cytoscape({ headless: true });
		const sync = atOnce(createSync(cy));
		sync(first);
		const counted: Record<string, number> = {};
		cy.on("add remove position data", ({ type }) => {
			counted[type] = (counted[type] ?? 0) + 1;
		});
		sync(second);
		return counted;
	}
	const arc = { set: "n", colour: 0, via: "direct", from: 0, to: 1 } as const;

	it.each<[string, Partial<NodeElement>]>([
		["name", { name: "Anders" }],
		["type", { type: "District" }],
		["memberships", { arcs: [arc, arc] }],
	])("is spared: another %s is told alone, and nothing stands elsewhere", (_, more) => {
		const [a, b] = [node("a"), node("b")];
		expect(events(elements([a, b]), elements([{ ...a, ...more }, b]))).toEqual({ data: 1 });
	});

	it("is spared when a node becomes the tag of a hull", () => {
		const a = node("a");
		expect(events(elements([a]), elements([{ ...a, hull: 3 }]))).toEqual({ data: 1 });
	});

	it("is spared when a node moves", () => {
		const a = node("a");
		expect(events(elements([a]), elements([{ ...a, position: { x: 3, y: 4 } }]))).toEqual({ position: 1 });
	});

	it("is spared when memberships are others, but as many: the size stays", () => {
		const a = node("a", { arcs: [arc] });
		expect(events(elements([a]), elements([{ ...a, arcs: [{ ...arc, colour: 5 }] }]))).toEqual({});
	});

	it("a node grows with its memberships", () => {
		const { cy } = drawn(elements([node("a", { arcs: [arc] })]), elements([node("a", { arcs: [arc, arc] })]));
		// A commune's radius is 9, with a second membership 11.5.
		expect(cy.getElementById("a").data("diameter")).toBe(23);
	});

	it.each<[string, Partial<EdgeElement>]>([
		["source", { source: "c" }],
		["target", { target: "c" }],
		["type", { type: "PART_OF" }],
		["kind", { derived: true }],
	])("an edge of another %s is drawn anew, one of the same is left", (_, more) => {
		const nodes = [node("a"), node("b"), node("c")];
		const [one, other] = [edge("a", "b"), edge("b", "c")];
		expect(events(elements(nodes, [one, other]), elements(nodes, [{ ...one, ...more }, { ...other }]))).toEqual({
			remove: 1,
			add: 1,
		});
	});
});

it("what is pressed is not styled anew, since Cytoscape would draw all the others anew too", async () => {
	const { cy } = await canvas();
	const styled: string[] = [];
	cy.on("style", ({ target }) => styled.push(target.id()));
	// As its renderer does when the mouse goes down and up; its types do not have it.
	const pressable = cy.elements().toArray() as unknown as { activate(): { unactivate(): void } }[];
	for (const one of pressable) one.activate().unactivate();
	expect([styled, cy.elements(":active").length]).toEqual([[], 0]);
	cy.getElementById(MUENSTER).addClass("marked");
	expect(styled).toEqual([MUENSTER]);
	cy.destroy();
});
