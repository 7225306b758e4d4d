/** What a graph says of itself, and how that is held against what is there. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cypher } from "../../../cypher/index.ts";
import {
	type Counts,
	compareCounts,
	countContents,
	createSchema,
	readRecord,
	sealContents,
} from "../../../server/graph/contents.ts";
import { embeddedDriver } from "../../../server/graph/embedded/driver.ts";
import { type Database, openForWriting } from "../../../server/graph/embedded/engine.ts";
import type { Run } from "../../../server/graph/index.ts";
import { toRows } from "../../../server/graph/rows.ts";
import { manifestOf, SMALL, temporaryStore } from "../../provision/graph.ts";

let db: Database;
let run: Run;
let remove: () => Promise<void>;

beforeEach(async () => {
	const store = await temporaryStore();
	remove = store.remove;
	db = openForWriting(`${store.config.storeDir}/graph.grafeo`);
	const session = embeddedDriver(async () => ({ db, hold: () => () => {} }), "here").session();
	run = async (query, parameters) => toRows((await session.run(query, parameters)).records);
});
afterEach(async () => {
	db.close();
	await remove();
});

const EMPTY = manifestOf({ nodes: [], edges: [] }, "v1");

test("counts entities, facts between them, sources and evidence, and nothing else", async () => {
	await run(`CREATE (a:Entity:Commune {id: 'a'})-[:MEMBER_OF]->(b:Entity:Network {id: 'b'})
		CREATE (a)-[:PART_OF]->(b) CREATE (:Evidence {id: 'e'})-[:FROM]->(:Source {id: 's'})
		CREATE (:Source {id: 't'}) CREATE (:Manifest {id: 'manifest'}) CREATE (:Other)`);
	expect(await countContents(run)).toEqual({ entities: 2, relationships: 2, sources: 2, evidence: 1 });
});

describe("what is there and what should be", () => {
	const found: Counts = { entities: 5, relationships: 3, sources: 0, evidence: 0 };

	test("agree when every count does", () => {
		expect(compareCounts(found, manifestOf(SMALL, "v1"))).toBeUndefined();
	});

	test.each(["entities", "relationships", "sources", "evidence"] as const)("differ by %s alone", (kind) => {
		const problem = compareCounts({ ...found, [kind]: found[kind] + 1 }, manifestOf(SMALL, "v1"));
		expect(problem).toBe(`the manifest says ${found[kind]} ${kind}, but there are ${found[kind] + 1} ${kind}`);
	});

	test("name all that differ, and only that", () => {
		expect(compareCounts({ ...found, entities: 4, evidence: 9 }, manifestOf(SMALL, "v1"))).toBe(
			"the manifest says 5 entities, 0 evidence, but there are 4 entities, 9 evidence",
		);
	});
});

describe("the record of a load", () => {
	test("is not there before one", async () => {
		expect(await readRecord(run)).toEqual({});
	});

	test("is the manifest that it was sealed with, one at most", async () => {
		const titled = (...titles: string[]) => ({
			...EMPTY,
			datasets: titles.flatMap((title) => EMPTY.datasets.map((one) => ({ ...one, id: title, title }))),
		});
		await sealContents(run, titled("The first", "Another"));
		await sealContents(run, titled("The second", "A third", "Another"));
		expect(await readRecord(run)).toEqual({ manifest: titled("The second", "A third", "Another") });
		expect(await run("MATCH (m:Manifest) RETURN count(m) AS n")).toEqual([{ n: 1 }]);
	});

	test("of an older load may hold the only data set itself, and call the license as it was called then", async () => {
		const { datasets, ...rest } = EMPTY;
		const { license, id, ...only } = datasets[0] as (typeof datasets)[0];
		const older = { ...only, ...rest, dataset: id, licence: license };
		await run("CREATE (m:Manifest {id: 'manifest'}) SET m += $older", { older });
		expect(await readRecord(run)).toEqual({ manifest: EMPTY });
	});

	test("is a mark while one goes on, until it is sealed", async () => {
		await sealContents(run, EMPTY);
		const since = "2026-01-01T00:00:00.000Z";
		await run(cypher("load/mark-loading"), { dataset: "nrw", since });
		expect(await readRecord(run)).toEqual({ unfinished: { dataset: "nrw", since, before: EMPTY.datasets } });
		await sealContents(run, EMPTY);
		expect(await readRecord(run)).toEqual({ manifest: EMPTY });
	});

	test("is not written when something is missing", async () => {
		await expect(sealContents(run, manifestOf(SMALL, "v1"))).rejects.toThrow(
			"The load is not complete and was not published: the manifest says 5 entities, 3 relationships, but there are 0 entities, 0 relationships",
		);
		expect(await readRecord(run)).toEqual({});
	});

	test("that lacks something is an error, not an empty graph", async () => {
		await run("CREATE (:Manifest {id: 'manifest', dataset: 'nrw'})");
		await expect(readRecord(run)).rejects.toThrow(/dataVersion/);
	});
});

describe("the schema", () => {
	const twice = (label: string) =>
		run(`CREATE (:${label} {id: 'same'})`)
			.then(() => run(`CREATE (:${label} {id: 'same'})`))
			.then(
				() => "both are there",
				({ code }: { code: string }) => code,
			);

	test.each(["Entity", "Source", "Evidence", "Manifest", "Dataset", "Contribution", "Retraction"])(
		"lets each id of %s be there once",
		async (label) => {
			await createSchema(run);
			await createSchema(run);
			expect(await twice(label)).toBe("Neo.ClientError.Schema.ConstraintValidationFailed");
		},
	);

	test("leaves out what the engine has no use for", async () => {
		await createSchema(run, (name) => name.includes("entity"));
		expect(await twice("Entity")).toBe("both are there");
		expect(await twice("Source")).toBe("Neo.ClientError.Schema.ConstraintValidationFailed");
	});
});
