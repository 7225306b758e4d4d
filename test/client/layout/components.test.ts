/** Parts that nothing joins, against a plain search from neighbour to neighbour. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { componentsOf } from "../../../client/layout/components.ts";
import type { LayoutInput } from "../../../client/layout/types.ts";

const ids = Array.from({ length: 12 }, (_, n) => `n${n}`);
const end = fc.constantFrom(...ids, "unknown");
const inputs: fc.Arbitrary<LayoutInput> = fc.record({
	nodes: fc.subarray(ids).map((some) => some.map((id) => ({ id, width: 9, above: 9, below: 9 }))),
	edges: fc.array(fc.record({ source: end, target: end }), { maxLength: 9 }),
	groups: fc.subarray(ids, { maxLength: 4 }).map((members) => [{ id: "set", members }]),
	aspect: fc.constant(1.5),
});

/** Everything that can be reached from a node; a set joins its members whether it has a node or not. */
function reached({ nodes, edges, groups }: LayoutInput, from: string): string[] {
	const known = new Set(nodes.map(({ id }) => id));
	const pairs = edges
		.filter(({ source, target }) => known.has(source) && known.has(target))
		.map(({ source, target }) => [source, target])
		.concat(groups.flatMap(({ members }) => members.flatMap((a) => members.map((b) => [a, b]))))
		.filter((pair) => pair.every((id) => known.has(id)));
	const found = new Set([from]);
	for (const id of found)
		for (const [a = "", b = ""] of pairs)
			if (a === id) found.add(b);
			else if (b === id) found.add(a);
	return [...found].sort();
}

it("holds each node with all that it is joined to, and nothing twice", () => {
	fc.assert(
		fc.property(inputs, (input) => {
			const parts = componentsOf(input);
			expect(parts.flatMap((part) => part.nodes.map(({ id }) => id)).sort()).toEqual(
				input.nodes.map(({ id }) => id).sort(),
			);
			for (const part of parts) {
				const own = part.nodes.map(({ id }) => id).sort();
				expect(reached(input, own[0] ?? "")).toEqual(own);
			}
		}),
	);
});

it("gives each part its own edges and sets", () => {
	const node = (id: string) => ({ id, width: 9, above: 9, below: 9 });
	const edges = [
		{ source: "a", target: "b" },
		{ source: "c", target: "d" },
	];
	const groups = [{ id: "S", members: ["c", "e"] }];
	const parts = componentsOf({ nodes: ["a", "b", "c", "d", "e", "f"].map(node), edges, groups, aspect: 1 });
	expect(parts.map((part) => [part.nodes.map(({ id }) => id).join(""), part.edges.length, part.groups.length])).toEqual(
		[
			["ab", 1, 0],
			["cde", 1, 1],
			["f", 0, 0],
		],
	);
});
