import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type App, createApp } from "../../../client/components/context.ts";
import { viewNow } from "../../../client/components/view-now.ts";
import { showAsIn } from "../../../client/page/address.ts";
import { createState, readSnapshot, type Snapshot, SWITCHES } from "../../../client/state/index.ts";
import { NODE_TYPES, USUAL_TYPES } from "../../../model/index.ts";
import { small } from "../render.tsx";
import { BONN, GREVEN, MUENSTER, REGION } from "../state/small-graph.ts";

const MEMBER = `member_of.${GREVEN}.${REGION}`;

const opened = (): App => {
	const api = small();
	return createApp(createState(api), api);
};

type HowSet = Pick<Snapshot, "switches" | "nodes" | "facts" | "paths">;

const setIn = ({ switches, nodes, facts, paths }: HowSet): HowSet => ({ switches, nodes, facts, paths });

const sorted = fc.uniqueArray(fc.string()).map((all) => all.sort());
const table = fc.record(
	{
		order: fc.record({ column: fc.string({ minLength: 9 }), descending: fc.boolean() }),
		filter: fc.string({ minLength: 1 }),
		toggled: sorted.filter((all) => all.length > 0),
	},
	{ requiredKeys: [] },
);
/** All but what is so at first, which no address names. */
const SET: fc.Arbitrary<HowSet> = fc.record({
	switches: fc.record(
		{
			sets: fc.constantFrom(...SWITCHES.sets.slice(1)),
			counting: fc.constantFrom(...SWITCHES.counting.slice(1)),
			rowOrder: fc.constantFrom(...SWITCHES.rowOrder.slice(1)),
			setOrder: fc.constantFrom(...SWITCHES.setOrder.slice(1)),
			pairMeasure: fc.constantFrom(...SWITCHES.pairMeasure.slice(1)),
			grouping: fc.constantFrom(...SWITCHES.grouping.slice(1)),
			table: fc.constantFrom(...SWITCHES.table.slice(1)),
		},
		{ requiredKeys: [] },
	),
	...{ nodes: table, facts: table },
	paths: fc.record(
		{
			from: fc.constantFrom(GREVEN, MUENSTER),
			to: fc.constant(BONN),
			without: fc.subarray([...NODE_TYPES, ...USUAL_TYPES]).map((all) => all.sort()),
			dissolved: fc.constant(false),
			lengths: fc.integer({ min: 2, max: 9 }),
		},
		{ requiredKeys: [] },
	),
});

describe("a view from an address", () => {
	it("selects what is selected, also where its type is hidden, but nothing that is not there", async () => {
		const app = opened();
		await app.state.graph.start();
		app.state.graph.toggleType("Commune");
		app.state.marks.select(MUENSTER);
		const view = viewNow(app);
		const other = opened();
		await other.state.graph.restore(view);
		showAsIn(other, view);
		expect(viewNow(other)).toEqual(view);
		showAsIn(other, { ...view, selection: { kind: "nodes", ids: [MUENSTER, "commune-not-there"] } });
		expect(viewNow(other).selection).toEqual({ kind: "nodes", ids: [MUENSTER] });
	});

	it("marks the paths that are marked: their nodes, and of the facts between only theirs", async () => {
		const app = opened();
		await app.state.graph.start();
		app.state.marks.selectPaths([GREVEN, REGION], [MEMBER]);
		const view = viewNow(app);
		expect(readSnapshot(JSON.parse(JSON.stringify(view)))).toEqual({ snapshot: view });
		const other = opened();
		await other.state.graph.restore(view);
		showAsIn(other, view);
		expect(viewNow(other)).toEqual(view);
		other.state.graph.remove(MUENSTER);
		other.state.graph.undo();
		expect([...other.state.marks.facts.value]).toEqual([MEMBER]);
	});

	it("shows each view as it was set, and asks again for the paths that were found", async () => {
		const app = opened();
		await app.state.graph.start();
		const { switches, tables, paths } = app.state;
		switches.sets.value = "pairs";
		switches.counting.value = "inclusive";
		switches.grouping.value = "part";
		switches.table.value = "facts";
		tables.facts.filter.value = "bonn";
		tables.nodes.order.value = { column: "facts", descending: true };
		paths.toggleDissolved();
		paths.choose("from", GREVEN);
		paths.choose("to", BONN);
		await expect.poll(() => paths.answers.value.length).toBe(1);
		await paths.longer();
		const view = viewNow(app);
		const other = opened();
		await other.state.graph.restore(view);
		showAsIn(other, view);
		expect(viewNow(other)).toEqual(view);
		await expect.poll(() => other.state.paths.answers.value).toEqual(paths.answers.value);
		await expect.poll(() => other.state.questions.names.value.get(GREVEN)?.name).toBe("Greven");
		showAsIn(other, { ...view, switches: {}, nodes: {}, facts: {}, paths: {} });
		expect(setIn(viewNow(other))).toEqual({ switches: {}, nodes: {}, facts: {}, paths: {} });
	});

	it("shows each view as it was set, however that was", async () => {
		const app = opened();
		await app.state.graph.start();
		const view = viewNow(app);
		fc.assert(
			fc.property(SET, (set) => {
				showAsIn(app, { ...view, ...set });
				expect(setIn(viewNow(app))).toEqual(set);
			}),
		);
	});
});
