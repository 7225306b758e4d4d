/** What is drawn as SVG: the same calls as on a canvas, with coordinates worked out by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPen } from "../../../client/prerender/pen.ts";

describe("the pen", () => {
	it("writes lines with their look, in the scale that holds", () => {
		const pen = createPen();
		pen.strokeStyle = "var(--ink)";
		pen.lineWidth = 3;
		pen.save();
		pen.scale(0.5, 0.5);
		pen.setLineDash([4, 2]);
		pen.beginPath();
		pen.moveTo(2, 4);
		pen.lineTo(10.005, 20);
		pen.stroke();
		pen.restore();
		pen.setLineDash([]);
		pen.globalAlpha = 0.3;
		pen.stroke("M0 0L1 1");
		expect(pen.drawn).toEqual([
			'<path d="M1 2L5 10" fill="none" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="2 1"></path>',
			'<path d="M0 0L1 1" fill="none" stroke="var(--ink)" stroke-width="3" opacity="0.3"></path>',
		]);
	});

	it("draws nothing where there is no path", () => {
		const pen = createPen();
		pen.beginPath();
		pen.fill();
		pen.stroke("");
		expect(pen.drawn).toEqual([]);
	});

	it("ends an arc where its angle says, and closes a circle", () => {
		const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
		fc.assert(
			fc.property(angle, fc.double({ min: 0.1, max: 2 * Math.PI, noNaN: true }), (from, length) => {
				const pen = createPen();
				pen.beginPath();
				pen.arc(100, 50, 10, from, from + length);
				pen.fill();
				const ends = [...(pen.drawn[0] ?? "").matchAll(/(-?[\d.]+) (-?[\d.]+)(?=A|")/g)];
				const points = ends.map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
				const [first, middle, last] = points;
				expect(points).toHaveLength(3);
				for (const [point, at] of [
					[first, from] as const,
					[middle, from + length / 2] as const,
					[last, from + length] as const,
				]) {
					expect(point?.x).toBeCloseTo(100 + 10 * Math.cos(at), 1);
					expect(point?.y).toBeCloseTo(50 + 10 * Math.sin(at), 1);
				}
			}),
		);
	});

	it("writes text as text, in the middle where that is asked for", () => {
		const pen = createPen();
		pen.font = '650 12px "Segoe UI"';
		[pen.textAlign, pen.textBaseline, pen.fillStyle] = ["center", "middle", "red"];
		pen.fillText("<A & B>", 1, 2);
		expect(pen.drawn).toEqual([
			'<text x="1" y="2" font-size="12" font-weight="650" text-anchor="middle" dominant-baseline="central" fill="red">&lt;A &amp; B&gt;</text>',
		]);
	});

	// Widths of bold Helvetica, from Adobe's font metrics (AFM), in thousandths of the size.
	it.each([
		["Everswinkel", 667 + 556 + 556 + 389 + 556 + 778 + 278 + 611 + 556 + 556 + 278],
		["Mülheim an der", 833 + 611 + 278 + 611 + 556 + 278 + 889 + 278 + 556 + 611 + 278 + 611 + 556 + 389],
		["Kreis Steinfurt", 722 + 389 + 556 + 278 + 556 + 278 + 667 + 333 + 556 + 278 + 611 + 333 + 611 + 389 + 333],
		["Wuppertal", 944 + 611 + 611 + 611 + 556 + 389 + 333 + 556 + 278],
	])("takes %s to be as wide as a font has it, give or take a tenth", (text, width) => {
		const pen = createPen();
		pen.font = "650 100px sans-serif";
		expect(Math.abs(pen.measureText(text).width / (width / 10) - 1)).toBeLessThan(0.1);
	});
});
