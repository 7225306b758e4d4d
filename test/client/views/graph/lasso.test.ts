/** Marking by a line that is drawn round things. */
import { signal } from "@preact/signals";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectLasso, isInside } from "../../../../client/views/graph/lasso.ts";
import { BONN, GREVEN, MUENSTER } from "../../state/small-graph.ts";
import { canvas } from "./small-canvas.ts";

describe("a point", () => {
	const corner = [
		{ x: 0, y: 0 },
		{ x: 10, y: 0 },
		{ x: 10, y: 4 },
		{ x: 4, y: 4 },
		{ x: 4, y: 10 },
		{ x: 0, y: 10 },
	];

	it("is in the arms of a corner and not between them", () => {
		expect(isInside({ x: 8, y: 2 }, corner)).toBe(true);
		expect(isInside({ x: 2, y: 8 }, corner)).toBe(true);
		expect(isInside({ x: 8, y: 8 }, corner)).toBe(false);
	});

	it("is in a circle of many points when it is nearer to its middle than the radius", () => {
		const circle = Array.from({ length: 360 }, (_, n) => ({
			x: 100 * Math.cos((n * Math.PI) / 180),
			y: 100 * Math.sin((n * Math.PI) / 180),
		}));
		const near = fc.double({ min: -150, max: 150, noNaN: true });
		fc.assert(
			fc.property(near, near, (x, y) => {
				const far = Math.hypot(x, y);
				if (Math.abs(far - 100) > 0.1) expect(isInside({ x, y }, circle)).toBe(far < 100);
			}),
		);
	});

	it("is not in a line that encloses nothing", () => {
		expect(isInside({ x: 1, y: 1 }, [])).toBe(false);
		expect(isInside({ x: 1, y: 1 }, [{ x: 1, y: 1 }])).toBe(false);
	});
});

describe("the lasso", () => {
	async function drawn() {
		const { cy, state } = await canvas();
		const target = Object.assign(new EventTarget(), {
			getBoundingClientRect: () => ({ left: 10, top: 20 }),
			setPointerCapture: () => undefined,
		});
		const [tool, line] = [signal(false), signal<readonly { x: number; y: number }[]>([])];
		const stop = connectLasso(cy, target as unknown as HTMLElement, state, tool, line);
		const heard: string[] = [];
		target.addEventListener("mousemove", () => heard.push("mousemove"));
		const send = (type: string, [x, y]: readonly [number, number], held: object = {}) =>
			target.dispatchEvent(
				Object.assign(new Event(type, { cancelable: true }), { button: 0, clientX: x + 10, clientY: y + 20, ...held }),
			);
		/** Round Greven at 50, 100 and Münster at 100, 100. */
		const round = (held: object) => {
			send("pointerdown", [20, 80], held);
			for (const at of [
				[120, 80],
				[120, 120],
				[20, 120],
			] as const)
				send("pointermove", at, held);
			send("pointerup", [20, 120], held);
		};
		return { cy, state, tool, line, heard, send, round, stop };
	}

	it("marks with Alt what it encloses, and nothing else", async () => {
		const { state, round } = await drawn();
		round({ altKey: true });
		expect([...state.marks.nodes.value].sort()).toEqual([GREVEN, MUENSTER].sort());
	});

	it("marks without a key when it is the tool, and is put away then", async () => {
		const { state, tool, round } = await drawn();
		round({});
		expect(state.marks.nodes.value.size).toBe(0);
		tool.value = true;
		round({});
		expect(state.marks.nodes.value.size).toBe(2);
		expect(tool.value).toBe(false);
	});

	it("adds to what is marked with shift", async () => {
		const { state, round } = await drawn();
		state.marks.select(BONN);
		round({ altKey: true, shiftKey: true });
		expect(state.marks.nodes.value.has(BONN)).toBe(true);
		expect(state.marks.nodes.value.size).toBe(3);
	});

	it("keeps the canvas from moving while it is drawn, and only then", async () => {
		const { heard, line, send } = await drawn();
		send("pointerdown", [0, 0], { altKey: true });
		send("mousemove", [50, 50]);
		expect(line.value).toHaveLength(1);
		expect(heard).toEqual([]);
		send("pointerup", [50, 50]);
		send("mousemove", [50, 50]);
		expect(heard).toEqual(["mousemove"]);
	});
});
