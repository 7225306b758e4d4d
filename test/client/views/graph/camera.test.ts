/** Where the view goes, in a window of 300 × 300 pixels. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { boxOf } from "../../../../client/layout/boxes.ts";
import { createState, type NodeElement } from "../../../../client/state/index.ts";
import { followCamera } from "../../../../client/views/graph/camera.ts";
import { createSync } from "../../../../client/views/graph/sync.ts";
import type { GraphNode } from "../../../../model/index.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";
import { atOnce, BODY, headless, type Places, settle, TOPIC } from "./small-canvas.ts";

/** Node has no `matchMedia`; a calm page moves at once. */
let calm = true;
const page = globalThis as { matchMedia?: unknown };
beforeEach(() => {
	calm = true;
	page.matchMedia = (query: string) => ({ matches: calm && query === "(prefers-reduced-motion: reduce)" });
});
afterEach(() => {
	delete page.matchMedia;
});

const WIDE: Places = {
	[MUENSTER]: [1000, 1000],
	[GREVEN]: [0, 1000],
	[BONN]: [2000, 1000],
	[REGION]: [1000, 900],
	[CITIES]: [1000, 1100],
	[BODY]: [100, 1000],
	[TOPIC]: [4000, 1000],
};
const HIGH: Places = Object.fromEntries(Object.entries(WIDE).map(([id, [x, y]]) => [id, [y, x] as const]));

/** The first picture, placed; a canvas draws what the state says before the camera looks, as in the page. */
async function watched(places: Places = WIDE, nodes = NODES) {
	const state = createState(smallApi(nodes, EDGES, [MUENSTER, REGION, CITIES]));
	const cy = headless();
	const sync = atOnce(createSync(cy));
	state.drawing.elements.subscribe((elements) => {
		sync(elements);
	});
	const stop = followCamera(cy, state);
	await state.graph.start();
	settle(state, places);
	const view = () => ({ zoom: cy.zoom(), x: cy.pan().x, y: cy.pan().y });
	const near = (expected: { zoom: number; x: number; y: number }) => {
		for (const key of ["zoom", "x", "y"] as const) expect(view()[key]).toBeCloseTo(expected[key], 6);
	};
	return { state, cy, stop, view, near };
}

/** What holds all of it: 24 pixels round each node with its label, 22 round that, 36 for buttons at the right. */
function wholeOf(cy: ReturnType<typeof headless>, [left, right, top, bottom]: readonly string[]) {
	const of = (id = "") => {
		const node = cy.getElementById(id);
		return { ...node.position(), ...(node.data("box") as { width: number; above: number; below: number }) };
	};
	const x1 = of(left).x - of(left).width / 2 - 24;
	const x2 = of(right).x + of(right).width / 2 + 24;
	const y1 = of(top).y - of(top).above - 24;
	const y2 = of(bottom).y + of(bottom).below + 24;
	const zoom = Math.min(220 / (x2 - x1), 256 / (y2 - y1));
	return { zoom, x: 132 - (zoom * (x1 + x2)) / 2, y: 150 - (zoom * (y1 + y2)) / 2 };
}

/** In the middle of the window at a zoom. */
const at = (x: number, y: number, zoom: number) => ({ zoom, x: 150 - zoom * x, y: 150 - zoom * y });
const HEART = at(1000, 1000, 0.64);

