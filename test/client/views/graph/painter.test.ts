/** What is painted round Cytoscape's own elements, on a context that notes the calls. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Hull, NodeElement } from "../../../../client/state/index.ts";
import { type DrawnHull, drawHulls } from "../../../../client/views/graph/hull-layer.ts";
import { drawLabel, layLabels } from "../../../../client/views/graph/label-layer.ts";
import { createPainter, type Scene } from "../../../../client/views/graph/painter.ts";
import { findIn } from "../../../../client/views/graph/pen.ts";
import { drawRing } from "../../../../client/views/graph/ring-layer.ts";
import { fade } from "../../../../client/views/sheet/tokens.ts";
import { nodeElement } from "../../node-element.ts";
import { BONN, CITIES, GREVEN, MUENSTER, REGION } from "../../state/small-graph.ts";
import { canvas, Path, type Places, recorder, TOKENS } from "./small-canvas.ts";

const page = globalThis as { Path2D?: unknown };
beforeAll(() => {
	page.Path2D = Path;
});
afterAll(() => {
	delete page.Path2D;
});

const member = (more: Partial<NodeElement> = {}): NodeElement =>
	nodeElement({ id: "m", position: { x: 10, y: 20 }, ...more });
const arc = (colour: number, via: "direct" | "indirect" | "hypothetical", from: number, to: number) => ({
	...{ set: `n${colour}`, colour, via, from, to },
});

it.each([
	["red", 0.5, "color-mix(in srgb, red 50%, transparent)"],
	["rgb(1,2,3)", 0.126, "color-mix(in srgb, rgb(1,2,3) 13%, transparent)"],
])("%s at %d is %s", (colour, alpha, mixed) => expect(fade(colour, alpha)).toBe(mixed));

describe("the ring", () => {
	const look = ["strokeStyle", "lineWidth", "dash", "globalAlpha", "lineCap"];
	// The radius of a commune is 9, with two memberships 11.5; the gap is 2.5, half of the ring 2.
	const drawn = (node: NodeElement, dim = false) => {
		const { calls, ctx } = recorder(look);
		drawRing(ctx, node, { x: 10, y: 20 }, TOKENS, dim);
		return { calls: calls.filter((one) => !one.startsWith("setLineDash")), ctx, last: calls.at(-1) };
	};

	it("has an arc for a membership, from the top", () => {
		const { calls, ctx, last } = drawn(member({ arcs: [arc(3, "direct", 0, 1)] }));
		expect(calls.map((one) => one.split(" strokeStyle")[0])).toEqual([
			"beginPath()",
			"arc(10, 20, 13.5, -1.571, -0.571)",
			"stroke()",
		]);
		expect(calls.at(-1)).toBe("stroke() strokeStyle=rgb(0,0,4) lineWidth=4 dash= globalAlpha=1 lineCap=butt");
		expect(last).toMatch(/^setLineDash\(\[\]\)/);
		expect(ctx.globalAlpha).toBe(1);
	});

	it("of a name tag is at its corner, on a disc of its own, where it covers no name", () => {
		const { calls, ctx } = recorder(["fillStyle"]);
		const node = member({ hull: 0, arcs: [arc(3, "direct", 0, 1)] });
		drawRing(ctx, node, { x: 100, y: 50 }, TOKENS, false, { width: 80, height: 30 });
		const shapes = calls.filter((one) => /^(arc|fill)\(/.test(one)).map((one) => one.split(" fillStyle")[0]);
		expect(shapes).toEqual(["arc(60, 35, 7, 0, 6.283)", "fill()", "arc(60, 35, 7, -1.571, -0.571)"]);
		expect(ctx.fillStyle).toBe(TOKENS.surface);
	});

	it("is hollow for an indirect one, dashed for a supposed one, and of a known colour at least", () => {
		const arcs = [arc(0, "indirect", 0, 3), arc(12, "hypothetical", 3, 6)];
		const { calls } = drawn(member({ arcs }), true);
		const rim = "globalAlpha=0.3 lineCap=butt";
		expect(calls.filter((one) => one.startsWith("arc")).map((one) => one.split(" strokeStyle")[0])).toEqual([
			"arc(10, 20, 16, -1.571, 1.429)",
			"arc(10, 20, 16, -1.571, 1.429)",
			"arc(10, 20, 16, 1.429, 4.429)",
		]);
		expect(calls.filter((one) => one.startsWith("stroke"))).toEqual([
			`stroke() strokeStyle=rgb(0,0,1) lineWidth=4 dash= ${rim}`,
			`stroke() strokeStyle=${fade(TOKENS.surface, 1)} lineWidth=2 dash= ${rim}`,
			`stroke() strokeStyle=${TOKENS.lineStrong} lineWidth=4 dash=4,3 ${rim}`,
		]);
	});
});

describe("a name", () => {
	const look = [
		"font",
		"textAlign",
		"textBaseline",
		"lineJoin",
		"globalAlpha",
		"strokeStyle",
		"lineWidth",
		"fillStyle",
	];
	const drawn = (name: string, more: Partial<{ strong: boolean; dim: boolean; zoom: number }> = {}) => {
		const { calls, ctx } = recorder(look);
		drawLabel(ctx, member({ name }), { x: 50, y: 60 }, TOKENS, { strong: false, dim: false, zoom: 1, ...more });
		return { calls, ctx };
	};
	const rim = `textAlign=center textBaseline=middle lineJoin=round`;

	it("has a halo, then the letters", () => {
		const { calls, ctx } = drawn("Bonn");
		expect(calls).toEqual([
			`strokeText("Bonn", 50, 60) font=500 12px Noto ${rim} globalAlpha=1 strokeStyle=${TOKENS.ground} lineWidth=3.5 fillStyle=undefined`,
			`fillText("Bonn", 50, 60) font=500 12px Noto ${rim} globalAlpha=1 strokeStyle=${TOKENS.ground} lineWidth=3.5 fillStyle=${TOKENS.ink}`,
		]);
		expect(ctx.globalAlpha).toBe(1);
	});

	it("of two lines stands round its middle, bold or pale where that is wanted", () => {
		const { calls, ctx } = drawn("Horstmar-Leer Ochtrup", { strong: true, dim: true });
		expect(calls.map((one) => one.split(" font")[0])).toEqual([
			'strokeText("Horstmar-Leer", 50, 52.8)',
			'fillText("Horstmar-Leer", 50, 52.8)',
			'strokeText("Ochtrup", 50, 67.2)',
			'fillText("Ochtrup", 50, 67.2)',
		]);
		expect(calls[0]).toContain("font=650 12px Noto");
		expect(calls[0]).toContain("globalAlpha=0.35");
		expect(ctx.globalAlpha).toBe(1);
	});

	it.each([
		[0.1, 10.8],
		[0.9, 10.8],
		[1.1, 13.2],
		[3, 13.8],
	])("at zoom %d is %d pixels high", (zoom, size) => {
		const { calls } = drawn("Bonn", { zoom });
		expect(Number(/font=500 ([\d.]+)px/.exec(calls[0] ?? "")?.[1])).toBeCloseTo(size, 9);
	});
});

/** Far from one another. */
const APART: Places = {
	[MUENSTER]: [0, 0],
	[GREVEN]: [1000, 0],
	[BONN]: [2000, 0],
	[REGION]: [3000, 0],
	[CITIES]: [4000, 0],
};

