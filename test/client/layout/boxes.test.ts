/** How much room a node and its name take on the canvas. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, LABEL_WIDTH, labelOf, linesOf, radiusOf, tagSize } from "../../../client/layout/boxes.ts";
import { nodeElement } from "../node-element.ts";

const arc = { set: "n", colour: 0, via: "direct", from: 0, to: 1 } as const;
const memberOf = (sets: number) => nodeElement({ arcs: Array.from({ length: sets }, () => arc) });

describe("a name in lines", () => {
	it("keeps every letter, and no line is longer than it must be", () => {
		const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom("a", "ü", "ß", "n") });
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.integer({ min: 30, max: 200 }), (words, width) => {
				const lines = linesOf(words.join(" "), width);
				expect(lines.join(" ")).toBe(words.join(" "));
				// A letter is 6.8 pixels wide; a word that is longer than a line has one of its own.
				for (const line of lines) expect(line.length * 6.8 <= width || !line.includes(" ")).toBe(true);
			}),
		);
	});

	it("fills a line before it begins another", () => {
		expect(linesOf("aa bb cc dd", 5 * 6.8)).toEqual(["aa bb", "cc dd"]);
	});

	it.each([
		["Vergabe- und Submissionsstelle", ["Vergabe- und", "Submissionsstelle"]],
		["Ost–West", ["Ost–West"]],
		["Stadt/Umland-Kooperation", ["Stadt/Umland-", "Kooperation"]],
		["  Bonn  ", ["Bonn"]],
		["", [""]],
	])("breaks %j after spaces, hyphens and strokes", (name, lines) => expect(linesOf(name, 104)).toEqual(lines));

	it("is cut after two lines, and says so", () => {
		expect(labelOf("Kommunale Arbeitsgemeinschaft Bergisch Land", LABEL_WIDTH, 2)).toBe(
			"Kommunale\nArbeitsgemeinschaft …",
		);
		expect(labelOf("Kreis Steinfurt", LABEL_WIDTH, 2)).toBe("Kreis Steinfurt");
		expect(labelOf("Regionalrat Münsterland", LABEL_WIDTH, 2)).toBe("Regionalrat\nMünsterland");
	});
});

describe("a node", () => {
	it.each([
		[0, 9],
		[1, 9],
		[2, 11.5],
		[3, 14],
		[5, 19],
		[9, 19],
	])("of %i memberships has a radius of %d: it grows with the second and stops at the fifth", (sets, radius) => {
		expect(radiusOf(memberOf(sets))).toBe(radius);
	});

	it("has room for its ring above and for its name below", () => {
		// Radius 9, gap 2.5, ring 4; four letters are narrower than the node, each line is 15 high.
		expect(boxOf(nodeElement())).toEqual({ width: 2 * 15.5 + 12, above: 15.5 + 4, below: 15.5 + 15 + 6 });
	});

	it("is as wide as the longest line of its name, and lower by each line", () => {
		const { width, above, below } = boxOf(nodeElement({ name: "Regionalrat Münsterland" }));
		expect(width).toBeCloseTo(11 * 6.8 + 12, 9);
		expect(above).toBe(19.5);
		expect(below).toBe(15.5 + 30 + 6);
	});

	it.each([null, 3])("has room for each of its names, as the tag of the hull %j too", (hull) => {
		const names = ["Arbeitsgemeinschaft fahrradfreundlicher Städte", "Climate Alliance"];
		const [de, en] = names.map((name) => boxOf(nodeElement({ hull, name })));
		const both = boxOf(nodeElement({ hull, name: "Climate Alliance", names }));
		for (const side of ["width", "above", "below"] as const)
			expect(both[side]).toBe(Math.max(de?.[side] ?? 0, en?.[side] ?? 0));
	});

	it("that is the tag of a hull has its middle in its middle", () => {
		const { above, below } = boxOf(nodeElement({ type: "Network", hull: 3, name: "Stadtregion Münster" }));
		expect(above).toBe(below);
	});
});

describe("the tag of a hull", () => {
	it("holds its name with a rim", () => {
		// Eleven letters of 7.4 are 81.4; two lines of 16.
		expect(tagSize("Stadtregion Münster")).toEqual({ width: 82 + 20, height: 42, label: "Stadtregion\nMünster" });
		expect(tagSize("Rad")).toEqual({ width: 23 + 20, height: 26, label: "Rad" });
	});

	it("is smaller than the room that is kept free for it", () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 60 }), (name) => {
				const { width, height } = tagSize(name);
				const room = boxOf(nodeElement({ type: "Network", hull: 0, name }));
				expect(room.width).toBeGreaterThan(width);
				expect(room.above + room.below).toBeGreaterThan(height);
			}),
		);
	});
});
