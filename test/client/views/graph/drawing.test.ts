/** How the canvas comes to what the state says: at once, in parts, or gliding. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
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

/** Runs the frames that wait until there are none, and the parts between them. */
async function allFrames(each: () => void): Promise<void> {
	do {
		const [next] = frames.splice(0, 1);
		next?.(performance.now());
		if (next) each();
		await new Promise((resolve) => setTimeout(resolve, 10));
	} while (frames.length > 0);
}

async function followed() {
	const state = createState(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	const cy = headless();
	const nothing = () => {};
	const { drawn, dispose } = followElements(cy, state, { begin: nothing, seen: nothing, moved: nothing, end: nothing });
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

/** Steps that take so many milliseconds each. */
function* work(name: string, steps: number, done: string[], each = 10): Generator<void> {
	for (let n = 0; n < steps; n++) {
		for (const end = performance.now() + each; performance.now() < end; );
		done.push(`${name}${n}`);
		yield;
	}
}

it("work that takes no long time is done at once, and nothing is held", () => {
	const done: string[] = [];
	const say = (word: string) => () => void done.push(word);
	// A clock of its own: on a machine that does other things a millisecond may take ten.
	let time = 0;
	const now = vi.spyOn(performance, "now").mockImplementation(() => (time += 0.1));
	inParts(work("short", 2, done, 1), { hold: say("hold"), release: say("release"), show: say("show") }, say("end"));
	now.mockRestore();
	expect(done).toEqual(["short0", "short1", "end"]);
});

it("longer work is held between its parts, shown now and then, and ends released", async () => {
	const done: string[] = [];
	let [held, shown] = [0, 0];
	const stage = {
		hold: () => void held++,
		release: () => void held--,
		show: () => {},
	};
	const ended = new Promise<void>((end) => inParts(work("long", 240, done), stage, end));
	expect(done.length).toBeLessThan(20);
	const frames = setInterval(
		() =>
			void allFrames(() => {
				if (held === 0) shown++;
			}),
		5,
	);
	await ended;
	clearInterval(frames);
	expect(done).toEqual(Array.from({ length: 240 }, (_, n) => `long${n}`));
	expect(held).toBe(0);
	expect(shown).toBeGreaterThan(0);
});

it("work that is replaced goes no further and holds nothing", async () => {
	const done: string[] = [];
	let held = 0;
	const stage = { hold: () => void held++, release: () => void held--, show: () => {} };
	const stop = inParts(work("other", 20, done), stage, () => void done.push("end"));
	const first = done.length;
	expect(held).toBe(1);
	stop();
	expect(held).toBe(0);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(done).toHaveLength(first);
});

it("the first picture is drawn after each of its first parts, and no step of it is done at once", async () => {
	const order: string[] = [];
	function* steps() {
		for (let n = 0; n < 4; n++) {
			const end = performance.now() + 12;
			while (performance.now() < end);
			order.push(`step ${n}`);
			yield;
		}
	}
	const stage = { hold: () => {}, release: () => {}, show: () => {} };
	inParts(steps(), stage, () => order.push("done"), true);
	expect(order).toEqual([]);
	await allFrames(() => order.push("frame"));
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(order.slice(0, 5)).toEqual(["step 0", "frame", "step 1", "frame", "step 2"]);
	expect(order.at(-1)).toBe("done");
});
