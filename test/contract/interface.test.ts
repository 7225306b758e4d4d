/** Every example of the document of the interface is sent, and answered as it says: the good ones and those that end in errors. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { type Described, expectDescribed, operations } from "../server/openapi/document.ts";
import { allProblems, bodyOf, requestsOf, send } from "../server/openapi/requests.ts";
import { type Reply, startServer, type TestServer } from "../server/start.ts";
import { engines } from "./engines.ts";

const TIMEOUT_MS = 120_000;
const opened = new Map<string, Promise<TestServer>>();

/** A server with the shipped data and, where they are given, settings other than the default ones. */
function serverUnder(settings: Record<string, string> = {}): Promise<TestServer> {
	const key = JSON.stringify(settings);
	const open = async () => {
		const { graph: _, ...config } = readConfig({ LOG_LEVEL: "silent", REQUESTS_PER_MINUTE: "0", ...settings });
		return startServer(await embedded().config(), config);
	};
	const server = opened.get(key) ?? open();
	opened.set(key, server);
	return server;
}

function embedded() {
	const [engine] = engines;
	if (!engine) throw new Error("there is no engine");
	return engine;
}

beforeAll(async () => void (await embedded().graph()), TIMEOUT_MS);
afterAll(async () => {
	for (const server of opened.values()) await (await server).close();
});

function expectGood(operation: Described, given: object, reply: Reply): void {
	expect(reply.status, `${operation.name} ${JSON.stringify(given)}: ${reply.text.slice(0, 300)}`).toBe(200);
	expectDescribed(operation.path, operation.method, reply);
}

const ANSWERING = operations()
	.filter(({ responses }) => responses[200])
	.map((operation) => [operation.name, operation] as const);

describe.each(ANSWERING)("%s", (_, operation) => {
	test(
		"answers its example, and again with each other parameter, as the document says",
		async () => {
			const server = await serverUnder();
			const [example = {}, ...others] = requestsOf(operation);
			const first = await send(server, operation);
			expectGood(operation, example, first);
			for (const given of others) expectGood(operation, given, await send(server, operation, given));
			if (!operation.responses[304]) return;
			const etag = first.headers.get("etag") ?? "";
			expect((await send(server, operation, example, { headers: { "If-None-Match": etag } })).status).toBe(304);
		},
		TIMEOUT_MS,
	);
});

const OWN = allProblems().filter(([, , , { shared }]) => !shared);

test.each(OWN)(
	"%s ends in %s when it is asked so",
	async (_, code, operation, { value, summary }) => {
		const settings = Object.fromEntries(
			[...summary.matchAll(/\b([A-Z_]+)=(\w+)/g)].map(([, name = "", given = ""]) => [name, given]),
		);
		const reply = await (await serverUnder(settings)).get(value.instance, bodyOf(operation, code));
		expect(reply.body).toEqual(value);
		expectDescribed(value.instance, operation.method, reply);
	},
	TIMEOUT_MS,
);