describe("the places of names", () => {
	const laid = async (
		places: Places,
		must: string[] = [],
		zoom = 1,
		change?: (all: Awaited<ReturnType<typeof canvas>>) => void,
	) => {
		const all = await canvas(places);
		change?.(all);
		const { ctx } = recorder();
		return {
			places: layLabels(findIn(all.cy), all.state.drawing.elements.value.nodes, ctx, TOKENS, new Set(must), zoom),
			ctx,
		};
	};

	it("are below each member, in screen pixels; tags and what has no place have none", async () => {
		const { places, ctx } = await laid(APART);
		// Radius 9 and 2.5 for the second membership, ring 6.5, gap 3, half a line of 14.4.
		expect([...places.keys()].sort()).toEqual([MUENSTER, GREVEN, BONN].sort());
		expect(places.get(MUENSTER)?.y).toBeCloseTo(11.5 + 6.5 + 3 + 7.2, 9);
		expect(places.get(GREVEN)?.y).toBeCloseTo(9 + 6.5 + 3 + 7.2, 9);
		expect(places.get(GREVEN)?.x).toBe(1000);
		expect(ctx.font).toBe("650 12px Noto");
	});

	it("follow the zoom", async () => {
		const { places } = await laid(APART, [], 2);
		expect(places.get(GREVEN)?.x).toBe(2000);
		expect(places.get(GREVEN)?.y).toBeCloseTo(2 * 15.5 + 3 + (13.8 * 1.2) / 2, 9);
	});

	it.each<[string, [number, number], boolean]>([
		["near below", [1000, 45], false],
		["just below", [1000, 58], true],
		["beside", [1130, 28], true],
	])("keep off a tag %s: below: %s", async (_, tag, below) => {
		const { places } = await laid({ ...APART, [REGION]: tag });
		expect((places.get(GREVEN)?.y ?? 0) > 0 && places.get(GREVEN)?.x === 1000).toBe(below);
	});

	it("leave the picture at its rim only where the window has room there", async () => {
		const all = await canvas({ [GREVEN]: [1000, 0], [MUENSTER]: [0, 0], [BONN]: [0, 500], [REGION]: [1000, 75] });
		const { nodes } = all.state.drawing.elements.value;
		const of = (room?: { width: number; height: number }) =>
			layLabels(findIn(all.cy), nodes, recorder().ctx, TOKENS, new Set(), 0.2, undefined, room).get(GREVEN);
		expect(of()?.x).toBeLessThan(200);
		expect(of({ width: 2000, height: 100 })?.x).toBeGreaterThan(200);
	});

	it("are kept for what must have a name", async () => {
		const close = { ...APART, [GREVEN]: [20, 0], [BONN]: [10, 30] } as const;
		expect((await laid(close, [BONN])).places.has(BONN)).toBe(true);
	});

	it("are none for what is not on the canvas", async () => {
		const { places } = await laid(APART, [], 1, ({ cy }) => cy.getElementById(GREVEN).remove());
		expect(places.has(GREVEN)).toBe(false);
	});
});

