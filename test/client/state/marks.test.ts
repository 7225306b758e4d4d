import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addNodes, NOTHING, selectNodes, toggleNode } from "../../../client/state/marks/actions.ts";

const id = fc.constantFrom("a", "b", "c", "d");
const ids = fc.uniqueArray(id);

describe("the selection", () => {
	it("holds what was there and what is added, each once, in the order in which it came", () => {
		expect(addNodes(selectNodes(["b", "a"]), ["c", "a"])).toEqual({ kind: "nodes", ids: ["b", "a", "c"] });
		expect(addNodes(NOTHING, [])).toBe(NOTHING);
		const edge = { kind: "edge", id: "x" } as const;
		expect(addNodes(edge, [])).toBe(edge);
		expect(addNodes(edge, ["a"])).toEqual({ kind: "nodes", ids: ["a"] });
	});

	it("is the same after taking one more and taking it away again", () => {
		fc.assert(
			fc.property(ids, id, (some, one) => {
				fc.pre(!some.includes(one));
				const before = selectNodes(some);
				expect(toggleNode(toggleNode(before, one), one)).toEqual(before);
				expect(toggleNode(before, one)).toEqual(addNodes(before, [one]));
			}),
		);
	});
});
