/** The small slices: what is asked of the view, how the page is shown, search, calendar, details, marks. */
import { describe, expect, it } from "vitest";
import { yearsOf } from "../../../client/state/calendar/derived.ts";
import { ApiError, createState, today } from "../../../client/state/index.ts";
import { prune, soleNode } from "../../../client/state/marks/actions.ts";
import type { Selection } from "../../../client/state/selection/types.ts";
import { isAway, problemOf } from "../../../client/state/tasks/actions.ts";
import type { GraphEdge } from "../../../model/index.ts";
import { recorded } from "./recorded.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "./small-graph.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve));
const WORKS_ON = `works_on.${REGION}.topic-mobilitaet`;

async function started() {
	const { api, asked } = recorded(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	const state = createState(api);
	await state.graph.start();
	asked.length = 0;
	return { ...state, asked };
}

it("today is a day", () => expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/));

it("the camera is asked for one move at a time, each a new request", () => {
	const { camera } = createState(smallApi());
	expect(camera.move.value).toBeNull();
	camera.fit();
	const first = camera.move.value;
	expect(first).toEqual({ kind: "fit" });
	camera.fit();
	expect(camera.move.value).not.toBe(first);
	camera.zoom("out");
	expect(camera.move.value).toEqual({ kind: "zoom", by: "out" });
	camera.reveal("a", "b");
	expect(camera.move.value).toEqual({ kind: "reveal", ids: ["a", "b"] });
	camera.focus("a");
	expect(camera.move.value).toEqual({ kind: "focus", ids: ["a"] });
});

it("the page is German and as the system wants it, until it is said otherwise", () => {
	const { view } = createState(smallApi());
	expect([view.language.value, view.theme.value]).toEqual(["de", "system"]);
	view.setLanguage("en");
	view.setTheme("dark");
	expect([view.language.value, view.theme.value]).toEqual(["en", "dark"]);
});

it("searching asks for the words, and for nothing where there are none", async () => {
	const { search, asked, tasks } = await started();
	expect([search.query.value, search.answer.value]).toEqual(["", null]);
	await search.ask("  Bonn ");
	expect(search.query.value).toBe("  Bonn ");
	expect(search.answer.value?.results.map(({ id }) => id)).toEqual([BONN]);
	const asking = search.ask("Greven");
	await search.ask("  ");
	await asking;
	expect([search.answer.value, tasks.busy.value.size]).toEqual([null, 0]);
	expect(asked).toEqual([
		["search", "Bonn", []],
		["search", "Greven", []],
	]);
});

describe("the calendar", () => {
	it.each<[object[], number[]]>([
		[
			[{ certainFrom: "2004-01-01", certainTo: "1999-12-31" }, { certainFrom: "2004-05-05" }],
			[1999, 2004],
		],
		[[{ certainFrom: 2004 }, { certainFrom: "about 2004" }, { certainTo: "20" }, {}], []],
	])("of %j knows %j", (facts, years) => expect(yearsOf(facts as GraphEdge[])).toEqual(years));

	it("asks for the memberships of the chosen networks", async () => {
		const { calendar, graph, asked } = await started();
		expect(calendar.years.value).toEqual([]);
		await calendar.ask();
		expect(asked).toEqual([["subgraph", { networks: [REGION, CITIES], include: ["members"], types: ["MEMBER_OF"] }]]);
		expect(calendar.years.value).toEqual([2004]);
		await graph.choose({ sets: [] });
		asked.length = 0;
		await calendar.ask();
		expect([asked, calendar.years.value]).toEqual([[], []]);
	});

	it("does not know years of other networks", async () => {
		const edges = [...EDGES, { ...EDGES[0], id: "x", target: "body-beirat", certainFrom: "1990-01-01" } as GraphEdge];
		const api = smallApi(NODES, edges, [MUENSTER, REGION]);
		const state = createState({
			...api,
			subgraph: async (query, call) => ({ ...(await api.subgraph(query, call)), edges }),
		});
		await state.graph.start();
		await state.calendar.ask();
		expect(state.calendar.years.value).toEqual([2004]);
	});
});

