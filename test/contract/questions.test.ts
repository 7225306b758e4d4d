/** Every question of the catalogue on the shipped data: frozen, and the same from both engines. */
import { describe, expect, test } from "vitest";
import { EntityRef, QuestionAnswer } from "../../model/index.ts";
import { QUESTIONS } from "../../server/questions/catalogue.ts";
import { exampleParams } from "../../server/questions/params.ts";
import type { Reply } from "../server/start.ts";
import { engines, serversOnEngines } from "./engines.ts";

const TIMEOUT_MS = 120_000;

const servers = serversOnEngines();

/** A question as it stands and, where it names an example, as its example asks it. */
const ADDRESSES: [name: string, address: string][] = [...QUESTIONS.values()].flatMap((question) => {
	const plain: [string, string] = [question.name, `/api/questions/${question.name}`];
	return question.example
		? [plain, [`${question.name}-example`, `${plain[1]}?${new URLSearchParams(exampleParams(question))}`]]
		: [plain];
});

const replies = new Map<string, Promise<Reply>>();

/** What the engine at that position answers: asked once, however many tests look at it. */
function get(position: number, address: string): Promise<Reply> {
	const key = `${position} ${address}`;
	const reply = replies.get(key) ?? (servers[position]?.get(address) as Promise<Reply>);
	replies.set(key, reply);
	return reply;
}

describe.each(ADDRESSES)("%s", (name, address) => {
	test(
		"answers as frozen, in the shape of the model",
		async () => {
			const { status, body, text } = await get(0, address);
			expect(status, text).toBe(200);
			const answer = QuestionAnswer.parse(body);
			await expect(freeze(answer)).toMatchFileSnapshot(`../golden/questions/${name}.json`);
		},
		TIMEOUT_MS,
	);

	test(
		"shows what the answer is about, and no more than it can",
		async () => {
			const { graph } = QuestionAnswer.parse((await get(0, address)).body);
			const ids = new Set(graph.nodes.map(({ id }) => id));
			expect(graph.edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
		},
		TIMEOUT_MS,
	);

	test.skipIf(engines.length < 2)(
		"is answered alike by both engines",
		async () => {
			const [first, second] = await Promise.all([get(0, address), get(1, address)]);
			expect(JSON.parse(second.text)).toEqual(JSON.parse(first.text));
			expect(second.text).toBe(first.text);
		},
		TIMEOUT_MS,
	);
});

const STADTREGION = "network-stadtregion-muenster";
const EUREGIO = "network-euregio";

describe.skipIf(engines.length < 2)("both engines answer alike", () => {
	test.each([
		"/api/questions",
		"/api/questions/list-commune-cooperations?format=csv",
		"/api/questions/list-commune-cooperations?format=graphml&asOf=2018-01-01",
		"/api/questions/rank-similar-networks?limit=3",
		"/api/questions/list-shared-members?a=network-x&b=commune-05515000",
		`/api/compare?network=${STADTREGION}&from=2010-01-01&to=2024-01-01`,
		`/api/compare?network=${STADTREGION}&other=${EUREGIO}&indirect=true&from=2015-01-01`,
	])("%s", async (address) => {
		const [first, second] = await Promise.all([get(0, address), get(1, address)]);
		expect([second.status, second.text]).toEqual([first.status, first.text]);
	});

	test.each([false, true])("what if, indirect %s", async (indirect) => {
		const add = [{ member: "commune-05711000", network: STADTREGION }];
		const remove = [{ member: "commune-05515000", network: STADTREGION }];
		const body = JSON.stringify({ add, remove, indirect, networks: [STADTREGION, EUREGIO], asOf: "2024-01-01" });
		const ask = { method: "POST", headers: { "Content-Type": "application/json" }, body };
		const both = await Promise.all(servers.map((server) => server.get("/api/what-if", ask)));
		const [first, second] = both.map(({ status, text }) => ({ status, text }));
		expect(first?.status).toBe(200);
		expect(second).toEqual(first);
	});
});

test("the defaults of every question name what is in the shipped data", async () => {
	const { body } = await get(0, "/api/questions");
	const known = new Set(body.entities.map(({ id }: { id: string }) => id));
	const params = [...QUESTIONS.values()].flatMap((question) => Object.values(question.params));
	const named = params.flatMap((param) =>
		param.type === "entity" || param.type === "entities" ? [param.default ?? []].flat() : [],
	);
	expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test("most questions have an answer as they stand", async () => {
	const answers = await Promise.all([...QUESTIONS.keys()].map((name) => get(0, `/api/questions/${name}`)));
	const empty = answers.filter(({ body }) => body.rows.length === 0);
	expect(empty.length).toBeLessThan(QUESTIONS.size / 4);
});

/** Rows one a line, entities in short, the picture by its ids: a change of the data shows as the lines that it changes. */
function freeze({ name, params, sentence, rows, graph, truncated }: QuestionAnswer): string {
	const line = (value: unknown) =>
		JSON.stringify(value, (_, item) => (EntityRef.safeParse(item).success ? `${item.name} (${item.id})` : item));
	const list = (items: unknown[]) => (items.length > 0 ? `[\n\t\t${items.map(line).join(",\n\t\t")}\n\t]` : "[]");
	const parts = [
		`"name": ${line(name)}`,
		`"params": ${line(params)}`,
		`"sentence": {\n\t\t"de": ${line(sentence.de)},\n\t\t"en": ${line(sentence.en)}\n\t}`,
		`"truncated": ${truncated}`,
		`"rows": ${list(rows)}`,
		`"nodes": ${list(graph.nodes.map(({ id }) => id))}`,
		`"edges": ${list(graph.edges.map(({ id }) => id))}`,
	];
	return `{\n\t${parts.join(",\n\t")}\n}\n`;
}
