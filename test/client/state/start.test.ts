/** The first screen: Münster's cooperations, and something else where there is no Münster. */
import { describe, expect, it } from "vitest";
import { createState } from "../../../client/state/index.ts";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "./small-graph.ts";

async function started(api = smallApi()) {
	const state = createState(api);
	await state.graph.start();
	return state;
}

describe("the first screen", () => {
	it("shows Münster in the hulls of all its cooperations", async () => {
		const { graph, summary, drawing } = await started();
		expect(graph.started.value).toBe(true);
		expect(graph.about.value?.name).toBe("Münster");
		expect(new Set(graph.sets.value)).toEqual(new Set([REGION, CITIES, INFORMAL]));
		expect(summary.value).toMatchObject({ nodes: 7, hulls: 3, busiest: { id: MUENSTER, name: "Münster", hulls: 3 } });
		expect(drawing.rings.value.get(MUENSTER)?.map((arc) => arc.colour)).toEqual([0, 1, 2]);
	});

	it("shows the commune in most cooperations where there is no Münster", async () => {
		const nodes = NODES.filter((node) => node.id !== MUENSTER);
		const more = { id: "member_of.x", type: "MEMBER_OF", source: BONN, target: REGION } as const;
		const edges = [...EDGES.filter((edge) => edge.source !== MUENSTER), more];
		const { graph } = await started(smallApi(nodes, edges));
		expect(graph.about.value?.id).toBe(BONN);
		expect(graph.visible.value.nodes.has(GREVEN)).toBe(true);
	});

	it("shows the first entities where there are no cooperations", async () => {
		const { graph, summary } = await started(
			smallApi(
				NODES.filter((node) => node.type === "Topic"),
				[],
			),
		);
		expect([...graph.visible.value.nodes.keys()]).toEqual(["topic-mobilitaet"]);
		expect(summary.value.hulls).toBe(0);
	});

	it("is empty only for an empty graph, and says that it has started", async () => {
		const { graph } = await started(smallApi([], []));
		expect(graph.started.value).toBe(true);
		expect(graph.about.value).toBeNull();
		expect(graph.visible.value.nodes.size).toBe(0);
	});

	it("cannot be undone", async () => {
		const { graph } = await started();
		expect(graph.canUndo.value).toBe(false);
	});
});
