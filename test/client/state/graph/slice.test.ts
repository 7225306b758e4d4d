/** The picture's signals and steps, one by one; `graph.test.ts` has what they do together. */
import { describe, expect, it } from "vitest";
import { createState } from "../../../../client/state/index.ts";
import type { GraphNode } from "../../../../model/index.ts";
import { recorded } from "../recorded.ts";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "../small-graph.ts";

const BODY = "body-beirat";
const TOPIC = "topic-mobilitaet";

async function started(api = smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES])) {
	const state = createState(api);
	await state.graph.start();
	return state;
}

describe("before the first picture", () => {
	it("nothing is known", () => {
		const { graph } = createState(smallApi());
		expect([graph.started.value, graph.about.value, graph.indirect.value, graph.asOf.value]).toEqual([
			false,
			null,
			false,
			null,
		]);
		expect([graph.aboutIn.value, graph.networks.value, graph.sets.value]).toEqual([[], [], []]);
		expect([graph.canUndo.value, graph.canRedo.value, graph.why(MUENSTER)]).toEqual([false, false, undefined]);
	});
});

describe("the networks that can be chosen", () => {
	it("come with the first picture, in one request, and are those that the server lists", async () => {
		const { api, asked } = recorded();
		const { graph } = await started(api);
		expect(asked.map(([name]) => name)).toEqual(["opening"]);
		expect(graph.networks.value).toEqual((await api.networks()).networks);
		expect(graph.networks.value.map(({ id }) => id)).toContain(INFORMAL);
	});
});

describe("steps", () => {
	it("can be undone while there are any, and redone once they are", async () => {
		const { graph } = await started();
		const can = () => [graph.canUndo.value, graph.canRedo.value];
		expect(can()).toEqual([false, false]);
		graph.remove(BONN);
		expect(can()).toEqual([true, false]);
		graph.undo();
		expect(can()).toEqual([false, true]);
		expect(graph.visible.value.nodes.has(BONN)).toBe(true);
		graph.redo();
		expect(can()).toEqual([true, false]);
		expect(graph.visible.value.nodes.has(BONN)).toBe(false);
	});

	it("are counted from one, and say what they were", async () => {
		const { graph } = await started();
		expect(graph.why(MUENSTER)).toEqual({ kind: "start", about: MUENSTER, name: "Münster", id: 1 });
		await graph.toggleSet(INFORMAL);
		expect(graph.why(INFORMAL)).toEqual({
			kind: "sets",
			names: ["Stadtregion Münster", "Städtekooperation NRW", "Informelle Regionalentwicklung"],
			id: 2,
		});
		await graph.add(BODY);
		expect(graph.why(BODY)).toEqual({ kind: "search", about: BODY, name: "Beirat Stadtregion", id: 3 });
		expect(graph.why(`body_of.${BODY}.${REGION}`)).toMatchObject({ kind: "search", id: 3 });
	});

	it("that begin an empty graph are about nothing", async () => {
		const { graph } = await started(smallApi([], []));
		expect([graph.about.value, graph.started.value, graph.picture.value.nodes.size]).toEqual([null, true, 0]);
	});
});

describe("adding", () => {
	it("brings the facts to what is there, in both directions, and no other neighbours", async () => {
		const { graph } = await started();
		await graph.add(BODY);
		const ids = [...graph.picture.value.edges.keys()].filter((id) => id.includes(BODY)).sort();
		expect(ids).toEqual([`body_of.${BODY}.${REGION}`, `represented_in.${GREVEN}.${BODY}`]);
		await graph.add(TOPIC);
		expect(graph.picture.value.edges.has(`works_on.${REGION}.${TOPIC}`)).toBe(true);
		await graph.add(INFORMAL);
		expect(graph.picture.value.nodes.has("district-05566")).toBe(false);
	});
});

describe("expanding", () => {
	it("brings what is not drawn too", async () => {
		const { graph } = await started();
		await graph.expand(INFORMAL);
		const name = "Informelle Regionalentwicklung";
		expect(graph.why(INFORMAL)).toMatchObject({ kind: "expand", about: INFORMAL, name, types: [] });
	});

	it("asks for the types alone, where there are any", async () => {
		const { api, asked } = recorded();
		const { graph } = await started(api);
		asked.length = 0;
		await graph.expand(REGION, ["WORKS_ON"]);
		await graph.expand(REGION);
		expect(asked.filter(([name]) => name === "neighbours")).toEqual([
			["neighbours", REGION, { types: ["WORKS_ON"] }],
			["neighbours", REGION, {}],
		]);
	});

	it("can be taken back only where there is something to take", async () => {
		const { graph } = await started();
		expect(graph.canCollapse(REGION)).toBe(false);
		await graph.expand(REGION, ["WORKS_ON"]);
		expect([graph.canCollapse(REGION), graph.canCollapse(CITIES)]).toEqual([true, false]);
	});
});

