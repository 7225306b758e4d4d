/** What ends in an error whatever is asked: each operation is sent to servers in every such state, and says what its document says. */
import { cp } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { cypher } from "../../cypher/index.ts";
import { NODE_TYPES } from "../../model/index.ts";
import { connect, type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { temporaryStore } from "../provision/graph.ts";
import { expectDescribed } from "../server/openapi/document.ts";
import { allProblems, send } from "../server/openapi/requests.ts";
import { type Reply, startServer } from "../server/start.ts";
import { engines } from "./engines.ts";

const TIMEOUT_MS = 120_000;
const ATTEMPTS = 30;
const [embedded, neo4j] = engines;
const closing: (() => unknown)[] = [];
afterAll(async () => {
	for (const close of closing.reverse()) await close();
});

type Start = Parameters<typeof startServer>;

async function start(...given: Start) {
	const server = await startServer(...given);
	closing.push(() => server.close());
	return server;
}

async function shipped(): Promise<GraphConfig> {
	await embedded?.graph();
	return { ...(await embedded?.config()) } as GraphConfig;
}

async function emptyStore(): Promise<GraphConfig> {
	const { config, remove } = await temporaryStore();
	closing.push(remove);
	return config;
}

/** Sends the example of each operation that can end in the code. @param ask sends it to a server in the state */
async function expectEach(code: string, ask: (send: Send) => Promise<Reply>, method?: string, except: string[] = []) {
	const having = allProblems().filter(
		([name, other, , { shared }]) => other === code && shared && !except.includes(name),
	);
	expect(having.length).toBeGreaterThan(0);
	for (const [name, , operation, { value }] of having) {
		const reply = await ask((server, init) => send(server, operation, undefined, init));
		const { detail, instance: _, ...rest } = value;
		expect([name, reply.body]).toEqual([name, expect.objectContaining(rest)]);
		// The data's name and the store's place are not those of the example.
		if (!code.startsWith("graph-")) expect(reply.body.detail, name).toBe(detail);
		if ([429, 503].includes(reply.status)) expect(reply.headers.get("retry-after"), name).toMatch(/^\d+$/);
		expectDescribed(operation.path, method ?? operation.method, reply);
	}
}

type Send = (server: Awaited<ReturnType<typeof start>>, init?: RequestInit) => Promise<Reply>;

test(
	"another method; a body that is none, or too large",
	async () => {
		const server = await start(await shipped());
		await expectEach("method-not-allowed", (ask) => ask(server, { method: "DELETE", body: null }), "DELETE");
		await expectEach("malformed-body", (ask) => ask(server, { body: "{" }));
		const body = JSON.stringify({ query: " ".repeat(2_000_000) });
		await expectEach("body-too-large", (ask) => ask(server, { body }));
	},
	TIMEOUT_MS,
);

test(
	"too many requests",
	async () => {
		const strict = await start(await shipped(), { requestsPerMinute: 1 });
		await strict.get("/api/nothing");
		await expectEach("too-many-requests", async (ask) => {
			const reply = await ask(strict);
			return { ...reply, body: { ...reply.body, detail: reply.body.detail.replace("than 1 ", "than 1200 ") } };
		});
	},
	TIMEOUT_MS,
);

test(
	"no graph, or a database that does not answer",
	async () => {
		const unfilled = await start(await emptyStore());
		await expectEach("graph-empty", (ask) => ask(unfilled));
		const nowhere = { uri: "bolt://127.0.0.1:9", username: "neo4j", password: "x", database: "neo4j" };
		const cut = await start({ ...(await shipped()), neo4j: nowhere });
		await expectEach("graph-unavailable", (ask) => ask(cut));
	},
	TIMEOUT_MS,
);

test(
	"a server that is shutting down",
	async () => {
		const ending = await start(await shipped(), {}, AbortSignal.abort());
		await expectEach("shutting-down", (ask) => ask(ending));
		expect(await ending.get("/api/search?q=m")).toMatchObject({ status: 200 });
	},
	TIMEOUT_MS,
);

test(
	"a database that takes too long: each query longer than a millisecond, since the process has no time for it",
	async () => {
		const config = { ...(await shipped()), queryTimeoutMs: 1 };
		const idle = keepBusy();
		let server = await startServer(config);
		await expectEach("timeout", async (ask) => {
			for (let attempt = 1; ; attempt++) {
				const reply = await ask(server);
				if (reply.status === 504 || attempt === ATTEMPTS) return reply;
				// What a server has read into memory it does not ask for again: another one has to.
				await server.close();
				server = await startServer(config);
			}
		}).finally(() => {
			idle();
			return server.close();
		});
	},
	TIMEOUT_MS,
);

/** Lets nothing else run for three milliseconds, again and again, until what it returns is called. */
function keepBusy(): () => void {
	let busy = true;
	const work = () => {
		for (const end = performance.now() + 3; performance.now() < end; );
		if (busy) setImmediate(work);
	};
	work();
	return () => {
		busy = false;
	};
}

/** What no loader writes: each hurts what the others leave whole. */
const DAMAGES = [
	NODE_TYPES.map((type) => `MATCH (n:${type}) REMOVE n:${type}`),
	[
		...["MATCH (n:Entity) SET n.name = 7", "MATCH (s:Source) REMOVE s.title"],
		"MATCH (b:Boundaries) SET b.topology = '{'",
	],
	["MATCH (n:Commune) REMOVE n:Commune"],
];

/** They count, or show what they find as it is, which no damage hurts: that they can fail too is said, but not shown here. */
const UNHURT = ["GET /api/schema", "GET /api/entities", "GET /api/questions/rank-publishers", "POST /api/cypher"];

test(
	"a graph that is damaged",
	async () => {
		const servers = await Promise.all(DAMAGES.map(async (statements) => start(await damaged(statements))));
		const ask = async (send: Send) => {
			// What such a graph answers need not have the shape that the document says.
			const replies = await Promise.allSettled(servers.map((server) => send(server)));
			const answered = replies.flatMap((reply) => (reply.status === "fulfilled" ? [reply.value] : []));
			return answered.find(({ status }) => status === 500) ?? (answered[0] as Reply);
		};
		await expectEach("internal", ask, undefined, UNHURT);
	},
	TIMEOUT_MS,
);

/** The shipped data, changed by some statements. */
async function damaged(statements: readonly string[]): Promise<GraphConfig> {
	// Without labels queries find their way slowly.
	const config = { ...(await emptyStore()), queryTimeoutMs: TIMEOUT_MS };
	await cp((await shipped()).storeDir, config.storeDir, { recursive: true });
	const graph = await connect(config);
	const status = await graph.status();
	await graph.close();
	if (!status.ready) throw new Error(status.detail);
	const target = await openLoadTarget(config);
	await target.apply(async (run) => {
		for (const statement of statements) await run(statement);
		return { ...status.manifest, dataVersion: "damaged" };
	});
	await target.close();
	return config;
}

test.skipIf(!neo4j)(
	"a graph that is being loaded, on Neo4j",
	async () => {
		if (!neo4j) return;
		const graph = await neo4j.graph();
		const session = graph.driver.session({ ...(graph.database && { database: graph.database }) });
		await session.run(cypher("load/mark-loading"), { dataset: "nrw", since: new Date().toISOString() });
		await session.close();
		const server = await start(await neo4j.config());
		await expectEach("graph-loading", (ask) => ask(server)).finally(() => neo4j.reload());
	},
	TIMEOUT_MS,
);
