/** How the canvas comes to what the state says: at once, in parts, or gliding. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { createState } from "../../../../client/state/index.ts";
import { followElements } from "../../../../client/views/graph/drawing.ts";
import { inParts } from "../../../../client/views/graph/parts.ts";
import { CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";
import { headless, PLACES, settle } from "./small-canvas.ts";

/** Node has neither frames nor media. */
let calm = false;
let frames: ((time: number) => void)[] = [];
const page = globalThis as { matchMedia?: unknown; requestAnimationFrame?: unknown; document?: unknown };
const { cancelAnimationFrame } = globalThis;
beforeEach(() => {
	calm = false;
	frames = [];
	page.matchMedia = (query: string) => ({ matches: calm && query === "(prefers-reduced-motion: reduce)" });
	page.requestAnimationFrame = (frame: (time: number) => void) => frames.push(frame);
	page.document = { hidden: false };
	globalThis.cancelAnimationFrame = (n: number) => void frames.splice(n - 1, 1);
});
afterEach(() => {
	for (const name of ["matchMedia", "requestAnimationFrame", "document"] as const) delete page[name];
	globalThis.cancelAnimationFrame = cancelAnimationFrame;
});

/** Runs the frames that wait until there are none. */
async function allFrames(each: () => void): Promise<void> {
	while (frames.length > 0) {
		const [next] = frames.splice(0, 1);
		next?.(performance.now());
		each();
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

async function followed() {
	const state = createState(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	const cy = headless();
	const nothing = () => {};
	const { drawn, dispose } = followElements(cy, state, { begin: nothing, moved: nothing, end: nothing });
	await state.graph.start();
	settle(state);
	await allFrames(() => {});
	const greven = () => ({ ...cy.getElementById(GREVEN).position() });
	const isDrawn = () => drawn.value === state.drawing.elements.value;
	return { state, cy, greven, isDrawn, dispose };
}

const MOVED = { ...PLACES, [GREVEN]: [950, 100] } as const;

it("a new layout lets nodes glide to their places, and all is drawn only when they are there", async () => {
	const { state, greven, isDrawn } = await followed();
	expect([greven(), isDrawn()]).toEqual([{ x: 50, y: 100 }, true]);
	state.drawing.relayout();
	settle(state, MOVED);
	expect(state.graph.picture.value.positions.get(GREVEN)).toEqual({ x: 950, y: 100 });
	expect(greven().x).toBeLessThan(500);
	const seen: number[] = [];
	await allFrames(() => seen.push(greven().x));
	expect(seen.length).toBeGreaterThan(3);
	expect(seen).toEqual([...seen].sort((a, b) => a - b));
	expect([greven(), isDrawn()]).toEqual([{ x: 950, y: 100 }, true]);
});

it("is not drawn before they are there, and what comes meanwhile ends the way", async () => {
	const { state, greven, isDrawn } = await followed();
	state.drawing.relayout();
	settle(state, MOVED);
	expect(isDrawn()).toBe(false);
	state.graph.remove(CITIES);
	expect(greven()).toEqual({ x: 950, y: 100 });
	await allFrames(() => expect(greven().x).toBe(950));
	expect(isDrawn()).toBe(true);
});

it.each([
	[
		"who wants no motion",
		() => (calm = true),
		(state: Awaited<ReturnType<typeof followed>>["state"]) => settle(state, MOVED),
	],
	[
		"undo",
		() => {},
		({ graph }: Awaited<ReturnType<typeof followed>>["state"]) =>
			graph.place(new Map([[GREVEN, { x: 950, y: 100 }]]), true),
	],
])("nothing glides for %s", async (_, prepare, act) => {
	const { state, greven, isDrawn } = await followed();
	prepare();
	if (calm) state.drawing.relayout();
	act(state);
	expect(greven()).toEqual({ x: 950, y: 100 });
	await allFrames(() => expect(greven().x).toBe(950));
	expect(isDrawn()).toBe(true);
});

it("work that takes long goes on after the next frame, until it is replaced", async () => {
	const done: string[] = [];
	function* work(name: string, steps: number): Generator<void> {
		for (let n = 0; n < steps; n++) {
			done.push(`${name}${n}`);
			yield;
		}
	}
	const run = (part: () => void) => part();
	inParts(work("short", 3), run, () => done.push("end"));
	expect(done).toEqual(["short0", "short1", "short2", "end"]);
	done.length = 0;
	const stop = inParts(work("long", 20), run, () => done.push("end"));
	const first = done.length;
	expect(first).toBeLessThan(20);
	await allFrames(() => {});
	expect(done.at(-1)).toBe("end");
	expect(done).toHaveLength(21);
	stop();
	done.length = 0;
	inParts(work("other", 20), run, () => done.push("end"))();
	await allFrames(() => {});
	expect(done).toHaveLength(first);
});
