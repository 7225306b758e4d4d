/** The first screen: Münster's cooperations, and something else where there is no Münster. */
import { describe, expect, it } from "vitest";
import { createState } from "../../../client/state/index.ts";
import type { GraphEdge, GraphNode } from "../../../model/index.ts";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "./small-graph.ts";

async function started(api = smallApi()) {
	const state = createState(api);
	await state.graph.start();
	return state;
}

describe("the first screen", () => {
	it("shows what the data open on: these networks with their members and no others", async () => {
		const { graph, summary, drawing } = await started(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
		expect(graph.started.value).toBe(true);
		expect(graph.about.value?.name).toBe("Münster");
		expect(new Set(graph.sets.value)).toEqual(new Set([REGION, CITIES]));
		expect(new Set(graph.visible.value.nodes.keys())).toEqual(new Set([MUENSTER, GREVEN, BONN, REGION, CITIES]));
		expect(summary.value).toMatchObject({ hulls: 2, busiest: { id: MUENSTER, name: "Münster", hulls: 2 } });
		expect(drawing.rings.value.get(MUENSTER)?.map((arc) => arc.colour)).toEqual([0, 1]);
	});

	it("knows all cooperations of what it is about, on a day only those of that day", async () => {
		const membership = { id: "member_of.past", type: "MEMBER_OF", source: MUENSTER, target: INFORMAL } as const;
		const edges = EDGES.map(
			(edge): GraphEdge =>
				edge.source === MUENSTER && edge.target === INFORMAL
					? { ...membership, certainTo: "2019-12-31", possibleTo: "2019-12-31" }
					: edge,
		);
		const { graph } = await started(smallApi(NODES, edges, [MUENSTER, REGION, INFORMAL]));
		expect(graph.aboutIn.value).toHaveLength(2);
		expect(graph.ended.value).toBe(0);
		await graph.setAsOf(null);
		expect(graph.aboutIn.value).toHaveLength(3);
		expect(graph.ended.value).toBe(1);
	});

	it("shows what the server opens on where the data name none, with its cooperations", async () => {
		const { graph } = await started(smallApi());
		expect(graph.about.value?.id).toBe(MUENSTER);
		expect(new Set(graph.sets.value)).toEqual(new Set([REGION, CITIES, INFORMAL]));
	});

	it("chooses at most four networks: the close ones, and the very big ones only where there are no others", async () => {
		const networks = ["a", "b", "c", "d", "e", "big"].map(
			(key): GraphNode => ({ id: `network-${key}`, type: "Network", name: key }),
		);
		const crowd = Array.from(
			{ length: 45 },
			(_, n): GraphNode => ({ id: `commune-${n}`, type: "Commune", name: `${n}` }),
		);
		const membership = (source: string, target: string): GraphEdge => ({
			id: `${source}.${target}`,
			type: "MEMBER_OF",
			source,
			target,
		});
		const memberships = networks.flatMap(({ id }, n) => [
			membership(MUENSTER, id),
			// "a" shares Münster alone, each later one more with the others
			...crowd.slice(0, id === "network-big" ? 45 : n).map((one) => membership(one.id, id)),
			...(id === "network-a" ? crowd.slice(10, 30).map((one) => membership(one.id, id)) : []),
		]);
		const root = NODES.filter((node) => node.id === MUENSTER);
		const { graph } = await started(smallApi([...root, ...networks, ...crowd], memberships, [MUENSTER]));
		expect([...graph.sets.value].sort()).toEqual(["network-b", "network-c", "network-d", "network-e"]);
		const only = memberships.filter((one) => one.target === "network-big");
		const alone = await started(smallApi([...root, ...networks.slice(5), ...crowd], only, [MUENSTER]));
		expect(alone.graph.sets.value).toEqual(["network-big"]);
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
