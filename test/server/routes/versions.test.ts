/** What a running server says of itself and of its data, before, between and after loads. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLoadTarget } from "../../../server/graph/index.ts";
import { temporaryStore } from "../../provision/graph.ts";
import type { Entity, World } from "../../reference/world.ts";
import { startServer, type TestServer } from "../start.ts";
import { loadWorld } from "../world.ts";

const entity = (type: Entity["type"], id: string, name: string): Entity => ({ id, type, name, evidence: ["e"] });
const member = (source: string) => ({
	id: `member_of.${source}.network-n`,
	type: "MEMBER_OF" as const,
	source,
	target: "network-n",
	evidence: ["e"],
});
const FIRST: World = {
	entities: [entity("Network", "network-n", "Bund"), entity("Commune", "commune-a", "Ahlen")],
	facts: [member("commune-a")],
	evidence: [{ id: "e", source: "s" }],
	sources: [{ id: "s", title: "Page", publisher: "Nobody", kind: "webpage" }],
};
const SECOND: World = {
	...FIRST,
	entities: [...FIRST.entities, entity("Commune", "commune-b", "Beckum")],
	facts: [...FIRST.facts, member("commune-b")],
};
const [V1, V2] = ["00000000000000aa", "00000000000000bb"];

let store: Awaited<ReturnType<typeof temporaryStore>>;
let server: TestServer;
beforeEach(async () => {
	store = await temporaryStore();
	server = await startServer(store.config);
});
afterEach(async () => {
	await server.close();
	await store.remove();
});

async function load(world: World, version: string): Promise<void> {
	const target = await openLoadTarget(store.config);
	await loadWorld(target, world, version);
	await target.close();
}

test("lives without a graph and says what is missing, until there is one", async () => {
	const health = await server.get("/healthz");
	expect([health.status, health.body]).toEqual([200, { status: "ok" }]);
	for (const path of ["/readyz", "/api/schema", "/api/search?q=a", "/api/entities"]) {
		const { status, body, headers } = await server.get(path);
		expect([path, status, body.type]).toEqual([path, 503, "/errors/graph-empty"]);
		expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
		expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store"]);
		// Where it is on the disk is nobody's business outside.
		expect(body.detail).not.toContain(store.config.storeDir);
	}
	await load(FIRST, V1);
	expect((await server.get("/readyz")).body).toEqual({ status: "ready", dataVersion: V1 });
	expect((await server.get("/api/search?q=ahlen&type=Commune")).body.results).toHaveLength(1);
});

/** Everything that is kept in memory for a version of the data, and what it is made from. */
async function seen() {
	const get = async (path: string) => (await server.get(path)).body;
	const schema = await get("/api/schema");
	const communes = schema.labels.find(({ name }: { name: string }) => name === "Commune");
	const { members } = await get("/api/overlaps?networks=network-n&min=1");
	return {
		ready: (await get("/readyz")).dataVersion,
		communes: communes.count,
		found: (await get("/api/search?q=beckum&type=Commune")).results.length,
		members: members.length,
		etag: (await server.get("/api/schema")).headers.get("etag"),
	};
}

test("everything follows a load at once, and what was cached by clients is out of date", async () => {
	await load(FIRST, V1);
	expect(await seen()).toEqual({ ready: V1, communes: 1, found: 0, members: 1, etag: `W/"${V1}"` });
	const held = { headers: { "If-None-Match": `W/"${V1}"` } };
	expect((await server.get("/api/schema", held)).status).toBe(304);
	await load(SECOND, V2);
	expect(await seen()).toEqual({ ready: V2, communes: 2, found: 1, members: 2, etag: `W/"${V2}"` });
	expect((await server.get("/api/schema", held)).status).toBe(200);
});

test("a cursor from before a load goes on behind the same entity", async () => {
	await load(SECOND, V1);
	const first = (await server.get("/api/entities?type=Commune&limit=1")).body;
	expect(first.entities.map(({ id }: Entity) => id)).toEqual(["commune-a"]);
	await load({ ...SECOND, entities: [...SECOND.entities, entity("Commune", "commune-aa", "Aach")] }, V2);
	const next = (await server.get(`/api/entities?type=Commune&limit=5&cursor=${first.next}`)).body;
	expect(next.entities.map(({ id }: Entity) => id)).toEqual(["commune-b"]);
});
