/**
 * What is drawn on the canvas and in SVG, where no tool can tell the contrast: text 4.5 : 1 against its ground (WCAG 1.4.3),
 * signs 3 : 1 against what is beside them (1.4.11).
 */
import { describe, expect, it } from "vitest";
import { NODE_STYLES } from "../../../client/style/node-types.ts";
import { STRENGTH } from "../../../client/views/map/paint.ts";
import { type Colour, colourOf, contrast, mixes, over, THEMES, tokens } from "./wcag.ts";

const HULLS = Array.from({ length: 10 }, (_, n) => `hull-${n}`);
const TINTS = Array.from({ length: 10 }, (_, n) => `tint-${n}`);

/** Relative luminance, hence contrast, as in the examples of WCAG's techniques G17 and G18. */
it("the formula is that of WCAG", () => {
	expect(contrast(colourOf("#000000"), colourOf("#ffffff"))).toBeCloseTo(21, 10);
	expect(contrast(colourOf("#767676"), colourOf("#ffffff"))).toBeCloseTo(4.54, 2);
	expect(contrast(colourOf("#949494"), colourOf("#ffffff"))).toBeCloseTo(3.03, 2);
});

describe.each(THEMES)("in the %s theme", (theme) => {
	const token = tokens(theme);
	const [ground, surface] = [token("ground"), token("surface")];
	const below = (least: number, pairs: readonly (readonly [string, Colour, Colour])[]) =>
		pairs
			.map(([what, a, b]) => [what, contrast(a, b)] as const)
			.filter(([, ratio]) => ratio < least)
			.map(([what, ratio]) => `${what} ${ratio.toFixed(2)}`);

	it("each text on the canvas and in exported pictures can be read, over any area", () => {
		const onAreas = HULLS.map((hull) => [`name over ${hull}`, token("ink"), over(token(hull), 0.2, ground)] as const);
		expect(
			below(4.5, [
				["name on its halo", token("ink"), ground],
				["tag, letter of a sign", token("ink"), surface],
				["note of an exported picture", token("ink-muted"), ground],
				...onAreas,
			]),
		).toEqual([]);
	});

	it("each node, outline, ring and marked line stands out from the ground", () => {
		const nodes = Object.entries(NODE_STYLES).map(([type, style]) => [type, colourOf(style[theme]), ground] as const);
		const coloured = [...HULLS, ...TINTS, "accent"].map((name) => [name, token(name), ground] as const);
		expect(below(3, [...nodes, ...coloured])).toEqual([]);
	});

	it("each membership, gap and unknown on the map stands out from what is none", () => {
		const areas = HULLS.map((hull) => [hull, over(token(hull), STRENGTH.direct / 100, surface), surface] as const);
		const map = mixes("client/views/map/map.css", token);
		expect(
			below(3, [
				...areas,
				["missing", token("hull-1"), surface],
				["known", map("known"), surface],
				["yes beside no", map("yes"), map("no")],
				["hatching of the unknown", map("hatch"), surface],
				["mark", token("ink"), surface],
			]),
		).toEqual([]);
	});

	it("each bar and tick of time, each sign of an intersection stands out", () => {
		const bars = HULLS.map((hull) => [`bar ${hull}`, token(hull), surface] as const);
		const others = ["ink", "ink-muted", "accent", "line-strong"].map((name) => [name, token(name), surface] as const);
		expect(below(3, [...bars, ...others])).toEqual([]);
	});
});
