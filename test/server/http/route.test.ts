/** What a route is over HTTP, whatever it answers: freshness, methods, bodies, the client that goes, the log. */
import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler } from "express";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { toApiError, toProblem } from "../../../server/http/errors.ts";
import { compress, securityHeaders } from "../../../server/http/headers.ts";
import { logRequests } from "../../../server/http/log.ts";
import { mount, NO_PARAMS, postRoute, route } from "../../../server/http/route.ts";

const TEXT = "ü".repeat(5000);
const DOCUMENTED = { tag: "Server", summary: "For this test" } as const;
let answered = 0;
let slow: { began: Promise<void>; aborted: Promise<void> };
let begin: () => void;
let abort: () => void;

const ROUTES = [
	route({ path: "/text", params: NO_PARAMS, answer: z.object({ text: z.string() }), ...DOCUMENTED }, async () => {
		answered++;
		return { text: TEXT };
	}),
	route(
		{ path: "/things/:id", params: z.strictObject({ id: z.string() }), answer: z.string(), ...DOCUMENTED },
		async ({ id }) => id,
	),
	route({ path: "/slow", params: NO_PARAMS, answer: z.string(), ...DOCUMENTED }, async (_, { options }) => {
		begin();
		await new Promise((resolve) => options.signal?.addEventListener("abort", resolve));
		abort();
		return "nobody is there";
	}),
	route({ path: "/both", params: NO_PARAMS, answer: z.string(), ...DOCUMENTED }, async () => "read"),
	postRoute(
		{ path: "/both", body: z.strictObject({ n: z.number() }), answer: z.number(), ...DOCUMENTED },
		async ({ n }) => n + 1,
	),
	route({ path: "/broken", params: NO_PARAMS, answer: z.string(), ...DOCUMENTED }, () =>
		Promise.reject(new Error("a secret of the server")),
	),
];

