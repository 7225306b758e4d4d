/** What is under the pointer in a large picture is painted below it, and nothing of it is dressed. */
import { describe, expect, it } from "vitest";
import { createState, readSnapshot } from "../../../../client/state/index.ts";
import { emphasis } from "../../../../client/views/graph/emphasis.ts";
import { createPainter, type Scene } from "../../../../client/views/graph/painter.ts";
import { findIn } from "../../../../client/views/graph/pen.ts";
import { drawPointed, pointedIn } from "../../../../client/views/graph/pointed-layer.ts";
import { createSync } from "../../../../client/views/graph/sync.ts";
import { fade } from "../../../../client/views/sheet/tokens.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";
import { atOnce, BODY, canvas, headless, REPRESENTED, recorder, settle, TOKENS } from "./small-canvas.ts";

const MANY = Array.from({ length: 1000 }, (_, n) => ({
	id: `commune-99${n}`,
	type: "Commune" as const,
	name: `Ort ${n}`,
}));
const PLACES = { [BODY]: [0, 0], [GREVEN]: [100, 0], [REGION]: [0, 100], [MUENSTER]: [50, 50] } as const;

/** The small graph among a thousand communes that have nothing to do with it. */
async function large() {
	const ids = [MUENSTER, GREVEN, BODY, REGION, CITIES, ...MANY.map(({ id }) => id)];
	const state = createState(smallApi([...NODES, ...MANY], EDGES));
	const read = readSnapshot({ v: 1, ids, sets: [REGION, CITIES] });
	if ("fault" in read) throw new Error(read.fault.place);
	await state.graph.restore(read.snapshot);
	const far = Object.fromEntries(MANY.map(({ id }, n) => [id, [n * 100, 5000] as const]));
	settle(state, { ...PLACES, [CITIES]: [0, 300], [BONN]: [0, 400], ...far });
	const cy = headless();
	atOnce(createSync(cy))(state.drawing.elements.value);
	return { state, cy };
}

describe("what is under the pointer", () => {
	it("is a look of its own in a picture that is not large", async () => {
		const { state } = await canvas();
		state.marks.hover(BODY);
		expect(pointedIn(state)).toBeNull();
	});

	it("in a large one is a node with its lines, or a line; no element looks otherwise", async () => {
		const { state, cy } = await large();
		emphasis(cy, state);
		const before = cy.elements().map((one) => one.classes());
		expect(pointedIn(state)).toBeNull();
		state.marks.hover(BODY);
		const pointed = pointedIn(state);
		expect([pointed?.node?.id, pointed?.lines.map((line) => line.target).sort()]).toEqual([
			BODY,
			[BODY, REGION].sort(),
		]);
		state.marks.hover(REPRESENTED);
		expect(pointedIn(state)).toMatchObject({ node: null, lines: [{ source: GREVEN, target: BODY }] });
		state.marks.hover(CITIES);
		const { strong, dimming, named } = emphasis(cy, state);
		expect([strong.size, dimming, named.size]).toEqual([0, false, 0]);
		expect(cy.elements().map((one) => one.classes())).toEqual(before);
		cy.destroy();
	});

	it("is drawn as lines between middles and a disc behind the node, as wide on the screen in a small picture", async () => {
		const { state, cy } = await large();
		const drawn = (id: string, zoom: number) => {
			state.marks.hover(id);
			const { calls, ctx } = recorder(["strokeStyle", "fillStyle", "lineWidth"]);
			const pointed = pointedIn(state);
			if (pointed) drawPointed(ctx, pointed, findIn(cy), TOKENS, zoom);
			return calls.filter((one) => /^(moveTo|lineTo|arc|fill|stroke)/.test(one));
		};
		expect(drawn(REPRESENTED, 2).map((one) => one.split(" strokeStyle")[0])).toEqual([
			"moveTo(100, 0)",
			"lineTo(0, 0)",
			"stroke()",
		]);
		// A body's radius and a rim of 11.
		const radius = (findIn(cy)(BODY)?.width() ?? 0) / 2;
		const arc = (rim: number) => expect.stringContaining(`arc(0, 0, ${radius + rim}, 0,`);
		expect(drawn(BODY, 1)).toContainEqual(arc(11));
		const half = drawn(BODY, 0.5);
		expect(half).toContainEqual(arc(22));
		expect(half.filter((one) => one.startsWith("stroke"))).toHaveLength(3);
		expect(half.at(-1)).toContain(`strokeStyle=${TOKENS.accent} fillStyle=${fade(TOKENS.accent, 0.16)} lineWidth=3.2`);
		cy.destroy();
	});

	it("keeps its name at the cost of others, and brings its hull out alone", async () => {
		const { state, cy } = await large();
		const painter = createPainter(findIn(cy));
		const none = { bright: new Set<string>(), named: new Set<string>(), strong: new Set<string>() };
		const elements = state.drawing.elements.value;
		const pointed = (id: string): Scene => {
			state.marks.hover(id);
			return { elements, tokens: TOKENS, ...none, dimming: false, large: true, pointed: pointedIn(state) };
		};
		const { calls, ctx } = recorder(["font"]);
		painter.above(ctx, pointed(GREVEN), 1, { part: { x1: -100, x2: 200, y1: -100, y2: 200 } });
		expect(calls.find((one) => one.startsWith('fillText("Greven"'))).toContain("font=650");

		const [hull] = state.drawing.hulls.value.filter(({ id }) => id === CITIES);
		if (!hull) throw new Error("The cooperation is no hull.");
		const path = { path: {} as Path2D, links: {} as Path2D };
		painter.shape([
			{ hull, ...path },
			{ hull: { ...hull, id: REGION }, ...path },
		]);
		const strokes = (id: string) => {
			const { calls, ctx } = recorder(["lineWidth"]);
			painter.below(ctx, pointed(id), 1);
			return calls.filter((one) => one.includes("lineWidth=2.6")).length;
		};
		expect([strokes(CITIES) > 0, strokes(GREVEN)]).toEqual([true, 0]);
		cy.destroy();
	});
});
