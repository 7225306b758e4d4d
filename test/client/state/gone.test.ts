/** What the data do not have any more, since another data set was taken away while the page stood open. */
import { describe, expect, it } from "vitest";
import { type Api, createState } from "../../../client/state/index.ts";
import { Snapshot } from "../../../client/state/snapshot/types.ts";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "./small-graph.ts";

const OPENING = [MUENSTER, REGION, CITIES];

/** A page on its first picture, whose server loses entities from now on. */
async function losing(...lost: string[]) {
	const api: Api = smallApi(NODES, EDGES, OPENING);
	const state = createState(api);
	await state.graph.start();
	const left = NODES.filter(({ id }) => !lost.includes(id));
	const facts = EDGES.filter(({ source, target }) => !lost.includes(source) && !lost.includes(target));
	Object.assign(api, smallApi(left, facts, OPENING));
	const shown = () => [...state.graph.visible.value.nodes.keys()].sort();
	return { ...state, shown };
}

describe("what has gone from the data", () => {
	it("leaves the picture with the next step, which goes on, and is counted until the step after", async () => {
		const { graph, tasks, shown } = await losing(BONN, GREVEN);
		expect(shown()).toContain(BONN);
		await graph.add(INFORMAL);
		expect(tasks.failures.value.size).toBe(0);
		expect(shown()).toEqual([MUENSTER, CITIES, INFORMAL, REGION].sort());
		expect([...graph.gone.value].sort()).toEqual([BONN, GREVEN]);
		graph.remove(INFORMAL);
		expect(graph.gone.value).toHaveLength(2);
		await graph.setAsOf("2020-01-01");
		expect(graph.gone.value).toEqual([]);
	});

	it("is no longer among the chosen cooperations, nor offered as one", async () => {
		const { graph, tasks, shown } = await losing(CITIES);
		await graph.toggleSet(INFORMAL);
		expect(tasks.failures.value.size).toBe(0);
		expect(graph.sets.value).toEqual([REGION, INFORMAL]);
		expect(shown()).not.toContain(CITIES);
		expect(graph.gone.value).toEqual([CITIES]);
		expect(graph.networks.value.map(({ id }) => id)).not.toContain(CITIES);
		await graph.setIndirect(true);
		expect([graph.sets.value, graph.gone.value]).toEqual([[REGION, INFORMAL], []]);
	});

	it("leaves when it is what was to be expanded", async () => {
		const { graph, tasks, shown } = await losing(GREVEN);
		await graph.expand(GREVEN);
		expect([tasks.failures.value.size, shown().includes(GREVEN), graph.gone.value]).toEqual([0, false, [GREVEN]]);
	});

	it("is left out of a picture that is opened from its address", async () => {
		const { graph, tasks, shown } = await losing(CITIES, GREVEN);
		const ids = [MUENSTER, GREVEN, REGION];
		const at = ids.map(() => null);
		const choice = { sets: [REGION, CITIES], indirect: false, asOf: null, possible: false };
		await graph.restore(Snapshot.parse({ v: 1, ids, at, ...choice }));
		expect([tasks.failures.value.size, shown(), graph.sets.value]).toEqual([0, [MUENSTER, REGION], [REGION]]);
		expect([...graph.gone.value].sort()).toEqual([GREVEN, CITIES]);
	});

	it("is an error when it was asked for by name, and not in the picture", async () => {
		const { graph, tasks } = await losing(INFORMAL);
		await graph.add(INFORMAL);
		expect([...tasks.failures.value.keys()]).toEqual(["picture"]);
		expect(graph.gone.value).toEqual([]);
	});
});
