import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import type { EdgeElement, Elements, NodeElement } from "../../../../client/state/index.ts";
import { createSync } from "../../../../client/views/graph/sync.ts";
import { nodeElement } from "../../node-element.ts";

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
	const sync = createSync(cy);
	const changed = pictures.map(sync);
	const ids = (all: cytoscape.CollectionReturnValue) => all.map((one) => one.id()).sort();
	return { cy, changed, nodes: ids(cy.elements("node")), edges: ids(cy.elements("edge")) };
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
		const { cy, changed } = drawn(
			elements([a, b]),
			elements([{ ...a, position: { x: 5, y: 6 } }, b]),
			elements([a, b]),
		);
		expect(cy.getElementById("a").position()).toEqual({ x: 1, y: 2 });
		expect(changed).toEqual([true, true, true]);
		expect(drawn(elements([a]), elements([a])).changed).toEqual([true, false]);
	});

	it("hides a node until it has a place, and shows it there until it gets the next", () => {
		const waiting = node("a", { position: null });
		expect(
			drawn(elements([waiting]))
				.cy.getElementById("a")
				.hasClass("unplaced"),
		).toBe(true);
		const placed = drawn(elements([waiting]), elements([node("a")]));
		expect(placed.cy.getElementById("a").hasClass("unplaced")).toBe(false);
		const again = drawn(elements([node("a")]), elements([waiting]));
		expect(again.cy.getElementById("a").hasClass("unplaced")).toBe(false);
	});

	it("takes a new name, and the tag of a hull", () => {
		const { cy } = drawn(elements([node("a")]), elements([node("a", { name: "Anders", hull: 2 })]));
		expect(cy.getElementById("a").data("hull")).toBe(2);
		expect(cy.getElementById("a").hasClass("tag")).toBe(true);
	});
});

describe("what has not changed", () => {
	/** The events that the second picture causes after the first. */
	function events(first: Elements, second: Elements): Record<string, number> {
		const cy = cytoscape({ headless: true });
		const sync = createSync(cy);
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
