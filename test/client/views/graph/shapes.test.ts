/** The shapes that are drawn follow the hulls that are wanted, while a worker outlines them. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Elements, Hull } from "../../../../client/state/index.ts";
import type { DrawnHull } from "../../../../client/views/graph/hull-layer.ts";
import { createOutlines, type OutlinesInput } from "../../../../client/views/graph/outlines.ts";
import { createShapes } from "../../../../client/views/graph/shapes.ts";
import { nodeElement } from "../../node-element.ts";
import { Path } from "./small-canvas.ts";

const page = globalThis as { Path2D?: unknown };
beforeAll(() => {
	page.Path2D = Path;
});
afterAll(() => {
	delete page.Path2D;
});

const elements = (places: Readonly<Record<string, number | null>>): Elements => ({
	nodes: new Map(
		Object.entries(places).map(([id, x]) => [id, nodeElement({ id, position: x === null ? null : { x, y: 0 } })]),
	),
	edges: new Map(),
});
const hull = (id: string, colour = 0): Hull => ({ id, name: id, colour, letter: "A", members: ["a", "b"], size: 2 });

/** A worker that answers when it is told to. */
function shapes() {
	const outlines = createOutlines();
	const asked: OutlinesInput[] = [];
	let answer = () => {};
	let shown: DrawnHull[] = [];
	const run = (input: OutlinesInput) =>
		new Promise<ReturnType<typeof outlines>>((resolve) => {
			if (input.hulls.length > 0) asked.push(input);
			answer = () => resolve(outlines(input));
		});
	const all = createShapes(
		(drawn) => {
			shown = drawn;
		},
		{ run, dispose: () => {} },
	);
	const answered = async () => {
		answer();
		await new Promise((resolve) => setTimeout(resolve));
	};
	const paths = () => shown.map(({ hull: { id }, path }) => `${id} ${(path as unknown as Path).d}`);
	return { ...all, asked, answered, shown: () => shown, paths };
}

it("are there when the worker has answered, and only then all is ready", async () => {
	const { follow, ready, answered, paths } = shapes();
	follow(elements({ a: 0, b: 100, c: null }), [hull("n")]);
	expect([ready.value, paths()]).toEqual([false, []]);
	await answered();
	expect(ready.value).toBe(true);
	expect(paths()).toEqual([expect.stringMatching(/^n M/)]);
});

it("of before are drawn until the next are there, as far as their hulls are wanted, in the colour of now", async () => {
	const { follow, answered, shown, paths } = shapes();
	follow(elements({ a: 0, b: 100 }), [hull("n"), hull("m")]);
	await answered();
	const before = paths();
	follow(elements({ a: 0, b: 400 }), [hull("n", 4)]);
	expect(paths()).toEqual([before[0]]);
	expect(shown()[0]?.hull.colour).toBe(4);
	await answered();
	expect(paths()).not.toEqual([before[0]]);
});

it("are asked for once where nothing stands elsewhere, and at last for what was wanted last", async () => {
	const { follow, ready, asked, answered, paths } = shapes();
	for (const x of [100, 100, 200, 300, 400]) follow(elements({ a: 0, b: x }), [hull("n")]);
	expect(asked.length).toBe(1);
	await answered();
	expect([ready.value, asked.length]).toEqual([false, 2]);
	await answered();
	expect([ready.value, asked.length]).toEqual([true, 2]);
	const last = paths();
	follow(elements({ a: 0, b: 400 }), [hull("n", 3)]);
	expect([ready.value, asked.length, paths()]).toEqual([true, 2, last]);
	follow(elements({ a: 0, b: 400 }), []);
	expect([ready.value, paths()]).toEqual([true, []]);
});
