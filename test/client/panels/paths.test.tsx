/** A path in words. */
import { expect, it } from "vitest";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { stepsInWords } from "../../../client/panels/paths/sentences.ts";
import type { GraphEdge, GraphNode } from "../../../model/index.ts";

const nodes = [
	{ id: "a", type: "Commune", name: "Telgte" },
	{ id: "n", type: "Network", name: "Stadtregion Münster" },
	{ id: "b", type: "Body", name: "Lenkungskreis" },
] as GraphNode[];
const edges = [
	{ id: "1", type: "MEMBER_OF", source: "a", target: "n" },
	{ id: "2", type: "PART_OF", source: "b", target: "n" },
] as GraphEdge[];
const graph = { nodes, edges, truncated: false };

it("says each step in the direction of its fact", () => {
	const path = { nodes: ["a", "n", "b"], edges: ["1", "2"] };
	expect(stepsInWords(path, graph, DICTIONARIES.de)).toMatch(
		/^Telgte ist Mitglied in Stadtregion Münster; Lenkungskreis .+ Stadtregion Münster\.$/,
	);
	expect(stepsInWords(path, graph, DICTIONARIES.en)).toMatch(
		/^Telgte is a member of Stadtregion Münster; Lenkungskreis .+ Stadtregion Münster\.$/,
	);
});
