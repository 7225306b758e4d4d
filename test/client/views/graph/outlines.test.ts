/** The outlines of several hulls: whom each goes round, whom it leaves out, and when it is computed again. */
import { describe, expect, it } from "vitest";
import { createOutlines, type OutlinesInput } from "../../../../client/views/graph/outlines.ts";

type Places = Readonly<Record<string, readonly [x: number, y: number]>>;

const PLACES: Places = { a: [0, 0], b: [150, 0], c: [900, 900], tag: [0, 150], other: [900, 700] };
/** A member with its name below, and a name tag. */
const [MEMBER, NAME] = [
	{ width: 80, height: 46 },
	{ width: 170, height: 60 },
];
const SMALL = { a: 1, b: 1, c: 1 };
const TAG = { id: "tag", members: ["a", "b"] };

const input = (hulls: OutlinesInput["hulls"], places: Places = PLACES): OutlinesInput => ({
	blobs: Object.entries(places).map(([id, [x, y]]) => ({ id, x, y, ...(id in SMALL ? MEMBER : NAME) })),
	hulls,
});

const outlined = (hulls: OutlinesInput["hulls"], places?: Places) => createOutlines()(input(hulls, places))[0];

describe("the outlines of hulls", () => {
	it("are kept until something stands elsewhere, and forgotten with their hull", () => {
		const outlines = createOutlines();
		const [first] = outlines(input([TAG]));
		expect(outlines(input([TAG]))[0]).toBe(first);
		const [moved] = outlines(input([TAG], { ...PLACES, b: [200, 0] }));
		expect(moved?.area).not.toBe(first?.area);
		outlines(input([]));
		const [again] = outlines(input([TAG], { ...PLACES, b: [200, 0] }));
		expect(again).not.toBe(moved);
		expect(again).toEqual(moved);
	});

	it("go round members and the own tag; whoever stands apart is outside", () => {
		const numbers = (outlined([TAG])?.area.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
		for (const furthest of [0, 1].map((axis) => Math.max(...numbers.filter((_, n) => n % 2 === axis)))) {
			expect(furthest).toBeGreaterThan(150);
			expect(furthest).toBeLessThan(400);
		}
	});

	it("take the tag of a cooperation that lies wholly inside for no obstacle", () => {
		const places: Places = { ...PLACES, b: [300, 0], tag: [150, 120], other: [150, 0] };
		const { other, ...without } = places;
		const area = (members: string[], all = places) => outlined([TAG, { id: "other", members }], all)?.area;
		expect(area(["a", "c"])).not.toBe(area(["a"]));
		// As if it were not there at all.
		expect(area(["a"])).toBe(area(["a", "c"], without));
	});

	it("of few hulls are one area however far it goes, of many islands with lines between", () => {
		const far = { ...PLACES, b: [600, 0] } as const;
		const more = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `n${n}`, members: [] }));
		expect(outlined([TAG, ...more(4)], far)?.links).toBe("");
		expect(outlined([TAG, ...more(5)], far)?.links).toMatch(/^M\d+ \d+L\d+ \d+/);
	});
});
