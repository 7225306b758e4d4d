import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	addNodes,
	markedFacts,
	markedNodes,
	NOTHING,
	prune,
	selectNodes,
	selectPaths,
	toggleNode,
} from "../../../client/state/marks/actions.ts";

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

	it("of paths has their nodes and their facts, and keeps of both what is still there", () => {
		const paths = selectPaths(["a", "b", "c"], ["ab", "bc"]);
		expect([markedNodes(paths), markedFacts(paths)]).toEqual([
			["a", "b", "c"],
			["ab", "bc"],
		]);
		const without = (id: string, edge: string) =>
			prune(paths, { hasNode: (one) => one !== id, hasEdge: (one) => one !== edge, membersOf: () => null });
		expect(without("", "")).toBe(paths);
		expect(without("c", "bc")).toEqual(selectPaths(["a", "b"], ["ab"]));
		expect(selectPaths([], [])).toBe(NOTHING);
	});

	it("of paths is added to node by node", () => {
		const paths = selectPaths(["a", "b"], ["ab"]);
		expect(addNodes(paths, ["c"])).toEqual(selectNodes(["a", "b", "c"]));
		expect(toggleNode(paths, "b")).toEqual(selectNodes(["a"]));
	});
});
