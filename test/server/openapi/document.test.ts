import type { Router } from "express";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { oas31 } from "zod-openapi";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { connect, type Graph } from "../../../server/graph/index.ts";
import { PROBLEMS } from "../../../server/http/errors.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";
import { createServices } from "../../../server/services.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { loadDirectory } from "../../seed/sandbox.ts";
import { startServer, type TestServer } from "../start.ts";
import { conform, type Described, operations, problemsOf } from "./document.ts";

let store: Awaited<ReturnType<typeof temporaryStore>>;
let server: TestServer;
let graph: Graph;
let document: oas31.OpenAPIObject;
let all: Described[];

beforeAll(async () => {
	store = await temporaryStore();
	await loadDirectory("seed/data", store.config.storeDir);
	server = await startServer(store.config);
	graph = await connect(store.config);
	document = (await server.get("/api/openapi.json")).body;
	all = operations(document);
}, 60_000);
afterAll(async () => {
	await server.close();
	await graph.close();
	await store.remove();
});

test("every change of the document shows; its examples are those of the shipped data", async () => {
	const reply = await server.get("/api/openapi.json");
	expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
	await expect(`${JSON.stringify(document, null, "\t")}\n`).toMatchFileSnapshot("../../golden/openapi.json");
	expect(document).toMatchObject({
		openapi: "3.1.0",
		servers: [{ url: "/" }],
		info: { license: { identifier: "MIT" } },
	});
});

test("each operation has an id of its own, a name that a client in code can call", () => {
	const ids = Object.values(document.paths ?? {}).flatMap((at) =>
		[at.get, at.post].flatMap((one) => one?.operationId ?? []),
	);
	expect(ids).toHaveLength(all.length);
	expect(new Set(ids).size).toBe(all.length);
	for (const id of ids) expect(id).toMatch(/^(get|post)[A-Z][A-Za-z0-9]*$/);
});

describe("nothing is left out:", () => {
	interface Layer {
		route?: { path: string; methods: Record<string, boolean> };
		handle: { stack?: Layer[] };
	}

	/** Every route that a router holds, with those of the routers in it; where they are mounted Express does not say. */
	function routesIn(layers: readonly Layer[]): string[] {
		return layers.flatMap(({ route, handle }) => {
			if (!route) return routesIn(handle.stack ?? []);
			const methods = Object.keys(route.methods).filter((method) => ["get", "post", "put", "delete"].includes(method));
			return methods.map((method) => `${method.toUpperCase()} ${route.path.replace(/:(\w+)/g, "{$1}")}`);
		});
	}

	test("each mounted route stands in the document, and nothing else does", async () => {
		const app = createApp(createServices(readConfig({}), graph, pino({ level: "silent" })));
		const mounted = routesIn((app.router as Router & { stack: Layer[] }).stack);
		const named = all.map(({ method, path }) => `${method} ${path.replace(/^\/api/, "")}`);
		// The parts of the page are no addresses to call; GraphQL is mounted when it is first asked.
		const elsewhere = ["GET /id/{id}", "GET /graphql", "POST /graphql", "GET /graphql/schema"];
		expect(mounted.filter((route) => !["GET /docs/{file}", "GET /{id}"].includes(route)).sort()).toEqual(
			named.filter((name) => !elsewhere.includes(name)).sort(),
		);
		expect(named).toEqual(expect.arrayContaining(elsewhere));
	});

	test("each question has its title, its explanation and the titles of its parameters", () => {
		for (const { name, title, explanation, params } of QUESTIONS.values()) {
			const { summary, description, parameters = [] } = document.paths?.[`/api/questions/${name}`]?.get ?? {};
			expect(summary).toBe(title.en);
			for (const text of [explanation.en, explanation.de, title.de]) expect(description).toContain(text);
			const listed = (parameters as oas31.ParameterObject[]).map(
				(param) => [param.name, param.description ?? ""] as const,
			);
			expect(listed.map(([param]) => param)).toEqual([...Object.keys(params), "lang", "limit", "format"]);
			for (const [param, text] of listed) expect(text).toContain(params[param]?.title.de ?? "");
		}
	});

	test("each operation has a summary, a group and an example, each parameter a description, a type and an example", () => {
		const groups = document.tags?.map(({ name }) => name);
		for (const { name, params, path, method, bodies } of all) {
			const { summary, tags = [] } = document.paths?.[path]?.[method === "GET" ? "get" : "post"] ?? {};
			expect([name, summary]).toEqual([name, expect.stringMatching(/\S/)]);
			expect(groups).toEqual(expect.arrayContaining(tags));
			if (method === "POST") expect(bodies.example, name).toBeDefined();
			for (const { name: param, description, schema, required, example } of params) {
				const at = `${name} ${param}`;
				expect(description, at).toMatch(/\S/);
				expect(schema, at).toSatisfy((one: oas31.SchemaObject) => Boolean(one.type ?? one.$ref));
				const examples = (schema as oas31.SchemaObject).examples ?? [];
				expect(examples.length, at).toBeGreaterThan(0);
				if (required) expect(example, at).toBeDefined();
			}
		}
	});

	test("each code stands in the table; each that an address of its own can answer has an example", () => {
		for (const code of Object.keys(PROBLEMS)) expect(document.info.description).toContain(`\`${code}\``);
		const shown = new Set(all.flatMap((operation) => problemsOf(operation).map(({ code }) => code)));
		expect(Object.keys(PROBLEMS).filter((code) => !shown.has(code))).toEqual([]);
	});
});

test("every example of a problem and of a parameter has the shape that it is said to have", () => {
	for (const operation of all) {
		for (const { value, code } of problemsOf(operation)) {
			conform({ $ref: "#/components/schemas/Problem" }, value, document);
			const { status, title } = PROBLEMS[code as keyof typeof PROBLEMS];
			expect(value).toMatchObject({ type: `/errors/${code}`, status, title });
		}
		for (const { schema = {}, example } of operation.params) {
			const values = (schema as oas31.SchemaObject).examples ?? [];
			for (const value of example === undefined ? values : [example, ...values]) conform(schema, value, document);
		}
	}
});

test("the page comes from here alone: its parts are served, what else lies beside them is not", async () => {
	const page = await server.get("/api/docs");
	expect(page.headers.get("content-type")).toContain("text/html");
	const parts = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part ?? "");
	expect(parts.filter((part) => !part.startsWith("/") && part !== "data:,")).toEqual([]);
	expect(page.text).not.toMatch(/<script>|<script [^>]*>[^<]/);
	for (const part of parts.filter((one) => one.startsWith("/api/docs/"))) {
		const reply = await server.get(part);
		expect([part, reply.status]).toEqual([part, 200]);
		expect(reply.headers.get("content-type")).toMatch(/css|javascript/);
	}
	for (const file of ["index.html", "swagger-initializer.js", "swagger-ui-bundle.js.map", "..%2findex.ts"])
		expect((await server.get(`/api/docs/${file}`)).status, file).not.toBe(200);
});