const hull = (id: string, colour: number): Hull => ({
	...{ id, name: id, colour, letter: id, members: [] },
	size: 1,
});
const shape = (id: string, colour: number): DrawnHull => ({
	hull: hull(id, colour),
	path: new Path(`path ${id}`) as unknown as Path2D,
	links: new Path(`links ${id}`) as unknown as Path2D,
});

describe("hulls", () => {
	const look = ["strokeStyle", "fillStyle", "lineWidth", "dash", "lineJoin", "lineCap"];
	const drawn = (strong: string[], zoom: number, ...shapes: DrawnHull[]) => {
		const { calls, ctx } = recorder(look);
		drawHulls(ctx, shapes, TOKENS, new Set(strong), zoom);
		return calls;
	};
	const rim = "lineJoin=round lineCap=round";

	it("are links, area and outline, in their colours and patterns", () => {
		const calls = drawn([], 1, shape("a", 0), shape("b", 1));
		const [a, b] = ["rgb(0,0,1)", "rgb(0,0,2)"];
		const paint = calls.filter((one) => !one.startsWith("setLineDash"));
		expect(paint.filter((one) => one.startsWith("stroke"))).toEqual([
			`stroke(links a) strokeStyle=${fade(a, 0.55)} fillStyle=undefined lineWidth=3 dash= ${rim}`,
			`stroke(path a) strokeStyle=${fade(a, 1)} fillStyle=${fade(a, 0.12)} lineWidth=1.8 dash= ${rim}`,
			`stroke(links b) strokeStyle=${fade(b, 0.55)} fillStyle=${fade(a, 0.12)} lineWidth=3 dash= ${rim}`,
			`stroke(path b) strokeStyle=${fade(b, 1)} fillStyle=${fade(b, 0.12)} lineWidth=1.8 dash=9,5 ${rim}`,
		]);
		expect(paint.filter((one) => one.startsWith("fill")).map((one) => one.split(" strokeStyle")[0])).toEqual([
			"fill(path a)",
			"fill(path b)",
		]);
		expect(calls.at(-1)).toMatch(/^setLineDash\(\[\]\)/);
	});

	it("step back where others are brought out", () => {
		const calls = drawn(["a"], 1, shape("a", 0), shape("b", 99));
		const line = TOKENS.lineStrong;
		expect(calls.find((one) => one.startsWith("stroke(links a"))).toContain(
			`${fade("rgb(0,0,1)", 0.55)} fillStyle=undefined lineWidth=5`,
		);
		expect(calls.find((one) => one.startsWith("fill(path a"))).toContain(`fillStyle=${fade("rgb(0,0,1)", 0.2)}`);
		expect(calls.find((one) => one.startsWith("stroke(path a"))).toContain("lineWidth=2.6");
		expect(calls.find((one) => one.startsWith("stroke(links b"))).toContain(`strokeStyle=${fade(line, 0.2)}`);
		expect(calls.find((one) => one.startsWith("fill(path b"))).toContain(`fillStyle=${fade(line, 0.05)}`);
		expect(calls.find((one) => one.startsWith("stroke(path b"))).toContain(`strokeStyle=${fade(line, 0.35)}`);
		expect(calls.find((one) => one.startsWith("stroke(path b"))).toContain("lineWidth=1.8 dash= ");
	});

	it.each([
		[0.1, 3.6, "18,10"],
		[0.5, 3.6, "18,10"],
		[0.8, 2.25, "11.25,6.25"],
		[4, 1.2, "6,3.33"],
	])("at zoom %d have a line of %d", (zoom, width, dash) => {
		const call = drawn([], zoom, shape("b", 1)).find((one) => one.startsWith("stroke(path")) ?? "";
		expect(Number(/lineWidth=([\d.]+)/.exec(call)?.[1])).toBeCloseTo(width, 6);
		expect(call).toContain(`dash=${dash}`);
	});
});

