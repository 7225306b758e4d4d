import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colourOf, lettersOf, withColours } from "../../../../client/state/picture/colours.ts";

it.each([
	[0, "A"],
	[9, "J"],
	[25, "Z"],
	[26, "AA"],
	[51, "AZ"],
	[52, "BA"],
	[701, "ZZ"],
	[702, "AAA"],
])("sign %i has the letters %s", (sign, letters) => expect(lettersOf(sign)).toBe(letters));

const names = fc.constantFrom(...Array.from({ length: 30 }, (_, n) => `n${n}`));
const choices = fc.array(fc.uniqueArray(names, { maxLength: 30 }), { maxLength: 8 });

describe("signs", () => {
	it("are kept, and no two are the same, whatever is chosen", () => {
		fc.assert(
			fc.property(choices, (all) => {
				let known: ReadonlyMap<string, number> = new Map();
				for (const sets of all) {
					const next = withColours(known, sets);
					for (const [id, sign] of known) expect(next.get(id)).toBe(sign);
					for (const id of sets) expect(next.has(id)).toBe(true);
					expect(new Set(next.values()).size).toBe(next.size);
					known = next;
				}
			}),
		);
	});

	it("are the first ones while a session has ten networks", () => {
		const ten = Array.from({ length: 10 }, (_, n) => `n${n}`);
		expect([...withColours(new Map(), ten).values()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});

	it("of what is newly chosen do not have a colour that another chosen one wears", () => {
		const ten = new Map(Array.from({ length: 10 }, (_, n) => [`n${n}`, n]));
		// A and B stay chosen: K and L would look like them.
		const next = withColours(ten, ["n0", "n1", "new"]);
		expect([next.get("new"), colourOf(next.get("new") ?? 0)]).toEqual([12, 2]);
	});

	it("are the same object where nothing is new", () => {
		const known = new Map([["a", 0]]);
		expect(withColours(known, ["a"])).toBe(known);
	});
});
