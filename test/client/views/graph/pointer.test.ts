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
	const layers = { follow: () => painted.push("follow"), reshape: () => painted.push("reshape") };
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
		on(BODY, "dbltap");
		await expect.poll(() => state.graph.picture.value.edges.has(`represented_in.${GREVEN}.${BODY}`)).toBe(true);
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
		cy.getElementById(BONN).position({ x: 10.4, y: 20.6 });
		on(BONN, "drag");
		expect(painted).toEqual(["follow"]);
		const before = state.graph.picture.value.positions.get(BONN);
		on(BONN, "dragfree");
		expect(painted).toEqual(["follow", "reshape"]);
		expect(state.graph.picture.value.positions.get(BONN)).toEqual({ x: 10, y: 21 });
		state.graph.undo();
		expect(state.graph.picture.value.positions.get(BONN)).toEqual(before);
	});
});
