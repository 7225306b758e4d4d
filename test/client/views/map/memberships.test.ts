/** Which fill a commune has, worked out by hand for three cooperations: A and C are known completely, B is not. */
import { describe, expect, it } from "vitest";
import { bandsKey, fillOf, type Known, standsOf } from "../../../../client/views/map/memberships.ts";
import { fillStyle, type Paint, patternsOf } from "../../../../client/views/map/paint.ts";

const hull = (id: string, colour: number) => ({ id, colour, name: `Set ${id}`, letter: id.toUpperCase() });
const KNOWN: Known = {
	hulls: [hull("a", 0), hull("b", 1), hull("c", 2)],
	rings: new Map([
		["one", [{ set: "a", via: "direct" }]],
		["pale", [{ set: "a", via: "indirect" }]],
		[
			"several",
			[
				{ set: "c", via: "indirect" },
				{ set: "a", via: "direct" },
			],
		],
		["supposed", [{ set: "c", via: "hypothetical" }]],
	]),
	possible: new Map([["maybe", new Set(["a"])]]),
	complete: new Set(["a", "c"]),
};
const stands = (id: string, known = KNOWN) => standsOf(id, known).map(({ how }) => how);
const fill = (id: string, known = KNOWN) => fillOf(standsOf(id, known));

describe("how a commune stands to each cooperation", () => {
	it("tells not from unknown by whether all members are known", () => {
		expect(stands("one")).toEqual(["direct", "unknown", "not"]);
		expect(stands("maybe")).toEqual(["possible", "unknown", "not"]);
		expect(stands("several")).toEqual(["direct", "unknown", "indirect"]);
	});
});

describe("the fill of a commune", () => {
	it("has a band for each cooperation, in their order", () => {
		expect(fill("several")).toEqual({
			kind: "bands",
			bands: [
				{ colour: 0, how: "direct" },
				{ colour: 2, how: "indirect" },
			],
		});
	});

	it("without a band is unknown while one list is open, else not", () => {
		expect(fill("nobody")).toEqual({ kind: "unknown" });
		expect(fill("nobody", { ...KNOWN, complete: new Set(["a", "b", "c"]) })).toEqual({ kind: "not" });
	});

	it("is plain for one cooperation, stripes for several and for what is not certain, told apart by their key", () => {
		expect(fillStyle(fill("one"))).toBe("color-mix(in srgb, var(--hull-0) 94%, var(--surface))");
		expect(fillStyle(fill("pale"))).toBe("color-mix(in srgb, var(--hull-0) 32%, var(--surface))");
		expect(fillStyle(fill("several"))).toBe("url(#map-bands-0-2i)");
		expect(fillStyle(fill("maybe"))).toBe("url(#map-bands-0p)");
		expect(fillStyle(fill("supposed"))).toBe("url(#map-bands-2h)");
		expect(fillStyle(fill("nobody"))).toBe("url(#map-unknown)");
		expect(fillStyle({ kind: "not" })).not.toBe(fillStyle({ kind: "ground" }));
	});

	it("needs each pattern once, in an order that does not hang on the communes", () => {
		const paints: Paint[] = ["several", "one", "maybe", "several", "nobody"].map((id) => fill(id));
		const keys = (all: Paint[]) => patternsOf(all).map(bandsKey);
		expect(keys(paints)).toEqual(["0-2i", "0p"]);
		expect(keys([...paints].reverse())).toEqual(["0-2i", "0p"]);
	});
});
