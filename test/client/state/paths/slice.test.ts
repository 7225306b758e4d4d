/** Paths between two: when they are looked for, and what comes into the picture. */
import { describe, expect, it } from "vitest";
import { createState } from "../../../../client/state/index.ts";
import { recorded } from "../recorded.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../small-graph.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve));
const DAY = "2024-05-05";

async function started() {
	const { api, asked } = recorded(smallApi(NODES, EDGES, [MUENSTER, REGION]));
	const state = createState(api, () => DAY);
	await state.graph.start();
	asked.length = 0;
	return { ...state, asked: () => asked.filter(([name]) => name === "paths").map(([, query]) => query) };
}

const OFF = ["Event", "Topic", "Region"];

describe("paths", () => {
	it("are looked for once both ends are chosen, without what joins everybody", async () => {
		const { paths, asked } = await started();
		paths.choose("from", GREVEN);
		expect(asked()).toEqual([]);
		paths.choose("to", BONN);
		await settled();
		expect(asked()).toEqual([{ from: GREVEN, to: BONN, withoutNodes: OFF, possible: false, asOf: DAY }]);
		const [shortest] = paths.answers.value;
		expect(shortest?.paths.map(({ nodes }) => nodes)).toEqual([[GREVEN, REGION, MUENSTER, CITIES, BONN]]);
	});

	it("are looked for anew when something else may be on them, and on another day", async () => {
		const { paths, graph, asked } = await started();
		paths.choose("from", GREVEN);
		paths.choose("to", BONN);
		paths.toggle("Topic");
		paths.toggle("Person");
		await graph.setAsOf("2020-01-01");
		await settled();
		expect(asked().slice(-2)).toMatchObject([
			{ withoutNodes: ["Event", "Region", "Person"], asOf: DAY },
			{ withoutNodes: ["Event", "Region", "Person"], asOf: "2020-01-01" },
		]);
		expect(paths.answers.value).toHaveLength(1);
	});

	it("are looked for without facts of a type", async () => {
		const { paths, asked } = await started();
		paths.choose("from", GREVEN);
		paths.choose("to", BONN);
		paths.toggle("MEMBER_OF");
		paths.toggle("PART_OF");
		paths.toggle("MEMBER_OF");
		await settled();
		expect(asked().at(-1)).toMatchObject({ withoutTypes: ["PART_OF"] });
	});

	it("are looked for without what has been dissolved by today, of all times too", async () => {
		const { paths, graph, asked } = await started();
		paths.choose("from", GREVEN);
		paths.choose("to", BONN);
		paths.toggleDissolved();
		await graph.setAsOf(null);
		await settled();
		expect(asked().at(-2)).toMatchObject({ existingOn: DAY, asOf: DAY });
		expect(asked().at(-1)).toMatchObject({ existingOn: DAY });
		expect(asked().at(-1)).not.toHaveProperty("asOf");
		paths.toggleDissolved();
		await settled();
		expect(asked().at(-1)).not.toHaveProperty("existingOn");
	});

	it("of the same beginning and end are not looked for", async () => {
		const { paths, asked } = await started();
		paths.choose("from", GREVEN);
		paths.choose("to", GREVEN);
		expect([asked(), paths.answers.value]).toEqual([[], []]);
	});

	it("that are longer come after the shortest, until there are none", async () => {
		const { paths, asked } = await started();
		paths.choose("from", GREVEN);
		paths.choose("to", BONN);
		await settled();
		await paths.longer();
		expect(asked().at(-1)).toMatchObject({ minLength: 5 });
		for (let n = 0; n < 9 && paths.answers.value.at(-1)?.length !== null; n++) await paths.longer();
		const lengths = paths.answers.value.map(({ length }) => length);
		expect(lengths.at(-1)).toBeNull();
		expect(lengths.slice(0, -1)).toEqual([...new Set(lengths.slice(0, -1))].sort());
	});

	it("of an address are asked for at once, as many lengths as there were", async () => {
		const { paths, asked } = await started();
		paths.restore({ from: GREVEN, to: BONN, without: ["Person", "PART_OF"], dissolved: false, lengths: 2 });
		await settled();
		const query = { from: GREVEN, to: BONN, withoutNodes: ["Person"], withoutTypes: ["PART_OF"], existingOn: DAY };
		expect(asked()).toMatchObject([query, { ...query, minLength: 5 }]);
		expect(paths.answers.value).toHaveLength(2);
		paths.choose("to", REGION);
		expect(paths.record.value).not.toHaveProperty("lengths");
		paths.restore({});
		expect([paths.record.value, paths.answers.value]).toEqual([{}, []]);
	});

	it("come into the picture as one step, which says why", async () => {
		const { paths, graph, marks } = await started();
		const before = graph.picture.value;
		paths.choose("from", GREVEN);
		paths.choose("to", BONN);
		await settled();
		const [shortest] = paths.answers.value;
		if (!shortest) throw new Error("no path");
		await paths.show(shortest, [0]);
		expect([...marks.nodes.value].sort()).toEqual([GREVEN, REGION, MUENSTER, CITIES, BONN].sort());
		expect([...marks.facts.value].sort()).toEqual([...(shortest.paths[0]?.edges ?? [])].sort());
		expect(marks.facts.value.size).toBe(4);
		expect(graph.why(BONN)).toMatchObject({ kind: "path", about: GREVEN, name: "Greven", to: "Bonn" });
		graph.undo();
		expect([...graph.picture.value.nodes.keys()]).toEqual([...before.nodes.keys()]);
	});
});
