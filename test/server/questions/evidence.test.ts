/** What the rows of an answer rest on. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEdgesById } from "../../../server/elements/read.ts";
import { readRowEvidence } from "../../../server/questions/evidence.ts";
import { openWorld } from "../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

async function read(rows: { facts?: string[] }[]) {
	const edges = await readEdgesById(
		world.graph,
		rows.flatMap(({ facts = [] }) => facts),
	);
	return readRowEvidence(world.graph, rows, edges);
}

test("a row rests on its facts, each once, and their sources", async () => {
	const part = "part_of.commune-zell.district-nord";
	const [row] = await world.graph.read(
		"MATCH (:Entity {id: 'commune-zell'})-[r:PART_OF]->() RETURN r.id AS fact, r.certainty AS certainty, r.evidence AS keys",
	);
	const cited = await world.graph.read(
		"UNWIND $keys AS key MATCH (:Evidence {id: key})-[:FROM]->(s:Source) RETURN s.id AS id",
		{
			keys: row?.keys,
		},
	);
	const { evidence, sources } = await read([{ facts: [part, part] }]);
	const ids = [...new Set(cited.map(({ id }) => String(id)))].sort();
	expect(evidence).toEqual([{ facts: [part], certainty: row?.certainty, sources: ids }]);
	expect(sources.map(({ id }) => id)).toEqual(ids);
});

test("is as certain as the weakest of its facts", async () => {
	const facts = await world.graph.read("MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id, r.certainty AS certainty");
	const of = (certainty: string) => String(facts.find((fact) => fact.certainty === certainty)?.id ?? "");
	for (const weaker of ["implied", "inferred"].filter(of)) {
		const { evidence } = await read([{ facts: [of("stated"), of(weaker)] }, { facts: [of("stated")] }]);
		expect(evidence.map(({ certainty }) => certainty)).toEqual([weaker, "stated"]);
	}
	expect(of("stated")).not.toBe("");
});

test("a row without facts rests on nothing that is known", async () => {
	const none = { facts: [], certainty: null, sources: [] };
	expect(await read([{}, { facts: [] }])).toEqual({ evidence: [none, none], sources: [] });
	const unknown = ["part_of.nobody.nothing"];
	expect(await read([{ facts: unknown }])).toEqual({ evidence: [{ ...none, facts: unknown }], sources: [] });
});