describe("the painter", () => {
	const painted = async (more: Partial<Scene> = {}) => {
		const { cy, state } = await canvas(APART);
		const painter = createPainter(findIn(cy));
		const { elements } = state.drawing;
		const none = {
			bright: new Set<string>(),
			named: new Set<string>(),
			strong: new Set<string>(),
			dimming: false,
			large: false,
			pointed: null,
		};
		const scene: Scene = { elements: elements.value, tokens: TOKENS, ...none, ...more };
		const { calls, ctx } = recorder(["globalAlpha", "font"]);
		return { cy, state, painter, scene, calls, ctx };
	};
	const names = (calls: string[]) => calls.filter((one) => one.startsWith("fillText"));

	it("paints no hull before it is told to, then those it was told", async () => {
		const { painter, scene, calls, ctx } = await painted();
		const fills = () => calls.filter((one) => one.startsWith("fill")).length;
		painter.below(ctx, scene, 1);
		expect(fills()).toBe(0);
		painter.shape([shape("a", 0), shape("b", 1)]);
		painter.below(ctx, scene, 1);
		expect(fills()).toBe(2);
	});

	it("paints only what is near the part that is seen", async () => {
		const { painter, scene, calls, ctx } = await painted();
		painter.above(ctx, scene, 1, { part: { x1: 1090, x2: 2090, y1: -90, y2: 90 } });
		expect(names(calls).map((one) => /"(.*)"/.exec(one)?.[1])).toEqual(["Greven", "Bonn"]);
		expect(calls.filter((one) => one.startsWith("arc("))).toHaveLength(2);
	});

	it("in a large picture gives names in the part that is seen alone, and anew in the next", async () => {
		const { painter, scene, calls, ctx } = await painted({ large: true });
		const named = (x1: number, x2: number) => {
			calls.length = 0;
			painter.above(ctx, scene, 1, { part: { x1, x2, y1: -500, y2: 500 } });
			return names(calls).map((one) => /"(.*)"/.exec(one)?.[1]);
		};
		expect(named(1010, 2500)).toEqual(["Bonn"]);
		expect(named(-10, 1100)).toEqual(["Münster", "Greven"]);
	});

	it("paints a ring round each member and names at the size of the screen", async () => {
		const { painter, scene, calls, ctx } = await painted();
		painter.above(ctx, scene, 2);
		// Münster is in two, Greven and Bonn are in one.
		expect(calls.filter((one) => one.startsWith("arc("))).toHaveLength(4);
		const from = calls.findIndex((one) => one.startsWith("save"));
		expect(calls[from + 1]).toMatch(/^scale\(0.5, 0.5\)/);
		expect(calls.at(-1)).toMatch(/^restore/);
		expect(names(calls).map((one) => [/"(.*)"/.exec(one)?.[1], /font=(\d+)/.exec(one)?.[1]])).toEqual([
			["Münster", "650"],
			["Greven", "500"],
			["Bonn", "500"],
		]);
	});

	it("paints what is not brought out pale, and what is named bold", async () => {
		const { painter, scene, calls, ctx } = await painted({
			dimming: true,
			bright: new Set([BONN]),
			named: new Set([BONN]),
		});
		painter.above(ctx, scene, 1);
		const pale = names(calls).map((one) => [
			/"(.*)"/.exec(one)?.[1],
			one.includes("globalAlpha=0.35"),
			one.includes("font=650"),
		]);
		expect(pale.sort()).toEqual([
			["Bonn", false, true],
			["Greven", true, false],
			["Münster", true, true],
		]);
		const rings = calls.filter((one) => one.startsWith("stroke("));
		expect(rings.filter((one) => one.includes("globalAlpha=0.3"))).toHaveLength(3);
		expect(rings.filter((one) => one.includes("globalAlpha=1"))).toHaveLength(1);
	});

	it("brings nothing out while nothing is to step back", async () => {
		const { painter, scene, calls, ctx } = await painted({ bright: new Set([BONN]) });
		painter.above(ctx, scene, 1);
		expect(calls.filter((one) => /globalAlpha=0/.test(one))).toEqual([]);
	});

	it("leaves out what is not there", async () => {
		const { cy, painter, scene, calls, ctx } = await painted();
		for (const id of [GREVEN, BONN]) cy.getElementById(id).remove();
		painter.above(ctx, scene, 1);
		expect(calls.filter((one) => one.startsWith("arc("))).toHaveLength(2);
		expect(names(calls)).toHaveLength(1);
	});

	it("places no names while more is to come; those that are there stay at the same zoom", async () => {
		const { painter, scene, calls, ctx } = await painted();
		const named = (next: Scene, zoom: number, growing: boolean) => {
			calls.length = 0;
			painter.above(ctx, next, zoom, { growing });
			return names(calls).length;
		};
		expect(named(scene, 1, true)).toBe(0);
		expect(named(scene, 1, false)).toBe(3);
		expect(named({ ...scene }, 1, true)).toBe(3);
		expect(named({ ...scene }, 2, true)).toBe(0);
		expect(named({ ...scene }, 2, false)).toBe(3);
	});

	it("keeps the places of names until the scene, the zoom or the shapes are others", async () => {
		const { cy, painter, scene, calls, ctx } = await painted();
		const where = (next: Scene, zoom: number) => {
			calls.length = 0;
			painter.above(ctx, next, zoom);
			return names(calls)
				.find((one) => one.includes("Greven"))
				?.split(" font")[0];
		};
		const first = where(scene, 1);
		cy.getElementById(GREVEN).position({ x: 1500, y: 0 });
		expect(where(scene, 1)).toBe(first);
		expect(where({ ...scene }, 1)).toContain('"Greven", 1500');
		cy.getElementById(GREVEN).position({ x: 1600, y: 0 });
		expect(where(scene, 2)).toContain('"Greven", 3200');
		cy.getElementById(GREVEN).position({ x: 1700, y: 0 });
		painter.moved();
		expect(where(scene, 2)).toContain('"Greven", 3400');
	});
});