describe("a new picture", () => {
	it("is shown at once, legible, round the member that is in most hulls", async () => {
		calm = false;
		const { view } = await watched({ ...WIDE, [REGION]: [1000, 0], [CITIES]: [1000, 2000] });
		expect(view()).toEqual(HEART);
	});

	it("is shown round what is nearest to its middle where nothing is in a hull", async () => {
		const { state, cy } = await watched();
		await state.graph.choose({ sets: [] });
		for (const id of [GREVEN, BONN]) await state.graph.add(id);
		state.graph.remove(MUENSTER, REGION, CITIES);
		state.drawing.relayout();
		settle(state, { [GREVEN]: [-300, 800], [BONN]: [1600, 800] });
		expect(cy.zoom()).toBe(0.64);
		const { x, y } = cy.getElementById(GREVEN).renderedPosition();
		expect(x > 0 && x < 300 && y > 0 && y < 300).toBe(true);
	});

	it("is shown whole where hardly any of its nodes would be legible at a time", async () => {
		const others = Array.from({ length: 40 }, (_, n) => `commune-0000000${n}`);
		const more = others.map((id): GraphNode => ({ id, type: "Commune", name: "Ort" }));
		const { state, cy, near } = await watched(WIDE, [...NODES, ...more]);
		for (const id of others) await state.graph.add(id);
		state.drawing.relayout();
		const row = Object.fromEntries(others.map((id, n) => [id, [45 * n, 0] as const]));
		settle(state, { ...WIDE, ...row, [GREVEN]: [-1000, 1000], [BONN]: [3000, 1000] });
		const whole = wholeOf(cy, [GREVEN, BONN, others[0] ?? "", CITIES]);
		near(whole);
	});

	it("takes the place of the view when nothing of the one before has kept its place", async () => {
		const { state, cy, view } = await watched();
		const sketch = { ids: [MUENSTER, GREVEN, REGION], sets: [], full: 0, indirect: false, asOf: null };
		await state.graph.draw({ ...sketch, overlaps: null, title: null, sentence: null, hypothetical: false });
		settle(state, { ...WIDE, [MUENSTER]: [10, 20], [GREVEN]: [0, 0], [REGION]: [40, 40] });
		expect(view().zoom).toBeGreaterThan(1);
		const { x, y } = cy.getElementById(MUENSTER).renderedPosition();
		expect(x > 0 && x < 300 && y > 0 && y < 300).toBe(true);
	});
});

describe("what comes later", () => {
	const NEAR: Places = { ...WIDE, [GREVEN]: [940, 1000], [BONN]: [1060, 1000], [BODY]: [960, 1040] };

	it("leaves the view where all of it is in view", async () => {
		const { state, cy, view } = await watched(NEAR);
		cy.zoom(0.5);
		cy.pan({ x: -350, y: -350 });
		const before = view();
		await state.graph.expand(REGION, ["BODY_OF"]);
		settle(state, NEAR);
		expect(view()).toEqual(before);
	});

	it.each<[string, readonly [number, number]]>([
		["left", [0, 1000]],
		["right", [2000, 1000]],
		["above", [1000, 0]],
		["below", [1000, 2000]],
	])("is brought into view when it comes to stand far to the %s", async (_, place) => {
		const { state, cy, view } = await watched(NEAR);
		cy.zoom(0.5);
		cy.pan({ x: -350, y: -350 });
		await state.graph.expand(REGION, ["BODY_OF"]);
		settle(state, { ...NEAR, [BODY]: place });
		expect(view().zoom).toBeLessThan(0.5);
		for (const id of [MUENSTER, GREVEN, BONN, REGION, CITIES, BODY]) {
			const { x, y } = cy.getElementById(id).renderedPosition();
			expect(x > 0 && x < 300 && y > 0 && y < 300, id).toBe(true);
		}
	});
});