describe("choosing", () => {
	it("takes one network away and leaves the others", async () => {
		const { graph } = await started();
		await graph.toggleSet(REGION);
		expect(graph.sets.value).toEqual([CITIES]);
		await graph.toggleSet(REGION);
		expect(graph.sets.value).toEqual([CITIES, REGION]);
		await graph.setIndirect(true);
		expect([graph.indirect.value, graph.sets.value]).toEqual([true, [CITIES, REGION]]);
	});

	it("takes as many networks as the server compares at once, with letters beyond Z", async () => {
		const many = Array.from({ length: 501 }, (_, n): GraphNode => {
			return { id: `network-${n}`, type: "Network", name: `${n}` };
		});
		const { graph, drawing } = await started(smallApi([...NODES, ...many], EDGES));
		await graph.choose({ sets: many.map((node) => node.id) });
		expect(graph.sets.value).toEqual(many.slice(0, 500).map((node) => node.id));
		const signs = drawing.hulls.value.map(({ letter, colour }) => `${letter}${colour}`);
		expect(new Set(signs).size).toBe(500);
		// The first picture has used A, B and C.
		expect(signs.filter((_, n) => [0, 7, 23, 24, 25].includes(n))).toEqual(["D3", "K0", "AA6", "AB7", "AC8"]);
	});

	it("can be given up while it waits", async () => {
		const api = smallApi();
		const signals: (AbortSignal | undefined)[] = [];
		const overlaps: typeof api.overlaps = (query, call) => {
			signals.push(call?.signal);
			return api.overlaps(query, call);
		};
		const { graph, tasks } = await started({ ...api, overlaps });
		const choosing = graph.choose({ sets: [REGION] });
		tasks.forget("picture");
		await choosing;
		expect(signals.at(-1)?.aborted).toBe(true);
		expect(graph.sets.value).toHaveLength(3);
	});
});

describe("what is looked at", () => {
	const FROM = { x: 1, y: 2, zoom: 0.5 };
	const BACK = { x: -10, y: 20.5, zoom: 2 };

	it("is no step, and is brought back with the picture by undo and redo", async () => {
		const { graph } = await started();
		graph.lookFrom(FROM);
		expect([graph.canUndo.value, graph.viewpoint.value]).toEqual([false, FROM]);
		graph.remove(BONN);
		expect(graph.viewpoint.value).toEqual(FROM);
		graph.lookFrom(BACK);
		graph.lookAtMap(FROM);
		graph.undo();
		expect([graph.viewpoint.value, graph.onMap.value]).toEqual([FROM, null]);
		graph.redo();
		expect([graph.viewpoint.value, graph.onMap.value]).toEqual([BACK, FROM]);
	});

	it("does not make undone steps forgotten", async () => {
		const { graph } = await started();
		graph.remove(BONN);
		graph.undo();
		graph.lookFrom(FROM);
		expect(graph.canRedo.value).toBe(true);
	});
});

describe("signs of networks", () => {
	it("are kept though their choice was undone", async () => {
		const { graph } = await started();
		const sign = (id: string) => graph.picture.value.colours.get(id);
		await graph.choose({ sets: [REGION] });
		await graph.toggleSet(INFORMAL);
		const before = sign(INFORMAL);
		graph.undo();
		expect(sign(INFORMAL)).toBe(before);
		graph.undo();
		await graph.toggleSet(INFORMAL);
		expect(sign(INFORMAL)).toBe(before);
	});
});

describe("filters", () => {
	it("of an attribute take the place of one another, and are taken off by themselves or with all else", async () => {
		const { graph } = await started();
		graph.setFilter({ attribute: "district", values: ["05515"] });
		graph.setFilter({ attribute: "kind", values: [""] });
		graph.setFilter({ attribute: "district", values: ["05566"] });
		expect(graph.filters.value).toEqual([
			{ attribute: "kind", values: [""] },
			{ attribute: "district", values: ["05566"] },
		]);
		graph.removeFilter("kind");
		expect(graph.filters.value.map(({ attribute }) => attribute)).toEqual(["district"]);
		graph.toggleType("MEMBER_OF");
		graph.showEverything();
		expect([graph.filters.value, graph.picture.value.hidden.size]).toEqual([[], 0]);
		graph.undo();
		expect([graph.filters.value.length, graph.picture.value.hidden.size]).toEqual([1, 1]);
	});

	it("are put on and taken off one by one", async () => {
		const { graph } = await started();
		const hidden = () => [...graph.picture.value.hidden].sort();
		graph.toggleType("Commune");
		graph.toggleType("MEMBER_OF");
		expect(hidden()).toEqual(["Commune", "MEMBER_OF"]);
		graph.toggleType("Commune");
		expect(hidden()).toEqual(["MEMBER_OF"]);
	});
});

describe("leaving an answer", () => {
	const sketch = (name: string) => ({
		ids: [{ one: MUENSTER, two: GREVEN }[name] ?? BONN],
		...{ sets: [], full: 0, indirect: false, asOf: null, overlaps: null, sentence: null, hypothetical: false },
		title: { de: name, en: name },
	});

	it("goes back over several answers to the last picture that was none", async () => {
		const { graph } = await started();
		graph.remove(BONN);
		const before = graph.picture.value;
		await graph.draw(sketch("one"));
		await graph.draw(sketch("two"));
		expect(graph.picture.value.subject).toMatchObject({ title: { de: "two" } });
		graph.leaveAnswer();
		expect(graph.picture.value).toBe(before);
	});

	it("does nothing where none is shown", async () => {
		const { graph } = await started();
		graph.remove(BONN);
		const before = graph.picture.value;
		graph.leaveAnswer();
		expect(graph.picture.value).toBe(before);
	});
});

describe("places", () => {
	it("are a step of their own, or part of the step before", async () => {
		const { graph } = await started();
		graph.place(new Map([[BONN, { x: 1, y: 2 }]]), false);
		expect(graph.canUndo.value).toBe(false);
		graph.place(new Map([[BONN, { x: 3, y: 4 }]]), true);
		expect(graph.canUndo.value).toBe(true);
		graph.undo();
		expect(graph.picture.value.positions.get(BONN)).toEqual({ x: 1, y: 2 });
	});
});
