/** For whom a list of members is complete, as questions ask it: the same in every position and on both engines. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { expandPredicates } from "../../cypher/predicates.ts";
import { isComparable, NETWORK_KINDS } from "../../model/index.ts";
import { connect, type Graph, openLoadTarget } from "../../server/graph/index.ts";
import { buildMembershipIndex, isListedFor } from "../../server/memberships/index.ts";
import { loading } from "../provision/graph.ts";
import { describeOnBothEngines } from "./engines.ts";

const commune = (id: string) => ({ id, label: "Commune" });
const network = (id: string, properties = {}) => ({
	id,
	label: "Network",
	properties: { listed: true, possibleFrom: "2010-01-01", membersListedFrom: "2010-01-01", ...properties },
});
const part = (from: string, to: string) => ({ id: `${from}.${to}`, type: "PART_OF", from, to });

const KINDS = [...Object.keys(NETWORK_KINDS), null];
const ofKind = (kind: string | null) => `x-kind-${kind}`;

/** The first commune lies in a district in a region, the second in the district beside it, the third nowhere. */
const LISTS = {
	nodes: [
		...["x-first", "x-second", "x-third"].map(commune),
		...["x-inner", "x-outer"].map((id) => ({ id, label: "District" })),
		{ id: "x-region", label: "Region" },
		network("x-whole", { membersListed: "complete" }),
		network("x-region-and-one", { membersListed: "partial", membersCompleteFor: ["x-region", "x-third"] }),
		network("x-district", { membersListed: "partial", membersCompleteFor: ["x-outer"] }),
		network("x-cut", { membersListed: "partial" }),
		network("x-silent"),
		network("x-later", { membersListed: "complete", membersListedFrom: "2018-12-31" }),
		...KINDS.map((kind) => ({
			...{ id: ofKind(kind), label: "Network" },
			properties: { compared: true, ...(kind !== null && { kind }) },
		})),
		{ id: "x-dayless", label: "Network", properties: { listed: true, membersListed: "complete" } },
	],
	edges: [part("x-first", "x-inner"), part("x-inner", "x-region"), part("x-second", "x-outer")],
};
const COMPLETE = [
	"x-district x-second",
	"x-region-and-one x-first",
	"x-region-and-one x-third",
	"x-whole x-first",
	"x-whole x-second",
	"x-whole x-third",
];

describeOnBothEngines("a list of members", (engine) => {
	let graph: Graph;

	beforeAll(async () => {
		const config = await engine.config();
		const target = await openLoadTarget(config);
		await target.apply(async (run) => {
			for (const label of ["Entity", "Evidence", "Source"]) await run(`MATCH (n:${label}) DETACH DELETE n`);
			return loading(LISTS)(run);
		});
		await target.close();
		graph = await connect(config);
	});
	afterAll(async () => {
		await graph.close();
		await engine.reload();
	});

	const START = "MATCH (n:Network) WHERE n.listed MATCH (c:Commune) WHERE c.id STARTS WITH 'x-'";
	const ask = async (query: string, asOf: string | null = null) =>
		(await graph.read(expandPredicates(`${START} ${query}`), { asOf })).map(({ n, c }) => `${n} ${c}`).sort();

	test.each([
		["in WHERE", "WITH n, c WHERE <<n lists c on $asOf>> RETURN n.id AS n, c.id AS c"],
		["as a column", "WITH n.id AS n, c.id AS c, <<n lists c on $asOf>> AS known WHERE known RETURN n, c"],
		[
			"in CASE",
			"WITH n, c, CASE WHEN <<n lists c on $asOf>> THEN 1 ELSE 0 END AS x WHERE x = 1 RETURN n.id AS n, c.id AS c",
		],
		[
			"in CALL",
			"CALL (n, c) { WITH n, c WHERE <<n lists c on $asOf>> RETURN count(*) AS x } WITH * WHERE x = 1 RETURN n.id AS n, c.id AS c",
		],
	])("is complete by itself, or for a commune or an area around it: %s", async (_, query) => {
		expect(await ask(query)).toEqual(COMPLETE);
	});

	const WHOLE = "WITH n, c WHERE <<n lists all members on $asOf>> RETURN n.id AS n, 'all' AS c";
	test.each([
		["before its day", "2018-12-30", []],
		["from its day on", "2018-12-31", ["x-later all"]],
		["of all times", null, []],
	])("is complete on a day: %s", async (_, asOf, expected) => {
		expect([...new Set(await ask(WHOLE, asOf))]).toEqual([...expected, "x-whole all"]);
		const inMemory = await buildMembershipIndex(graph);
		const first = await ask("WITH n, c WHERE <<n lists c on $asOf>> RETURN n.id AS n, c.id AS c", asOf);
		const all = inMemory.networks.flatMap((at) => inMemory.entities[at]?.id ?? []).filter((id) => id.startsWith("x-"));
		const communes = ["x-first", "x-second", "x-third"];
		const listed = all.flatMap((id) =>
			communes.filter((one) => isListedFor(inMemory, id, one, asOf ?? undefined)).map((one) => `${id} ${one}`),
		);
		expect(listed.sort()).toEqual(first);
	});

	test("is of what memory compares as queries do, by its kind", async () => {
		const query = "MATCH (n:Network) WHERE n.compared AND <<n is comparable>> RETURN n.id AS id";
		const compared = (await graph.read(expandPredicates(query))).map(({ id }) => String(id)).sort();
		const { incomparable } = await buildMembershipIndex(graph);
		expect(compared).toEqual(
			KINDS.filter((kind) => isComparable(kind))
				.map(ofKind)
				.sort(),
		);
		expect([...incomparable].sort()).toEqual(
			KINDS.filter((kind) => !isComparable(kind))
				.map(ofKind)
				.sort(),
		);
	});

	test("that nobody calls complete leaves a commune unknown, never null", async () => {
		expect(await ask("WITH n, c WHERE NOT <<n lists c on $asOf>> RETURN n.id AS n, c.id AS c")).toHaveLength(
			21 - COMPLETE.length,
		);
	});
});