describe("what sticks out of the view", () => {
	const NEAR: Places = { ...WIDE, [GREVEN]: [940, 1000], [BONN]: [1060, 1000], [BODY]: [1000, 1000] };
	// At 0.5 the window shows 700 to 1300 either way; a box has 24 round it, and twice as much may be out of view.
	const LIMITS = {
		left: ({ width }: Box) => [700 + width / 2 + 24 - 48, 1000],
		right: ({ width }: Box) => [1300 - width / 2 - 24 + 48, 1000],
		above: ({ above }: Box) => [1000, 700 + above + 24 - 48],
		below: ({ below }: Box) => [1000, 1300 - below - 24 + 48],
	} as const satisfies Record<string, (box: Box) => readonly [number, number]>;
	const OUTWARDS = { left: [-1, 0], right: [1, 0], above: [0, -1], below: [0, 1] } as const;
	interface Box {
		readonly width: number;
		readonly above: number;
		readonly below: number;
	}

	it.each(["left", "right", "above", "below"] as const)(
		"a little to the %s leaves the view, a pixel more moves it",
		async (side) => {
			for (const more of [0, 1]) {
				const { state, cy, view } = await watched(NEAR);
				cy.zoom(0.5);
				cy.pan({ x: -350, y: -350 });
				await state.graph.expand(REGION, ["BODY_OF"]);
				const [x, y] = LIMITS[side](boxOf(state.drawing.elements.value.nodes.get(BODY) as NodeElement));
				const [dx, dy] = OUTWARDS[side];
				settle(state, { ...NEAR, [BODY]: [x + more * dx, y + more * dy] });
				const moved = view().zoom !== 0.5 || view().x !== -350 || view().y !== -350;
				expect(moved, `${more} beyond`).toBe(more === 1);
			}
		},
	);
});

describe("a picture that is laid out anew", () => {
	const far = async () => {
		const all = await watched({ ...WIDE, [CITIES]: [1000, 3000], [REGION]: [1000, -1000] });
		all.cy.zoom(0.02);
		all.cy.pan({ x: 100, y: 100 });
		all.cy.emit("dragpan");
		return all;
	};

	it("is shown, even where all of it would be in view", async () => {
		const { state, view } = await far();
		state.drawing.relayout();
		expect(view().zoom).toBe(0.02);
		settle(state, WIDE);
		expect(view().zoom).toBe(0.64);
	});

	it("is shown in a short motion, for there was one before", async () => {
		const { state, cy, view } = await far();
		calm = false;
		state.drawing.relayout();
		settle(state, WIDE);
		expect(view().zoom).toBe(0.02);
		expect(cy.animated()).toBe(true);
		cy.destroy();
	});

	it("follows the size of the window again", async () => {
		const { state, cy, view } = await far();
		state.drawing.relayout();
		settle(state, WIDE);
		const before = view();
		Object.assign(cy, { width: () => 500 });
		cy.emit("resize");
		expect(view()).not.toEqual(before);
	});

	it("only another size of the window shows it again", async () => {
		const { cy, view } = await watched();
		cy.zoom(0.3);
		const before = view();
		cy.emit("resize");
		expect(view()).toEqual(before);
		Object.assign(cy, { height: () => 500 });
		cy.emit("resize");
		expect(view().zoom).toBe(0.64);
	});
});