describe("details", () => {
	it("of a fact are the fact with its evidence", async () => {
		const { marks, graph, details, asked } = await started();
		await graph.expand(REGION, ["WORKS_ON"]);
		asked.length = 0;
		marks.selectEdge(WORKS_ON);
		expect(details.grounds.value).toBeNull();
		await settled();
		const ends = details.grounds.value?.map(({ source, target }) => [source.name, target.name]);
		expect(ends).toEqual([["Stadtregion Münster", "Mobilität"]]);
		expect(details.answer.value).toBeNull();
		expect(asked).toEqual([["facts", [WORKS_ON]]]);
		marks.select(BONN);
		expect(details.grounds.value).toBeNull();
		await settled();
		expect(details.answer.value?.entity.name).toBe("Bonn");
	});

	it("of several, of an unknown fact or of none are not asked for", async () => {
		const { marks, details, asked } = await started();
		marks.select(BONN, GREVEN);
		marks.selectEdge("nothing");
		marks.clear();
		await settled();
		expect([details.answer.value, details.grounds.value, asked]).toEqual([null, null, []]);
	});
});

describe("marks", () => {
	const present = (there: string[], members: string[] | null = null) => ({
		hasNode: (id: string) => there.includes(id),
		hasEdge: (id: string) => there.includes(id),
		membersOf: () => members,
	});
	const nodes = (...ids: string[]): Selection => ({ kind: "nodes", ids });
	const edge: Selection = { kind: "edge", id: "e" };
	const both: Selection = { kind: "intersection", sets: ["n"], exactly: true, members: ["a", "b"] };
	const none: Selection = { kind: "none" };

	it.each<[Selection, string[], string[] | null, Selection]>([
		[none, [], null, none],
		[nodes("a", "b"), ["a", "b"], null, nodes("a", "b")],
		[nodes("a", "b"), ["b"], null, nodes("b")],
		[nodes("a"), [], null, none],
		[edge, ["e"], null, edge],
		[edge, [], null, none],
		[both, [], null, none],
		[both, [], ["a"], { ...both, members: ["a"] }],
		[both, [], ["a", "b"], both],
	])("%j with %j there and members %j become %j", (selection, there, members, left) => {
		const next = prune(selection, present(there, members));
		expect(next).toEqual(left);
		if (selection === left) expect(next).toBe(selection);
	});

	it.each<[Selection, string | null]>([
		[none, null],
		[edge, null],
		[both, null],
		[nodes("a", "b"), null],
		[nodes("a"), "a"],
	])("of %j one node is marked: %j", (selection, id) => expect(soleNode(selection)).toBe(id));

	it("are put on, added and taken off", async () => {
		const { marks, graph } = await started();
		const ids = () => [...marks.nodes.value];
		marks.toggle(BONN);
		marks.toggle(GREVEN);
		expect([ids(), marks.sole.value]).toEqual([[BONN, GREVEN], null]);
		marks.toggle(BONN);
		expect([ids(), marks.sole.value]).toEqual([[GREVEN], GREVEN]);
		await graph.expand(REGION, ["WORKS_ON"]);
		marks.selectEdge(WORKS_ON);
		expect([ids(), marks.selection.value]).toEqual([[], { kind: "edge", id: WORKS_ON }]);
		marks.toggle(BONN);
		expect(ids()).toEqual([BONN]);
		marks.selectEdge(WORKS_ON);
		graph.toggleType("WORKS_ON");
		expect(marks.selection.value).toEqual(none);
		marks.hover(BONN);
		expect(marks.hovered.value).toBe(BONN);
	});

	it("are left alone once the page is done", async () => {
		const { marks, graph, dispose } = await started();
		marks.select(BONN);
		dispose();
		graph.remove(BONN);
		expect(marks.sole.value).toBe(BONN);
	});
});

describe("what went wrong", () => {
	const problem = { type: "/errors/x", title: "title", status: 400, detail: "", instance: "" };
	it.each<[unknown, object]>([
		[new ApiError(problem), problem],
		[
			new TypeError("broken"),
			{ type: "/errors/client", title: "Client error", status: 0, detail: "broken", instance: "" },
		],
		["text", { type: "/errors/client", title: "Client error", status: 0, detail: "text", instance: "" }],
	])("%s is a problem", (error, expected) => expect(problemOf(error)).toEqual(expected));

	it.each([
		["/errors/offline", 0, true],
		["/errors/x", 502, true],
		["/errors/x", 503, true],
		["/errors/x", 500, false],
		["/errors/x", 404, false],
	])("%s with status %i may do later: %s", (type, status, away) =>
		expect(isAway({ ...problem, type, status })).toBe(away),
	);

	it("is called by its detail, else by its title", () => {
		expect(new ApiError(problem).message).toBe("title");
		expect(String(new ApiError({ ...problem, detail: "detail" }))).toBe("ApiError: detail");
	});
});
