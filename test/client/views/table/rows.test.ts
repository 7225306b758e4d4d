import { describe, expect, it } from "vitest";
import type { PictureEdge, PictureNode } from "../../../../client/state/index.ts";
import { factRows, nodeRows } from "../../../../client/views/table/rows.ts";
import type { GraphEdge, GraphNode } from "../../../../model/index.ts";

const hull = (id: string, ...members: string[]) => ({
	id,
	name: id,
	colour: 0,
	letter: "A",
	members,
	size: members.length,
});

const step = { kind: "restore", id: 1 } as const;
const nodes = (...list: GraphNode[]) =>
	new Map<string, PictureNode>(list.map((node) => [node.id, { node, steps: [step] }]));
const edges = (...list: GraphEdge[]) => new Map<string, PictureEdge>(list.map((edge) => [edge.id, { edge, step }]));
const visible = {
	nodes: nodes(
		{ id: "1", type: "Commune", name: "Zell", population: 900 },
		{ id: "2", type: "Commune", name: "Ächtern", population: 12_000, kind: "Stadt" },
		{ id: "3", type: "Network", name: "Aal" },
	),
	edges: edges({ id: "e", type: "MEMBER_OF", source: "1", target: "3" }),
};

describe("the table", () => {
	const rows = nodeRows(visible, [hull("3", "1")]);

	it("has exactly what is shown, with what it is an end of", () => {
		expect(rows.map(({ id, cooperations, facts }) => [id, cooperations, facts])).toEqual([
			["1", ["3"], 1],
			["2", [], 0],
			["3", [], 1],
		]);
		expect(factRows(visible)).toMatchObject([{ from: "Zell", type: "MEMBER_OF", to: "Aal" }]);
	});
});