describe("asked for", () => {
	it.each<[string, Places, readonly string[]]>([
		["wide", WIDE, [GREVEN, BONN, REGION, CITIES]],
		["high", HIGH, [REGION, CITIES, GREVEN, BONN]],
	])("the whole of a %s picture is all of it in the middle", async (_, places, outer) => {
		const { state, cy, near } = await watched(places);
		state.camera.fit();
		near(wholeOf(cy, outer));
	});

	it("zoom goes by a quarter and keeps the middle", async () => {
		const { state, near } = await watched();
		state.camera.zoom("in");
		near(at(1000, 1000, 0.8));
		state.camera.zoom("out");
		state.camera.zoom("out");
		near(at(1000, 1000, 0.512));
	});

	/** Greven and Bonn have company. */
	const PAIRS: Places = { ...WIDE, [REGION]: [50, 900], [CITIES]: [1950, 1100] };

	it("a node that stands alone comes into the middle with what is nearest to it", async () => {
		const { state, near } = await watched({ ...WIDE, [REGION]: [1000, 800] });
		state.camera.focus(GREVEN);
		// Münster is 1000 to the right; 110 pixels are between the middle and the margin.
		near(at(0, 1000, 0.11));
	});

	it("a node comes into the middle, and not smaller than is legible", async () => {
		const { state, cy, near } = await watched(PAIRS);
		state.camera.focus(GREVEN);
		near(at(0, 1000, 0.8));
		cy.zoom(1);
		state.camera.focus(BONN);
		near(at(2000, 1000, 1));
		state.camera.focus(GREVEN, BONN);
		near(at(1000, 1000, 1));
	});

	it("what is not there moves nothing", async () => {
		const { state, view } = await watched();
		state.camera.focus("nothing");
		expect(view()).toEqual(HEART);
		state.camera.reveal("nothing");
		expect(view()).toEqual(HEART);
	});

	// At 0.64 the window shows 1000 ± 234.375; 40 from its edges 194.375 are left.
	it.each([
		[1194, 1000, true],
		[1195, 1000, false],
		[806, 1000, true],
		[805, 1000, false],
		[1000, 1194, true],
		[1000, 1195, false],
		[1000, 806, true],
		[1000, 805, false],
	])("a node at %i, %i is in view: %s", async (x, y, seen) => {
		const { state, view } = await watched({ ...WIDE, [CITIES]: [1000, 3000], [REGION]: [1000, -1000] });
		state.graph.place(new Map([[BONN, { x, y }]]), true);
		expect(view()).toEqual(HEART);
		state.camera.reveal(MUENSTER, BONN);
		expect(view().zoom).toBe(seen ? 0.64 : 0.8);
	});

	it("moves in a short motion where that is welcome", async () => {
		calm = false;
		const { state, cy, view, near } = await watched(PAIRS);
		state.camera.focus(GREVEN);
		expect(view()).toEqual(HEART);
		expect(cy.animated()).toBe(true);
		await expect.poll(() => cy.zoom(), { interval: 20 }).toBe(0.8);
		near(at(0, 1000, 0.8));
		cy.destroy();
	});
});

describe("the state", () => {
	const WINDOW = { width: 300, height: 300 };
	const PAIR: Places = { ...WIDE, [REGION]: [50, 900] };

	it("knows where the window is, whoever moved it, and that makes no step", async () => {
		const { state, cy } = await watched(PAIR);
		expect(state.graph.viewpoint.value).toEqual({ x: 1000, y: 1000, zoom: 0.64, ...WINDOW });
		cy.viewport({ zoom: 0.5, pan: { x: 50, y: -100 } });
		expect(state.graph.viewpoint.value).toEqual({ x: 200, y: 500, zoom: 0.5, ...WINDOW });
		state.camera.focus(GREVEN);
		expect(state.graph.viewpoint.value).toEqual({ x: 0, y: 1000, zoom: 0.8, ...WINDOW });
		expect(state.graph.canUndo.value).toBe(false);
	});

	it("knows where a motion will end", async () => {
		const { state, cy } = await watched(PAIR);
		calm = false;
		state.camera.focus(GREVEN);
		expect(cy.animated()).toBe(true);
		expect(state.graph.viewpoint.value).toEqual({ x: 0, y: 1000, zoom: 0.8, ...WINDOW });
		await expect.poll(() => cy.animated(), { interval: 20 }).toBe(false);
		expect(state.graph.viewpoint.value).toEqual({ x: 0, y: 1000, zoom: 0.8, ...WINDOW });
		cy.destroy();
	});

	it("brings the window back by undo and redo", async () => {
		const { state, cy, near } = await watched();
		cy.viewport({ zoom: 0.5, pan: { x: 50, y: -100 } });
		state.graph.remove(BONN);
		cy.viewport({ zoom: 2, pan: { x: 0, y: 0 } });
		state.graph.undo();
		near({ zoom: 0.5, x: 50, y: -100 });
		state.graph.redo();
		near({ zoom: 2, x: 0, y: 0 });
	});

	it("opens a saved picture where it was looked at from, without laying it out", async () => {
		const { state, near } = await watched();
		const snapshot = state.graph.snapshot({ kind: "none" });
		await state.graph.restore({ ...snapshot, camera: { x: -5, y: 10, zoom: 0.3 } });
		expect(state.drawing.layout.value).toBeNull();
		near(at(-5, 10, 0.3));
		await state.graph.restore({ ...snapshot, camera: null });
		near(HEART);
	});

	it("shows in a smaller window all that was seen in the one a picture was saved in", async () => {
		const { state, cy, near } = await watched();
		const snapshot = state.graph.snapshot({ kind: "none" });
		await state.graph.restore({ ...snapshot, camera: { x: -5, y: 10, zoom: 0.3, width: 600, height: 450 } });
		near(at(-5, 10, 0.15));
		Object.assign(cy, { height: () => 150 });
		cy.emit("resize");
		near({ ...at(-5, 10, 0.1), y: 75 - 0.1 * 10 });
		await state.graph.restore({ ...snapshot, camera: { x: -5, y: 10, zoom: 0.3, width: 100, height: 100 } });
		near({ ...at(-5, 10, 0.3), y: 75 - 0.3 * 10 });
	});
});

