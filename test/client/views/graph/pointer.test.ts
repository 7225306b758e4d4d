/** What taps, the pointer and dragging do. */
import { describe, expect, it } from "vitest";
import type { Layers } from "../../../../client/views/graph/layers.ts";
import { connectPointer } from "../../../../client/views/graph/pointer.ts";
import { BONN, GREVEN } from "../../state/small-graph.ts";
import { BODY, canvas, WORKS_ON } from "./small-canvas.ts";

async function touched() {
	const { cy, state } = await canvas();
	const element = { style: { cursor: "" } } as unknown as HTMLElement;
	const painted: string[] = [];
	const layers = { follow: () => painted.push("follow"), moved: () => painted.push("moved") };
	const stop = connectPointer(cy, element, state, layers as unknown as Layers);
	const on = (id: string, type: string, held: object = {}) =>
		cy.getElementById(id).emit({ type, originalEvent: held } as unknown as string);
	return { cy, state, element, painted, stop, on, selection: state.marks.selection };
}

describe("a tap", () => {
	it("marks a node instead of another, an edge, or nothing", async () => {
		const { cy, on, selection } = await touched();
		on(BONN, "tap");
		on(GREVEN, "tap");
		expect(selection.value).toEqual({ kind: "nodes", ids: [GREVEN] });
		on(WORKS_ON, "tap");
		expect(selection.value).toEqual({ kind: "edge", id: WORKS_ON });
		cy.emit("tap");
		expect(selection.value).toEqual({ kind: "none" });
	});

	it.each(["shiftKey", "ctrlKey", "metaKey"])("with %s marks one more", async (held) => {
		const { on, selection } = await touched();
		on(BONN, "tap");
		on(GREVEN, "tap", { [held]: true });
		expect(selection.value).toEqual({ kind: "nodes", ids: [BONN, GREVEN] });
	});

	it("twice expands", async () => {
		const { on, state } = await touched();
		for (const type of ["tap", "tap", "dbltap"]) on(BODY, type);
		await expect.poll(() => state.graph.picture.value.edges.has(`represented_in.${GREVEN}.${BODY}`)).toBe(true);
	});
});

describe("two quick taps", () => {
	it("on different nodes expand neither", async () => {
		const { on, state, selection } = await touched();
		const before = state.graph.picture.value;
		on(BONN, "tap");
		on(BODY, "tap");
		on(BODY, "dbltap");
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(state.graph.picture.value).toBe(before);
		expect(selection.value).toEqual({ kind: "nodes", ids: [BODY] });
	});
});

describe("the pointer", () => {
	it.each([BONN, WORKS_ON])("over %s says so, and that it can be pressed", async (id) => {
		const { on, state, element } = await touched();
		on(id, "mouseover");
		expect([state.marks.hovered.value, element.style.cursor]).toEqual([id, "pointer"]);
		on(id, "mouseout");
		expect([state.marks.hovered.value, element.style.cursor]).toEqual([null, ""]);
	});

	it("is over nothing when the canvas goes", async () => {
		const { on, state, stop } = await touched();
		on(BONN, "mouseover");
		stop();
		expect(state.marks.hovered.value).toBeNull();
	});
});

describe("dragging", () => {
	it("moves what is painted along, and makes one step of whole pixels when it ends", async () => {
		const { cy, on, state, painted } = await touched();
		const places = state.graph.picture.value.positions;
		on(BONN, "grab");
		cy.getElementById(BONN).position({ x: 10.4, y: 20.6 });
		on(BONN, "drag");
		expect(painted).toEqual(["follow"]);
		on(BONN, "dragfree");
		expect(painted).toEqual(["follow", "moved"]);
		expect(state.graph.picture.value.positions.get(BONN)).toEqual({ x: 10, y: 21 });
		state.graph.undo();
		expect(state.graph.picture.value.positions).toBe(places);
	});

	it("one of the marked takes the others along, by the same way", async () => {
		const { cy, on, state } = await touched();
		state.marks.select(BONN, GREVEN);
		on(BONN, "grab");
		for (const x of [160, 180]) {
			cy.getElementById(BONN).position({ x, y: 90 });
			on(BONN, "drag");
		}
		on(BONN, "dragfree");
		const { positions } = state.graph.picture.value;
		expect([positions.get(BONN), positions.get(GREVEN), positions.get(BODY)]).toEqual([
			{ x: 180, y: 90 },
			{ x: 80, y: 90 },
			{ x: 50, y: 150 },
		]);
	});

	it("one that is not marked leaves the marked where they are", async () => {
		const { cy, on, state } = await touched();
		state.marks.select(GREVEN);
		on(BONN, "grab");
		cy.getElementById(BONN).position({ x: 180, y: 90 });
		on(BONN, "drag");
		on(BONN, "dragfree");
		expect(state.graph.picture.value.positions.get(GREVEN)).toEqual({ x: 50, y: 100 });
	});
});

it("a box marks what is in it, besides what is marked", async () => {
	const { on, selection } = await touched();
	on(GREVEN, "tap");
	for (const box of [[BONN, BODY], [BONN]]) {
		for (const id of box) on(id, "box");
		await Promise.resolve();
		expect(selection.value).toEqual({ kind: "nodes", ids: [GREVEN, BONN, BODY] });
	}
});
