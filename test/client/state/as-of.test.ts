/** One day for everything: what is shown, what is brought, what is marked, and how to come back. */
import { describe, expect, it } from "vitest";
import { createState, dayOfYear, shiftYear } from "../../../client/state/index.ts";
import type { GraphEdge } from "../../../model/index.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, STEINFURT, smallApi } from "./small-graph.ts";

const OLD = "2003-12-31";
const NEW = "2004-01-01";
const COUNCIL = "body-beirat";

/** Greven joins the region in 2004 and leaves its council in 2010; Bonn was in the region until 2003. */
const dated: readonly GraphEdge[] = [
	...EDGES.map(
		(edge): GraphEdge =>
			Object.assign({}, edge, edge.type === "REPRESENTED_IN" && { certainTo: "2010-12-31", possibleTo: "2010-12-31" }),
	),
	{ id: "member_of.bonn", type: "MEMBER_OF", source: BONN, target: REGION, certainTo: OLD, possibleTo: OLD },
];

async function started(sets = [REGION]) {
	const state = createState(smallApi(NODES, dated, [MUENSTER, ...sets]));
	await state.graph.start();
	await state.graph.setAsOf(null);
	place(state);
	return state;
}

type State = Awaited<ReturnType<typeof started>>;
const shown = ({ graph }: State) => [...graph.visible.value.nodes.keys()].sort();
const facts = ({ graph }: State) => [...graph.visible.value.edges.values()].map(({ edge }) => edge.type).sort();
const hull = ({ drawing }: State, id = REGION) => drawing.hulls.value.find((one) => one.id === id)?.members;

function place({ drawing, graph }: State): void {
	const waiting = [...graph.picture.value.nodes.keys()].filter((id) => !graph.picture.value.positions.has(id));
	const request = drawing.layout.value;
	if (request) drawing.placed(request, new Map(waiting.map((id, n) => [id, { x: n, y: waiting.length }])));
}

describe("another day", () => {
	it("changes hulls, numbers and members in one step that can be undone", async () => {
		const state = await started();
		const before = state.graph.picture.value;
		expect(hull(state)).toEqual([BONN, MUENSTER, GREVEN].sort());
		await state.graph.setAsOf(OLD);
		expect(hull(state)).toEqual([BONN, MUENSTER].sort());
		expect(shown(state)).not.toContain(GREVEN);
		await state.graph.setAsOf(NEW);
		expect(hull(state)).toEqual([MUENSTER, GREVEN].sort());
		state.graph.undo();
		state.graph.undo();
		expect(state.graph.picture.value).toBe(before);
	});

	it("leaves what is placed where it is, also when it brings something", async () => {
		const state = await started();
		await state.graph.setAsOf(OLD);
		const at = state.graph.picture.value.positions.get(MUENSTER);
		expect(at).toBeDefined();
		await state.graph.setAsOf(NEW);
		expect(state.graph.picture.value.positions.get(MUENSTER)).toBe(at);
		expect(state.drawing.layout.value?.elements.nodes.get(GREVEN)?.position).toBeNull();
		expect(state.drawing.layout.value?.elements.nodes.get(MUENSTER)?.position).toBe(at);
	});

	it("keeps a picture without hulls", async () => {
		const state = await started();
		await state.graph.choose({ sets: [] });
		await state.graph.add(GREVEN);
		await state.graph.add(STEINFURT);
		const nodes = shown(state);
		await state.graph.setAsOf("1990-01-01");
		expect(shown(state)).toEqual(nodes);
		expect(state.graph.asOf.value).toBe("1990-01-01");
		expect(state.graph.day.value).toBe("1990-01-01");
	});

	it("is said of what has ended: today's word for it only when no day is chosen", async () => {
		const state = await started();
		expect(state.graph.ended.value).toBe(1);
		await state.graph.setAsOf(OLD);
		expect(state.graph.ended.value).toBe(0);
	});
});

describe("on a day", () => {
	it("expanding brings only neighbours of that day", async () => {
		const state = await started();
		await state.graph.setAsOf("2011-01-01");
		await state.graph.expand(GREVEN);
		expect(shown(state)).toContain(STEINFURT);
		expect(shown(state)).not.toContain(COUNCIL);
	});

	it("what is added has the facts of that day, and those of other days when these are looked at", async () => {
		const state = await started();
		await state.graph.setAsOf("2011-01-01");
		await state.graph.add(COUNCIL);
		expect(facts(state)).not.toContain("REPRESENTED_IN");
		await state.graph.setAsOf("2010-01-01");
		expect(facts(state)).toContain("REPRESENTED_IN");
		await state.graph.setAsOf(null);
		expect(facts(state)).toContain("REPRESENTED_IN");
	});

	it("what expanding brought has the facts of other days too", async () => {
		const state = await started();
		await state.graph.setAsOf("2005-01-01");
		await state.graph.expand(GREVEN, ["REPRESENTED_IN", "PART_OF"]);
		expect(facts(state)).toContain("REPRESENTED_IN");
		await state.graph.setAsOf("2011-01-01");
		expect(shown(state)).toContain(COUNCIL);
		expect(facts(state)).not.toContain("REPRESENTED_IN");
	});

	it("a marked intersection follows, and goes with its networks", async () => {
		const state = await started([REGION, CITIES]);
		state.marks.selectIntersection([REGION, CITIES], false);
		expect([...state.marks.nodes.value]).toEqual([BONN, MUENSTER].sort());
		await state.graph.setAsOf(NEW);
		expect([...state.marks.nodes.value]).toEqual([MUENSTER]);
		await state.graph.toggleSet(CITIES);
		expect(state.marks.selection.value).toEqual({ kind: "none" });
	});

	it("details are asked for anew", async () => {
		const state = await started();
		const counted = () => state.details.answer.value?.counts.map(({ type }) => type);
		state.marks.select(GREVEN);
		await expect.poll(counted).toContain("REPRESENTED_IN");
		await state.graph.setAsOf("2011-01-01");
		await expect.poll(counted).toBeDefined();
		expect(counted()).not.toContain("REPRESENTED_IN");
	});
});

describe("the calendar", () => {
	it("knows the years in which memberships of the chosen networks begin or end, whatever the day", async () => {
		const state = await started();
		await state.graph.setAsOf("1990-01-01");
		await state.calendar.ask();
		expect(state.calendar.years.value).toEqual([2003, 2004]);
		await state.graph.toggleSet(REGION);
		expect(state.calendar.years.value).toEqual([]);
	});

	it.each([
		[2020, "2020-12-31"],
		[2026, "2026-11-23"],
		[987, "0987-12-31"],
	])("looks at %i on %s", (year, day) => expect(dayOfYear(year, "2026-11-23")).toBe(day));

	it.each([
		["2020-12-31", -1, "2019-12-31"],
		["2020-02-29", 1, "2021-02-28"],
		["2020-02-29", 4, "2024-02-29"],
		["1000-06-01", -1, "0999-06-01"],
	])("from %s by %i comes to %s", (day, by, other) => expect(shiftYear(day, by)).toBe(other));
});
