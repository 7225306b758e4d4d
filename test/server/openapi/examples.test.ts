import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { oas31 } from "zod-openapi";
import { init } from "../../../seed/init.ts";
import { realSystem } from "../../../seed/system.ts";
import { anEntity } from "../../../server/elements/examples.ts";
import { fillExamples, NO_EXAMPLES } from "../../../server/openapi/examples.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { BOUNDARIES_KEY, squares } from "../../seed/boundaries.ts";
import { loadDirectory, REGION, writeFiles } from "../../seed/sandbox.ts";
import { startServer, type TestServer } from "../start.ts";
import { operations } from "./document.ts";
import { requestsOf, send } from "./requests.ts";

const root = mkdtempSync(join(tmpdir(), "examples-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A region of one's own, as `npm run seed -- --init DIR` writes it, with boundaries. */
function writeOwnRegion(): string {
	const directory = join(root, "region");
	const silent = { isTTY: false, write() {} };
	init(directory, { out: silent, err: silent, messages: realSystem.messages });
	writeFiles(directory, { "grenzen.yaml": BOUNDARIES_KEY, "grenzen.topo.json": squares("99001001") });
	return directory;
}

/** The region of the tests, with boundaries. */
function copyRegion(): string {
	const directory = join(root, "small");
	cpSync(REGION, directory, { recursive: true });
	writeFiles(directory, { "grenzen.yaml": BOUNDARIES_KEY, "grenzen.topo.json": squares("05515000") });
	return directory;
}

describe.each([
	["the region of the tests, which names no examples", copyRegion],
	["a region of one's own, which names some", writeOwnRegion],
])("with %s", (_, directory) => {
	let server: TestServer;
	let document: oas31.OpenAPIObject;
	const storeDir = mkdtempSync(join(root, "store-"));

	beforeAll(async () => {
		expect(await loadDirectory(directory(), storeDir)).toMatchObject({ code: 0 });
		server = await startServer({ storeDir, queryTimeoutMs: 10_000 });
		document = (await server.get("/api/openapi.json")).body;
	}, 60_000);
	afterAll(() => server.close());

	test("every example of the document answers", async () => {
		const answering = operations(document).filter(({ responses }) => responses[200]);
		const sent = answering.map(async (operation) => {
			const requests = requestsOf(operation);
			for (const given of requests) {
				const reply = await send(server, operation, given);
				expect(reply.status, `${operation.name} ${JSON.stringify(given)}: ${reply.text.slice(0, 300)}`).toBe(200);
			}
			return requests.length;
		});
		const counts = await Promise.all(sent);
		expect(counts.filter((count) => count > 0).length).toBeGreaterThan(answering.length * 0.9);
	}, 120_000);

	test("its examples name what is in it, and no placeholder is left", async () => {
		expect(JSON.stringify(document)).not.toContain("_example.");
		const id = document.paths?.["/api/entities/{id}"]?.get?.parameters?.[0] as oas31.ParameterObject;
		expect(id.example).toMatch(directory === copyRegion ? /^commune-/ : /^commune-99001001$/);
	});
});

test("without a graph there is no example that names something", async () => {
	const store = await temporaryStore();
	const server = await startServer(store.config);
	const { status, text } = await server.get("/api/openapi.json");
	expect(status).toBe(200);
	expect(text).not.toContain("_example.");
	await server.close();
	await store.remove();
});

describe("placeholders", () => {
	const ids = { byType: new Map([["Commune", ["commune-1", "commune-2"]]]), preferred: new Set(["commune-9"]) };
	const [first, second, third] = [0, 1, 2].map((n) => anEntity("Commune", n));

	test("become the ids of the data, wherever they stand", () => {
		const document = { example: [first, `{"id":"${second}"}`, anEntity("Commune", 0, "commune-9")] };
		expect(fillExamples(document, ids)).toEqual({ example: ["commune-1", '{"id":"commune-2"}', "commune-9"] });
		expect(fillExamples({ instance: `/x?id=${anEntity("Commune", 0, "commune-8")}` }, ids)).toEqual({
			instance: "/x?id=commune-1",
		});
	});

	test("take the example along where there is nothing", () => {
		const document = {
			a: { example: third, type: "string" },
			examples: [first, third],
			b: { examples: { x: first, y: third } },
		};
		expect(fillExamples(document, ids)).toEqual({
			a: { type: "string" },
			examples: ["commune-1"],
			b: { examples: { x: "commune-1" } },
		});
		expect(fillExamples({ example: first }, NO_EXAMPLES)).toEqual({});
	});
});
