/** Questions asked without HTTP: rows, picture, inputs, limits. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParamValue } from "../../../model/index.ts";
import { type Asked, answerQuestion } from "../../../server/questions/answer.ts";
import { readInputs } from "../../../server/questions/inputs.ts";
import { parseQuestion } from "../../../server/questions/parse.ts";
import type { Question } from "../../../server/questions/question.ts";
import { indirectMemberships } from "../../reference/memberships.ts";
import { REGION } from "../../reference/region.ts";
import { entityOf } from "../../reference/world.ts";
import { openWorld } from "../world.ts";
import { FILE } from "./file.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

const MEMBERS = parseQuestion("list-members", FILE);
const PARAMS: Record<string, ParamValue> = { network: "network-beta", k: 2, by: "name", asOf: null };
const ask = (question: Question, given: Partial<Asked> = {}) =>
	answerQuestion(world, question, { params: PARAMS, limit: 100, nodes: 100, ...given });
const commune = (key: string, name: string) => ({ id: `commune-${key}`, type: "Commune" as const, name });
const queried = (cypher: string, changes: Partial<Question> = {}): Question => ({ ...MEMBERS, cypher, ...changes });
const ROW = "{id: 'commune-zell', type: 'Commune', name: 'Zell'} AS member, null AS since";
const USED = "WITH $network AS n, $k AS k, $by AS b, $asOf AS d";

describe("an answer", () => {
	// Two memberships of Berg 10; Kreis Nord, which the query calls a commune, is what the data say.
	const ROWS = [
		[commune("ahlfeld", "Ahlfeld"), "2010-01-01"],
		[commune("berg-10", "Berg 10"), "2010-01-01"],
		[commune("berg-10", "Berg 10"), "2014-12-31"],
		[{ id: "district-nord", type: "District" as const, name: "Kreis Nord" }, "2010-01-01"],
	];

	test("has rows, words and a picture of all that they name", async () => {
		const { rows, sentence, graph, cypher, name, columns, params, truncated, evidence, ...rest } = await ask(MEMBERS);
		expect(evidence).toEqual(ROWS.map(() => ({ facts: [], certainty: null, sources: [] })));
		expect(rows.map((row) => JSON.stringify(row)).sort()).toEqual(ROWS.map((row) => JSON.stringify(row)).sort());
		expect(sentence.en).toBe("4 members by name: Ahlfeld, Berg 10 and Kreis Nord, since 1 January 2010 (all times).");
		const ids = ["commune-ahlfeld", "commune-berg-10", "district-nord", "network-beta"];
		expect(graph.nodes).toEqual(ids.map((id) => entityOf(REGION, id)));
		const between = REGION.facts.filter(({ source, target }) => ids.includes(source) && ids.includes(target));
		expect(graph.edges.map(({ id }) => id)).toEqual(between.map(({ id }) => id).sort());
		expect({ cypher, name, columns, params, truncated }).toEqual({
			...{ cypher: MEMBERS.cypher, name: "list-members", columns: MEMBERS.columns, params: PARAMS, truncated: false },
		});
		expect(rest).toEqual({ sources: [] });
	});

	test("is cut at its rows and its picture", async () => {
		const cut = await ask(MEMBERS, { limit: 3 });
		expect([cut.rows.length, cut.truncated, cut.graph.truncated]).toEqual([3, true, false]);
		const whole = await ask(MEMBERS, { limit: 4, nodes: 2 });
		expect([whole.rows.length, whole.truncated, whole.graph.truncated, whole.graph.nodes.length]).toEqual([
			...[4, false, true, 2],
		]);
	});

	test("of a query with a limit of its own keeps that", async () => {
		for (const limit of ["LIMIT 2", "limit 2\n", "LIMIT $k"]) {
			const { rows, truncated } = await ask(queried(`${MEMBERS.cypher}\n${limit}`));
			expect([rows.length, truncated]).toEqual([2, false]);
		}
	});

	test("sends a query with a limit at its end as it is, and any other with one", async () => {
		const sent: string[] = [];
		const { graph } = world;
		const read: typeof graph.read = (cypher, ...rest) => {
			sent.push(cypher);
			return graph.read(cypher, ...rest);
		};
		const access = { ...world, graph: Object.assign(Object.create(graph), { read }) };
		const send = (cypher: string) => answerQuestion(access, queried(cypher), { params: PARAMS, limit: 1, nodes: 1 });
		const { cypher } = MEMBERS;
		for (const limit of ["LIMIT 2", "limit  12", "LIMIT $k", "LIMIT 2\n", "LIMIT 2 \n"]) {
			await send(`${cypher}\n${limit}`);
			expect(sent).toContain(`${cypher}\n${limit}`);
		}
		for (const whole of [cypher, cypher.replace("RETURN", "WITH m, r LIMIT 2 RETURN")]) {
			await send(whole);
			expect(sent).toContain(`${whole}\nLIMIT $limit`);
		}
	});

	test("shows the relationships and entities that the query adds", async () => {
		const things = await ask(queried(`${USED} RETURN ${ROW}, ['topic-klima'] AS things`));
		expect(things.graph.nodes.map(({ id }) => id)).toEqual(["commune-zell", "network-beta", "topic-klima"]);
		const facts = ["part_of.commune-zell.district-nord"];
		const drawn = await ask(queried(`${USED} RETURN ${ROW}, ${JSON.stringify(facts)} AS facts`));
		expect(drawn.graph.edges.map(({ id }) => id)).toEqual(facts);
		expect(drawn.graph.nodes.map(({ id }) => id)).toContain("district-nord");
		const rows = `UNWIND [null, ${JSON.stringify(facts)}] AS facts`;
		const some = await ask(queried(`${USED} ${rows} RETURN ${ROW}, facts`));
		expect(some.graph.edges.map(({ id }) => id)).toEqual(facts);
	});

	test("shows entities of lists too, and the facts of its day", async () => {
		const columns: Question["columns"] = [{ name: "all", type: "entities", title: { de: "Alle", en: "All" } }];
		const list =
			"[{id: 'commune-zell', type: 'Commune', name: 'Zell'}, {id: 'district-nord', type: 'District', name: 'N'}]";
		const question = queried(`${USED} RETURN ${list} AS all`, { columns });
		const on = async (asOf: string | null) => {
			const { graph } = await ask(question, { params: { ...PARAMS, asOf } });
			return graph.edges.map(({ id }) => id);
		};
		const part = "part_of.commune-zell.district-nord";
		expect(await on(null)).toEqual(["member_of.district-nord.network-beta", part]);
		expect(await on("2014-12-31")).toEqual(["member_of.district-nord.network-beta", part]);
		expect(await on("2015-01-01")).toEqual(["member_of.district-nord.network-beta"]);
	});

	test("holds what the header says, or nothing", async () => {
		const place = "cypher/questions/list-members.cypher:";
		const wrong = (returned: string) => expect(ask(queried(`${USED} RETURN ${returned}`))).rejects;
		await wrong("'Zell' AS member, null AS since").toThrow(`${place} member should be entity and is "Zell"`);
		await wrong("null AS member, 'never' AS since").toThrow(`${place} since should be date and is "never"`);
		await wrong("null AS member").toThrow(`${place} since should be date and is nothing`);
		expect((await ask(queried(`${USED} RETURN null AS member, null AS since`))).rows).toEqual([[null, null]]);
	});

	test("is about what is there", async () => {
		const params = { ...PARAMS, network: "commune-zell" };
		await expect(ask(MEMBERS, { params })).rejects.toMatchObject({
			code: "unknown-reference",
			faults: [{ pointer: "network", detail: "commune-zell is a Commune, not a Network" }],
		});
	});
});

describe("inputs", () => {
	const indirect = { ...MEMBERS, indirect: "network" };
	const expected = (asOf: string | undefined) =>
		indirectMemberships(REGION, "network-beta", asOf).map(({ network, member, fact, steps = [] }) => ({
			...{ network, member, through: fact.source, facts: [...steps, fact].map(({ id }) => id) },
		}));
	const byMember = (all: { member: string }[] = []) => [...all].sort((a, b) => (a.member < b.member ? -1 : 1));

	test.each([null, "2012-01-01", "2016-01-01", "2020-01-01"])("are the indirect memberships on %s", async (asOf) => {
		const inputs = await readInputs(world, indirect, { ...PARAMS, asOf });
		expect(byMember(inputs?.indirect)).toEqual(byMember(expected(asOf ?? undefined)));
		expect(expected("2016-01-01")).not.toEqual(expected("2012-01-01"));
	});

	test("are none where the question asks for none, or about no network", async () => {
		expect(await readInputs(world, MEMBERS, PARAMS)).toBeUndefined();
		expect(await readInputs(world, { ...MEMBERS, indirect: "nothing" }, PARAMS)).toBeUndefined();
		expect(await readInputs(world, indirect, { asOf: null })).toEqual({ indirect: [] });
	});

	test("stand in the answer, and the query has them", async () => {
		const cypher = `${USED} UNWIND $indirect AS i RETURN {id: i.member, type: 'Commune', name: i.through} AS member, null AS since`;
		const { inputs, rows } = await ask(queried(cypher, { indirect: "network" }));
		expect(byMember(inputs?.indirect)).toEqual(byMember(expected(undefined)));
		expect(rows).toHaveLength(expected(undefined).length);
	});
});