const lines: { level: number; msg: string; res: { statusCode: number }; req: object }[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
	const log = pino({ level: "debug" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
	const app = express().disable("etag");
	app.use(logRequests(log), securityHeaders(), compress(), (_req, res, next) => {
		res.setHeader("ETag", 'W/"v1"');
		next();
	});
	mount(app, ROUTES);
	const problems: ErrorRequestHandler = (error, req, res, _next) => {
		const problem = toProblem(toApiError(error), req.originalUrl);
		res.status(problem.status).json(problem);
	};
	app.use(problems);
	server = createServer(app).listen(0, "127.0.0.1");
	await once(server, "listening");
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});
beforeEach(() => {
	lines.length = 0;
	slow = {
		began: new Promise((resolve) => {
			begin = resolve;
		}),
		aborted: new Promise((resolve) => {
			abort = resolve;
		}),
	};
});

describe("an answer that the client has already", () => {
	test.each(['W/"v1"', '"v1"', '"v0", W/"v1"', "*", ' "v1" , "v2"'])("is not made again for %s", async (tags) => {
		const before = answered;
		// What fetch adds by itself must not count.
		const headers = { "if-none-match": tags, "cache-control": "no-cache" };
		const reply = await fetch(`${url}/text`, { headers });
		expect([reply.status, await reply.text(), answered]).toEqual([304, "", before]);
	});

	test.each(['"v2"', 'W/"v11"', "v", ""])("is made for %j", async (tags) => {
		const reply = await fetch(`${url}/text`, { headers: { "if-none-match": tags } });
		expect([reply.status, await reply.json()]).toEqual([200, { text: TEXT }]);
	});

	test("is still refused when its parameters are wrong", async () => {
		expect((await fetch(`${url}/text?colour=red`, { headers: { "if-none-match": "*" } })).status).toBe(400);
	});
});

describe("an answer", () => {
	test("has its length in bytes, and HEAD gives the headers alone", async () => {
		const headers = { "accept-encoding": "identity" };
		const reply = await fetch(`${url}/text`, { method: "HEAD", headers });
		expect([reply.status, await reply.text()]).toEqual([200, ""]);
		expect(reply.headers.get("content-length")).toBe(String(Buffer.byteLength(JSON.stringify({ text: TEXT }))));
		expect(reply.headers.get("content-type")).toBe("application/json; charset=utf-8");
	});

	test("is compressed for whoever can read that, and caches are told that it depends", async () => {
		const zipped = await fetch(`${url}/text`, { headers: { "accept-encoding": "gzip" } });
		expect(zipped.headers.get("content-encoding")).toBe("gzip");
		expect((await zipped.json()).text).toBe(TEXT);
		const plain = await raw("/text");
		expect(plain.headers["content-encoding"]).toBeUndefined();
		for (const vary of [zipped.headers.get("vary"), plain.headers.vary]) expect(vary).toMatch(/accept-encoding/i);
		expect(plain.headers["content-security-policy"]).toContain("default-src 'self'");
	});

	test("stands in the frames of other pages only where it is made for that", async () => {
		const usual = await raw("/text");
		expect(usual.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
		expect(usual.headers["x-frame-options"]).toBe("SAMEORIGIN");
		const embedded = await raw("/text?embed=1");
		expect(embedded.headers["content-security-policy"]).toContain("frame-ancestors *");
		expect(embedded.headers["content-security-policy"]).toContain("default-src 'self'");
		expect(embedded.headers["x-frame-options"]).toBeUndefined();
		expect((await raw("/text?embed=0")).headers["x-frame-options"]).toBe("SAMEORIGIN");
	});

	/** Without the headers that fetch adds. */
	async function raw(path: string) {
		const sent = request(url + path).end();
		const [reply] = await once(sent, "response");
		reply.resume();
		return reply;
	}

	test("takes what stands in the path from there alone", async () => {
		expect(await (await fetch(`${url}/things/a%2Fb`)).json()).toBe("a/b");
		const reply = await fetch(`${url}/things/a?id=b`);
		expect([reply.status, (await reply.json()).errors[0].pointer]).toEqual([400, "id"]);
	});
});

describe("a method that is not possible", () => {
	test.each([
		["DELETE", "/text", "GET, HEAD"],
		["POST", "/text", "GET, HEAD"],
		["PUT", "/both", "GET, HEAD, POST"],
		["OPTIONS", "/both", "GET, HEAD, POST"],
	])("%s %s is told which are", async (method, path, allowed) => {
		const reply = await fetch(url + path, { method });
		expect([reply.status, reply.headers.get("allow")]).toEqual([405, allowed]);
		expect((await reply.json()).detail).toBe(`${method} is not possible here, only ${allowed}.`);
	});
});

describe("a request body", () => {
	const post = (body: string, type: string | undefined) =>
		fetch(`${url}/both`, { method: "POST", body: Buffer.from(body), headers: type ? { "content-type": type } : {} });

	test("is JSON, and its answer is not cacheable", async () => {
		const reply = await post('{"n": 1}', "application/json; charset=utf-8");
		expect([reply.status, await reply.json()]).toEqual([200, 2]);
		expect([reply.headers.get("etag"), reply.headers.get("cache-control")]).toEqual([null, "no-store"]);
	});

	test.each([undefined, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
		"that another page could send is not read: %s",
		async (type) => {
			const reply = await post('{"n": 1}', type);
			expect([reply.status, (await reply.json()).type]).toEqual([400, "/errors/malformed-body"]);
		},
	);

	test.each([
		["{", "malformed-body", 400],
		['{"n": "1"}', "invalid-parameters", 400],
		['{"n": 1, "m": 2}', "invalid-parameters", 400],
		[`{"n": 1, "m": "${"x".repeat(110_000)}"}`, "body-too-large", 413],
	])("%.20s is %s", async (body, code, status) => {
		const reply = await post(body, "application/json");
		expect([reply.status, (await reply.json()).type]).toEqual([status, `/errors/${code}`]);
	});

	test("comes alone: parameters beside it are refused", async () => {
		const headers = { "content-type": "application/json" };
		const reply = await fetch(`${url}/both?n=1`, { method: "POST", body: '{"n": 1}', headers });
		expect(reply.status).toBe(400);
	});
});

describe("the log", () => {
	const INFO = 30;
	const logged = async (path: string) => {
		await (await fetch(url + path)).text();
		await expect.poll(() => lines.length).toBe(1);
		return lines[0];
	};

	test.each([
		["/text", 20, 200],
		["/text?colour=red", INFO, 400],
		["/broken", 50, 500],
	])("says of %s on level %d that it was answered with %d", async (path, level, statusCode) => {
		const line = await logged(path);
		expect(line).toMatchObject({
			level,
			msg: "request completed",
			req: { method: "GET", url: path },
			res: { statusCode },
		});
	});

	test("what went wrong inside is not told to the client", async () => {
		expect(await (await fetch(`${url}/broken`)).text()).not.toContain("secret");
	});

	test("a client that goes before the answer cancels what is done for it", async () => {
		const client = new AbortController();
		const reply = fetch(`${url}/slow`, { signal: client.signal }).catch(() => "gone");
		await slow.began;
		client.abort();
		await slow.aborted;
		expect(await reply).toBe("gone");
		await expect.poll(() => lines.map(({ msg }) => msg)).toEqual(["request aborted"]);
	});
});
