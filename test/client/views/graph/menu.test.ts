/** The canvas's menu: when it is asked for, what it offers, and what its entries do. */
import { describe, expect, it } from "vitest";
import { createApp } from "../../../../client/components/context.ts";
import { de } from "../../../../client/i18n/de.ts";
import { entriesFor, type MenuRequest } from "../../../../client/views/graph/entries.ts";
import { connectMenu } from "../../../../client/views/graph/menu-keys.ts";
import { neighboursOf } from "../../../../client/views/graph/ties.ts";
import { tooltipOf } from "../../../../client/views/graph/tooltip.tsx";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";
import { BODY, BODY_OF, canvas, TOPIC, WORKS_ON } from "./small-canvas.ts";

async function menu(of: { node?: string; edge?: string }, marked: readonly string[] = []) {
	const { state } = await canvas();
	if (marked.length > 0) state.marks.select(...marked);
	const app = createApp(state, smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	const request = { x: 0, y: 0, node: of.node ?? null, edge: of.edge ?? null };
	const entries = entriesFor(app, request, de);
	const act = (id: string) => entries.all.find((entry) => entry.id === id)?.act();
	const shown = () => [...state.graph.visible.value.nodes.keys()].sort();
	return { app, state, ...entries, ids: entries.all.map(({ id }) => id), act, shown };
}

describe("the menu of a node", () => {
	it("is about it, and offers what can be done with one", async () => {
		const { about, ids } = await menu({ node: BODY });
		expect(about).toBe("Beirat Stadtregion");
		expect(ids).toEqual([
			"details",
			"expand",
			"from",
			"to",
			"rings",
			"neighbours",
			"surroundings",
			"only",
			"pin",
			"remove",
		]);
	});

	it("offers for a cooperation whether it is a hull, and takes an expansion back", async () => {
		const { ids, state, act } = await menu({ node: REGION });
		expect(ids).toContain("set");
		expect(ids).toContain("collapse");
		act("set");
		await expect.poll(() => state.graph.sets.value).toEqual([CITIES]);
	});

	it("marks its neighbours", async () => {
		const { state, act } = await menu({ node: BODY });
		act("neighbours");
		expect([...state.marks.nodes.value]).toEqual([GREVEN, REGION]);
	});

	it("keeps it alone, or with its neighbours, as one step", async () => {
		const alone = await menu({ node: BODY });
		alone.act("only");
		expect(alone.shown()).toEqual([BODY]);
		alone.state.graph.undo();
		expect(alone.shown().length).toBeGreaterThan(5);
		const near = await menu({ node: BODY });
		near.act("surroundings");
		expect(near.shown()).toEqual([BODY, GREVEN, REGION].sort());
	});

	it("pins it, and offers then to unpin", async () => {
		const { app, state, act } = await menu({ node: BODY });
		act("pin");
		expect([...state.graph.pins.value]).toEqual([BODY]);
		const { all } = entriesFor(app, { x: 0, y: 0, node: BODY, edge: null }, de);
		expect(all.map(({ id }) => id)).toContain("unpin");
		all.find(({ id }) => id === "unpin")?.act();
		expect(state.graph.pins.value.size).toBe(0);
	});

	it("says in each entry whether it is about one or about those that are marked", async () => {
		const surroundings = async (...marked: string[]) => {
			const { all } = await menu({ node: GREVEN }, marked);
			return all.find(({ id }) => id === "surroundings")?.text;
		};
		expect(await surroundings()).toBe("Nur dies und seine Nachbarn behalten");
		expect(await surroundings(GREVEN, BODY)).toBe("Nur die ausgewählten und ihre Nachbarn behalten");
	});

	it("is about all that are marked where it is one of them, and else about it alone", async () => {
		const { ids, act, shown, about } = await menu({ node: BONN }, [BONN, GREVEN]);
		expect(about).toContain("2");
		expect(ids).not.toContain("expand");
		act("remove");
		expect(shown()).not.toContain(BONN);
		expect(shown()).not.toContain(GREVEN);
		expect((await menu({ node: BODY }, [BONN, GREVEN])).about).toBe("Beirat Stadtregion");
	});
});

it("the menu of a line says what it states and leads to its evidence", async () => {
	const { about, state, act } = await menu({ edge: BODY_OF });
	expect(about).toContain("Beirat");
	act("evidence");
	expect(state.marks.selection.value).toEqual({ kind: "edge", id: BODY_OF });
	act("ends");
	expect([...state.marks.nodes.value].sort()).toEqual([BODY, REGION].sort());
});

it("the menu of the ground offers what concerns the whole picture", async () => {
	const { ids, state, act, shown } = await menu({});
	expect(ids).toEqual(["fit", "layout", "all"]);
	act("all");
	expect([...state.marks.nodes.value].sort()).toEqual(shown());
});

describe("the menu is asked for", () => {
	async function asked() {
		const { cy, state } = await canvas();
		const element = new EventTarget();
		const requests: MenuRequest[] = [];
		const stop = connectMenu(cy, element as HTMLElement, state, (request) => requests.push(request));
		const press = (key: string, held: object = {}) =>
			element.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key, ...held }));
		return { cy, state, requests, press, stop };
	}

	it.each(["cxttap", "taphold"])("by %s on a node, a line or the ground", async (type) => {
		const { cy, requests } = await asked();
		const at = { renderedPosition: { x: 3, y: 4 } };
		for (const target of [cy.getElementById(BONN), cy.getElementById(WORKS_ON), cy])
			target.emit({ type, ...at } as unknown as string);
		expect(requests).toEqual([
			{ x: 3, y: 4, node: BONN, edge: null },
			{ x: 3, y: 4, node: null, edge: WORKS_ON },
			{ x: 3, y: 4, node: null, edge: null },
		]);
	});

	it.each<[string, object]>([
		["ContextMenu", {}],
		["F10", { shiftKey: true }],
	])("by the key %s on what has the focus, else on what is marked", async (key, held) => {
		const { state, requests, press } = await asked();
		state.marks.select(GREVEN);
		press(key, held);
		state.marks.hover(BONN);
		press(key, held);
		expect(requests.map(({ node }) => node)).toEqual([GREVEN, BONN]);
		press("F10");
		expect(requests).toHaveLength(2);
	});
});

it("neighbours are those that a shown fact joins, either way", async () => {
	const { state } = await canvas();
	expect(neighboursOf(state.graph.visible.value, [BODY])).toEqual([GREVEN, REGION]);
	expect(neighboursOf(state.graph.visible.value, [BODY, REGION])).not.toContain(BODY);
	expect(neighboursOf(state.graph.visible.value, [TOPIC])).toEqual([REGION]);
});

describe("the tooltip", () => {
	it("of a commune has its name, its kind and its memberships", async () => {
		const { state } = await canvas();
		const [name, kind, sets] = tooltipOf(state, MUENSTER, de);
		expect([name, kind, sets]).toEqual(["Münster", "Kommune", "in 2 gewählten Kooperationen"]);
	});

	it("of a line says what it states; of nothing there is none", async () => {
		const { state } = await canvas();
		expect(tooltipOf(state, WORKS_ON, de)[0]).toContain("Mobilität");
		expect(tooltipOf(state, "nothing", de)).toEqual([]);
	});

	it("says what is pinned and marked", async () => {
		const { state } = await canvas();
		state.graph.pin(BONN);
		state.marks.select(BONN);
		expect(tooltipOf(state, BONN, de).slice(-2)).toEqual(["angeheftet", "ausgewählt"]);
	});
});
