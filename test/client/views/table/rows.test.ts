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
		{ id: "1", type: "Commune", name: "Zell", population: 900, ags: "05566099" },
		{ id: "2", type: "Commune", name: "Ächtern", population: 12_000, kind: "Stadt" },
		{ id: "3", type: "Network", name: "Aal", legalForm: "association" },
		{ id: "4", type: "Commune", name: "Werl", ags: "05974052" },
		{ id: "5", type: "District", name: "Kreis Steinfurt", ags: "05566" },
	),
	edges: edges({ id: "e", type: "MEMBER_OF", source: "1", target: "3" }),
};

describe("the table", () => {
	const rows = nodeRows(visible, [hull("3", "1")], new Map([["05566", "Kreis Steinfurt"]]));

	it("has exactly what is shown, with what it is an end of", () => {
		expect(rows.map(({ id, cooperations, facts }) => [id, cooperations, facts])).toEqual([
			["1", ["3"], 1],
			["2", [], 0],
			["3", [], 1],
			["4", [], 0],
			["5", [], 0],
		]);
		expect(rows.map(({ memberships }) => memberships)).toEqual([1, 0, 0, 0, 0]);
		expect(rows[2]?.legalForm).toBe("association");
		expect(factRows(visible)).toMatchObject([{ from: "Zell", type: "MEMBER_OF", to: "Aal" }]);
	});

	it("names the district of a commune where its name is known", () => {
		expect(rows.map(({ district }) => district)).toEqual(["Kreis Steinfurt", "", "", "", ""]);
	});
});
