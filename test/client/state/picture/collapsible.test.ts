import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, collapsible, EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import type { GraphEdge, GraphNode } from "../../../../model/index.ts";

const node = (id: string): GraphNode => ({ id, type: "Commune", name: id });
const edge = (source: string, target: string): GraphEdge => ({
	id: `${source}-${target}`,
	type: "LINKED_TO",
	source,
	target,
});

/** HOME and X are there; expanding HOME brings the others. */
function expanded(brought: readonly string[], edges: readonly GraphEdge[]) {
	const there = { nodes: ["home", "x"].map(node), edges: [], truncated: false };
	const star = { nodes: brought.map(node), edges: [...edges], truncated: false };
	const start = apply(EMPTY_PICTURE, { kind: "add", graph: there, step: { kind: "restore", id: 1 } });
	const step = { kind: "expand", about: "home", name: "Home", types: [], id: 2 } as const;
	return apply(start, { kind: "add", graph: star, step });
}

describe("what collapsing takes away", () => {
	it.each([
		["first", [edge("a", "b"), edge("b", "x")]],
		["last", [edge("b", "x"), edge("a", "b")]],
	])("is the same when the edge between two that were brought together comes %s", (_, edges) => {
		const picture = expanded(["a", "b"], [edge("home", "a"), edge("home", "b"), ...edges]);
		expect([...collapsible(picture, "home")]).toEqual(["a"]);
	});

	it("never depends on the order of the edges", () => {
		const ids = ["home", "x", "a", "b", "c", "d"];
		const ends = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
		const edges = fc.uniqueArray(ends, { selector: ([a, b]) => `${a}-${b}`, maxLength: 12 });
		const shuffled = edges.chain((all) =>
			fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
		);
		fc.assert(
			fc.property(shuffled, ([one, other]) => {
				const taken = (all: typeof one) =>
					[
						...collapsible(
							expanded(
								["a", "b", "c", "d"],
								all.map(([a, b]) => edge(a, b)),
							),
							"home",
						),
					].sort();
				expect(taken(other)).toEqual(taken(one));
			}),
		);
	});
});
