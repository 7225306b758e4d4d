/** What the atlas promises, in the graph as it is served, on both engines. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { cypher } from "../../cypher/index.ts";
import { seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { openLoadTarget } from "../../server/graph/index.ts";
import { startServer, type TestServer } from "../server/start.ts";
import { describeOnBothEngines } from "./engines.ts";

const DATA = new URL("../../seed/data", import.meta.url).pathname;
const STEINFURT = "network-leader-steinfurter-land";
const WEST = "network-leader-wml";
const SCHOEPPINGEN = "commune-05554052";

describeOnBothEngines("the atlas", (engine) => {
	let server: TestServer;
	beforeAll(async () => {
		await engine.graph();
		server = await startServer(await engine.config());
	});
	afterAll(() => server.close());
	const get = async (path: string) => (await server.get(path)).body;

	test("holds all of NRW and some sixty cooperations", async () => {
		const graph = await engine.graph();
		const count = async (where: string) =>
			(await graph.read(`MATCH (n:Entity) WHERE ${where} RETURN count(n) AS n`))[0]?.n;
		expect(await count("n:Commune AND n.ags STARTS WITH '05'")).toBe(396);
		expect(await count("n:District AND n.ags STARTS WITH '05'")).toBe(31);
		expect(await count("n:Region AND n.kind = 'Regierungsbezirk'")).toBe(5);
		expect(await count("n:Network")).toBeGreaterThanOrEqual(60);
		const [members] = await graph.read("MATCH (:Entity)-[r:MEMBER_OF]->(:Network) RETURN count(r) AS n");
		expect(members?.n).toBeGreaterThanOrEqual(715);
	});

	test("has evidence with a source for every entity and every relationship", async () => {
		const graph = await engine.graph();
		expect(await graph.read(cypher("graph/list-unevidenced"))).toEqual([]);
	});

	test("knows that Schöppingen changed its LEADER region", async () => {
		const regionsOf = async (day: string) => {
			const answer = await get(`/api/overlaps?networks=${STEINFURT},${WEST}&asOf=${day}`);
			const member = answer.members.find(({ id }: { id: string }) => id === SCHOEPPINGEN);
			return member.in.map(({ set }: { set: string }) => set);
		};
		expect(await regionsOf("2020-06-01")).toEqual([STEINFURT]);
		expect(await regionsOf("2024-06-01")).toEqual([WEST]);
	});

	test("shows what sources disagree about", async () => {
		for (const id of ["network-euregio", "network-staedtekooperation-nrw", "commune-05515000"]) {
			const { entity, evidence } = await get(`/api/entities/${id}`);
			expect(entity.status, id).toBe("contradicted");
			const says = evidence.flatMap((piece: { says?: string }) => piece.says ?? []);
			expect(new Set(says).size, id).toBeGreaterThan(1);
		}
	});

	test("is loaded again without writing anything", async () => {
		const config = await engine.config();
		const said: string[] = [];
		const out = { isTTY: false, write: (text: string) => void said.push(text) };
		const openTarget = () => openLoadTarget(config);
		expect(await seed({ data: DATA, replace: true }, { ...realSystem, out, openTarget })).toBe(0);
		expect(said.join("")).toContain("Nichts zu tun");
	});
});
