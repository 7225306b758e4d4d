/** The canvas by keyboard, with real key events on an element that is none of a page. */
import type { Core } from "cytoscape";
import { describe, expect, it } from "vitest";
import { connectKeyboard } from "../../../../client/views/graph/keyboard.ts";
import { BONN, CITIES, GREVEN, MUENSTER, REGION } from "../../state/small-graph.ts";
import { BODY, canvas, type Places, TOPIC } from "./small-canvas.ts";

async function focused(places?: Places) {
	const { cy, state } = await canvas(places);
	const element = Object.assign(new EventTarget(), { tabIndex: -1 }) as unknown as HTMLElement;
	const stop = connectKeyboard(cy, element, state);
	/** @returns whether the page is kept from using the key */
	const press = (key: string, more: object = {}) =>
		!element.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key, ...more }));
	const { hovered, selection } = state.marks;
	return { cy, state, element, stop, press, hovered, selection };
}

const pan = (cy: Core) => [cy.pan().x, cy.pan().y];

describe("arrows", () => {
	it.each([
		[MUENSTER, "ArrowLeft", GREVEN],
		[MUENSTER, "ArrowRight", BONN],
		[MUENSTER, "ArrowDown", TOPIC],
		[GREVEN, "ArrowUp", REGION],
		[GREVEN, "ArrowDown", BODY],
		[GREVEN, "ArrowLeft", GREVEN],
		[REGION, "ArrowRight", CITIES],
		[BODY, "ArrowRight", TOPIC],
	])("from %s by %s come to %s", async (from, key, to) => {
		const { press, state, hovered } = await focused();
		state.marks.hover(from);
		expect(press(key)).toBe(true);
		expect(hovered.value).toBe(to);
	});

	it("prefer what lies straight ahead to what is nearer but aside", async () => {
		const places = { [MUENSTER]: [100, 100], [BONN]: [130, 100], [GREVEN]: [110, 111] } as const;
		const { press, state, hovered } = await focused({ ...FAR, ...places });
		state.marks.hover(MUENSTER);
		press("ArrowRight");
		expect(hovered.value).toBe(BONN);
		state.marks.hover(MUENSTER);
		press("ArrowDown");
		expect(hovered.value).toBe(GREVEN);
	});

	it("begin at the marked node, else in the middle of the view", async () => {
		const { press, state, hovered, cy } = await focused();
		cy.pan({ x: 50, y: 50 });
		press("ArrowUp");
		expect(hovered.value).toBe(MUENSTER);
		state.marks.hover(null);
		cy.pan({ x: 100, y: 100 });
		press("ArrowUp");
		expect(hovered.value).toBe(REGION);
		state.marks.hover(null);
		cy.pan({ x: 0, y: 0 });
		state.marks.select(BODY);
		press("ArrowRight");
		expect(hovered.value).toBe(TOPIC);
	});

	it("begin in the middle where an edge, or what is not there, is under the pointer", async () => {
		const { press, state, hovered, cy } = await focused();
		cy.pan({ x: 50, y: 50 });
		for (const id of [`works_on.${REGION}.${TOPIC}`, "nothing"]) {
			state.marks.hover(id);
			press("ArrowLeft");
			expect(hovered.value).toBe(MUENSTER);
		}
	});

	it("do not come to what is not drawn", async () => {
		const { press, state, hovered, cy } = await focused();
		cy.getElementById(BONN).remove();
		state.marks.hover(MUENSTER);
		press("ArrowRight");
		expect(hovered.value).toBe(CITIES);
	});

	it.each([
		[-1, 100, true],
		[301, 100, true],
		[100, -1, true],
		[100, 301, true],
		[0, 100, false],
		[100, 300, false],
		[300, 100, false],
	])("that come to %i, %i, show it where it is out of view: %s", async (x, y, shown) => {
		const { press, state, hovered } = await focused({ ...FAR, [MUENSTER]: [100, 100], [BONN]: [x, y] });
		state.marks.hover(MUENSTER);
		press(x < 100 ? "ArrowLeft" : x > 100 ? "ArrowRight" : y < 100 ? "ArrowUp" : "ArrowDown");
		expect(hovered.value).toBe(BONN);
		expect(state.camera.move.value).toEqual(shown ? { kind: "focus", ids: [BONN] } : null);
	});

	it.each([
		["ArrowLeft", 60, 0],
		["ArrowRight", -60, 0],
		["ArrowUp", 0, 60],
		["ArrowDown", 0, -60],
	])("with shift move the view: %s", async (key, x, y) => {
		const { press, cy, hovered } = await focused();
		expect(press(key, { shiftKey: true })).toBe(true);
		expect(pan(cy).map((one) => one + 0)).toEqual([x, y]);
		expect(hovered.value).toBeNull();
	});
});

/** Out of reach of everything. */
const FAR: Places = Object.fromEntries(
	[GREVEN, REGION, CITIES, BODY, TOPIC].map((id, n) => [id, [100000 + n, 100000 + 40 * n] as const]),
);

describe("keys", () => {
	it.each([
		["+", { kind: "zoom", by: "in" }],
		["=", { kind: "zoom", by: "in" }],
		["-", { kind: "zoom", by: "out" }],
		["0", { kind: "fit" }],
	])("%s asks the camera", async (key, move) => {
		const { press, state } = await focused();
		expect(press(key)).toBe(true);
		expect(state.camera.move.value).toEqual(move);
	});

	it("mark, mark one more, clear", async () => {
		const { press, state, selection } = await focused();
		state.marks.hover(BONN);
		expect(press("Enter")).toBe(true);
		expect(selection.value).toEqual({ kind: "nodes", ids: [BONN] });
		state.marks.hover(GREVEN);
		expect(press(" ")).toBe(true);
		expect(selection.value).toEqual({ kind: "nodes", ids: [BONN, GREVEN] });
		expect(press("Escape")).toBe(true);
		expect(selection.value).toEqual({ kind: "none" });
	});

	it("expand and take away", async () => {
		const { press, state } = await focused();
		state.marks.hover(BODY);
		expect(press("e")).toBe(true);
		await expect.poll(() => state.graph.picture.value.edges.has(`represented_in.${GREVEN}.${BODY}`)).toBe(true);
		expect(press("Delete")).toBe(true);
		expect(state.graph.picture.value.nodes.has(BODY)).toBe(false);
	});

	it("that mean nothing here are the page's", async () => {
		const { press, state, selection } = await focused();
		expect(press("Enter")).toBe(false);
		state.marks.hover("nothing");
		expect(press("Enter")).toBe(false);
		expect(selection.value).toEqual({ kind: "none" });
		state.marks.hover(BONN);
		expect(press("x")).toBe(false);
		for (const held of ["ctrlKey", "metaKey", "altKey"]) expect(press("Enter", { [held]: true })).toBe(false);
		expect(selection.value).toEqual({ kind: "none" });
	});

	it("are heard while the canvas is there, which can have the focus", async () => {
		const { press, stop, element } = await focused();
		expect(element.tabIndex).toBe(0);
		stop();
		expect(press("0")).toBe(false);
	});
});
