/** Every fixed query on both engines: the same answer, as a whole. */
import { expect, test } from "vitest";
import { STATEMENTS } from "../../cypher/index.ts";
import { expandPredicates } from "../../cypher/predicates.ts";
import { holdsOn, RELATIONSHIP_TYPES } from "../../model/index.ts";
import type { Graph } from "../../server/graph/index.ts";
import { engines, sameOnBoth } from "./engines.ts";

const NETWORKS = ["network-stadtregion-muenster", "network-staedtekooperation-nrw"];
const ENTITIES = [...NETWORKS, "commune-05515000", "nothing-has-this-id"];

/** Values for parameters by name, each tried with each; a query with a new parameter needs a line here. */
async function samples(graph: Graph): Promise<Record<string, unknown[]>> {
	const [münster] = await graph.read("MATCH (n:Entity {id: $id}) RETURN n.evidence AS evidence", {
		id: "commune-05515000",
	});
	const evidence = münster?.evidence as string[];
	return {
		among: [Object.fromEntries(ENTITIES.map((id) => [id, true]))],
		asOf: [null, "2016-06-01"],
		direction: ["out", "in", "both"],
		existingOn: [null, "2016-06-01"],
		evidence: [evidence[0], "nothing-has-this-id"],
		id: ENTITIES,
		ids: [ENTITIES, evidence],
		key: ["05515000"],
		label: ["Network"],
		limit: [10_000],
		possible: [false, true],
		networks: [NETWORKS],
		wanted: [{ "member_of.commune-03404000.network-euregio": true, "nothing-has-this-id": true }],
		types: [null, ["MEMBER_OF", "PART_OF"], [...RELATIONSHIP_TYPES]],
	};
}

const reading = [...STATEMENTS.values()].filter(({ name }) => /^(graph|questions)\//.test(name));

for (const { name, text, params } of reading) {
	sameOnBoth(name, async (graph) => answers(graph, text, Object.keys(params)));
}

test("the samples meet data: most queries answer something", async () => {
	const graph = await engines[0]?.graph();
	if (!graph) throw new Error("there is no embedded engine");
	const rows = await Promise.all(reading.map(({ text, params }) => answers(graph, text, Object.keys(params))));
	expect(rows.filter((row) => row.every(({ answer }) => answer.length === 0)).length).toBeLessThan(reading.length / 4);
});

const BOUNDS = [undefined, "2014-01-01", "2016-06-01", "2020-12-31"];
const FACTS = BOUNDS.flatMap((certainFrom) => BOUNDS.map((certainTo) => ({ certainFrom, certainTo })));

test.each([undefined, "2013-12-31", "2014-01-01", "2016-06-01", "2020-12-31", "2021-01-01"])(
	"a fact holds on %s in every engine as in memory, alone and together with another",
	async (day) => {
		const query = expandPredicates(
			`UNWIND range(0, size($facts) - 1) AS i UNWIND range(0, size($facts) - 1) AS j
			WITH i, j, $facts[i] AS r, $facts[j] AS s
			RETURN i, j, <<r holds on $asOf>> AS one, <<r, s hold on $asOf>> AS both,
			  all(fact IN [r, s] WHERE <<fact holds on $asOf>>) AS list ORDER BY i, j`,
		);
		const facts = FACTS.map(({ certainFrom = null, certainTo = null }) => ({ certainFrom, certainTo }));
		const held = FACTS.map((fact) => holdsOn(fact, day));
		const expected = held.flatMap((one, i) =>
			held.map((other, j) => ({ i, j, one, both: one && other, list: one && other })),
		);
		for (const engine of engines) {
			const graph = await engine.graph();
			expect(await graph.read(query, { facts, asOf: day ?? null }), engine.name).toEqual(expected);
		}
	},
);

async function answers(graph: Graph, query: string, names: string[]) {
	const values = await samples(graph);
	const asked = [];
	for (const sample of combinations(names, values)) asked.push({ sample, answer: await graph.read(query, sample) });
	return asked;
}

function combinations(names: string[], values: Record<string, unknown[]>): Record<string, unknown>[] {
	return names.reduce<Record<string, unknown>[]>(
		(made, name) =>
			made.flatMap((sample) => (values[name] ?? missing(name)).map((value) => ({ ...sample, [name]: value }))),
		[{}],
	);
}

function missing(name: string): never {
	throw new Error(`test/contract/engine-statements.test.ts has no sample for the parameter ${name}`);
}
