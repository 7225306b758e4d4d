import { afterAll, beforeAll, expect, test } from "vitest";
import { CompareAnswer } from "../../../model/index.ts";
import { serveRegion, type TestServer } from "../start.ts";

let server: TestServer;

beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

const compare = async (query: string) => CompareAnswer.parse((await server.get(`/api/compare?${query}`)).body);
const names = (refs: { name: string }[]) => refs.map(({ name }) => name);

test("two days: who joined, left and stayed, as table, sentence and picture", async () => {
	const answer = await compare("network=network-stadtregion&from=2017-06-01&to=2020-06-01");
	expect([answer.joined, answer.left, answer.stayed].map(names)).toEqual([["Havixbeck"], ["Telgte"], ["Münster"]]);
	expect(answer.rows.map(([member, change]) => [(member as { name: string }).name, change])).toEqual([
		["Havixbeck", "joined"],
		["Telgte", "left"],
		["Münster", "stayed"],
	]);
	expect(answer.sentence).toEqual({
		de: "Von Stadtregion Münster (1. Juni 2017) zu Stadtregion Münster (1. Juni 2020), soweit bekannt: 1 kommt hinzu (Havixbeck), 1 fällt weg (Telgte), 1 bleibt. Nicht alle Mitglieder sind bekannt: Stadtregion Münster.",
		en: "From Münster City Region (1 June 2017) to Münster City Region (1 June 2020), as far as is known: 1 joins (Havixbeck), 1 leaves (Telgte), 1 stays. Not all members are known: Münster City Region.",
	});
	expect(answer.graph.nodes).toHaveLength(4);
	expect(answer.graph.edges).toHaveLength(3);
});

test("two selections", async () => {
	const answer = await compare("network=network-stadtregion&other=network-nrw");
	expect([answer.joined, answer.left, answer.stayed].map(names)).toEqual([
		["Bielefeld"],
		["Havixbeck", "Telgte"],
		["Münster"],
	]);
	expect(answer.sentence.de).toContain(
		"(alle Zeiten), soweit bekannt: 1 kommt hinzu (Bielefeld), 2 fallen weg (Havixbeck und Telgte)",
	);
});

test("through a district: the picture shows what is in between", async () => {
	const { joined, graph } = await compare("network=network-nrw&other=network-muensterland&indirect=true");
	expect(names(joined)).toEqual(expect.arrayContaining(["Havixbeck", "Nottuln"]));
	expect(graph.edges.map(({ id }) => id)).toContain("part_of.commune-05558032.district-05558");
});

test("nothing is compared with itself, and only what is there", async () => {
	const problem = async (query: string) => {
		const { status, body } = await server.get(`/api/compare?${query}`);
		return [status, body.errors[0].pointer];
	};
	expect(await problem("network=network-nrw")).toEqual([400, "to"]);
	expect(await problem("network=network-nrw&from=2020-01-01&to=2020-01-01")).toEqual([400, "to"]);
	expect(await problem("network=network-x&from=2020-01-01")).toEqual([422, "network"]);
	expect(await problem("network=network-nrw&other=network-x")).toEqual([422, "other"]);
	expect(await problem("from=2020-01-01")).toEqual([400, "network"]);
});