describe("another size of the window", () => {
	const resized = async (choose: (it: Awaited<ReturnType<typeof watched>>) => void) => {
		const all = await watched({ ...WIDE, [CITIES]: [1000, 3000], [REGION]: [1000, -1000] });
		choose(all);
		const before = all.view();
		Object.assign(all.cy, { width: () => 500 });
		all.cy.emit("resize");
		return { before, after: all.view() };
	};
	const WIDER = { zoom: 0.64, x: 250 - 640, y: 150 - 640 };

	it.each<[string, Parameters<typeof resized>[0]]>([
		["nothing was chosen", () => {}],
		["all was asked for", ({ state }) => state.camera.fit()],
		["only what is in view was asked for", ({ state }) => state.camera.reveal(MUENSTER)],
		[
			"all was asked for after another view",
			({ state, cy }) => {
				cy.emit("dragpan");
				state.camera.fit();
			},
		],
	])("shows the picture anew where %s", async (_, choose) => {
		expect((await resized(choose)).after).toEqual(WIDER);
	});

	it.each<[string, Parameters<typeof resized>[0]]>([
		["the wheel", ({ cy }) => cy.emit("scrollzoom")],
		["two fingers", ({ cy }) => cy.emit("pinchzoom")],
		["dragging", ({ cy }) => cy.emit("dragpan")],
		["a button", ({ state }) => state.camera.zoom("in")],
		["a choice", ({ state }) => state.camera.focus(GREVEN)],
		["something out of view", ({ state }) => state.camera.reveal(GREVEN)],
		[
			"dragging, then something in view",
			({ cy, state }) => {
				cy.emit("dragpan");
				state.camera.reveal(MUENSTER);
			},
		],
	])("leaves in the middle what was chosen by %s", async (_, choose) => {
		const { before, after } = await resized(choose);
		expect(after).toEqual({ ...before, x: before.x + 100 });
	});

	it("is nothing to a canvas that is gone", async () => {
		const { before, after } = await resized(({ stop }) => stop());
		expect(after).toEqual(before);
	});

	it("shows nothing before there is a picture", async () => {
		const state = createState(smallApi());
		const cy = headless();
		const stop = followCamera(cy, state);
		cy.emit("resize");
		state.camera.fit();
		expect([cy.zoom(), cy.pan()]).toEqual([1, { x: 0, y: 0 }]);
		stop();
		state.camera.zoom("in");
		expect(cy.zoom()).toBe(1);
	});
});

it("a hand on the canvas holds a view that still moves", async () => {
	calm = false;
	const { state, cy, stop } = await watched();
	state.camera.focus(GREVEN);
	expect(cy.animated()).toBe(true);
	cy.emit("tapstart");
	await expect.poll(() => cy.animated(), { interval: 20 }).toBe(false);
	expect(state.graph.viewpoint.value?.zoom).toBe(cy.zoom());
	stop();
	cy.destroy();
});
