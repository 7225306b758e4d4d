/** The store that is served: opened once, exchanged when the pointer moves, closed when nobody holds it any more. */
import { readdirSync, unlinkSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { followPointer, type Served } from "../../../server/graph/embedded/served.ts";
import { pointerFile } from "../../../server/graph/embedded/store.ts";
import { type GraphConfig, openLoadTarget } from "../../../server/graph/index.ts";
import { loadInto, SMALL, temporaryStore } from "../../provision/graph.ts";

const LARGER = { ...SMALL, nodes: [...SMALL.nodes, { id: "commune-4", label: "Commune" }] };

let config: GraphConfig;
let remove: () => Promise<void>;
let moved: string[];
let follower: ReturnType<typeof followPointer>;

beforeEach(async () => {
	({ config, remove } = await temporaryStore());
	moved = [];
	follower = followPointer(config.storeDir, (file) => moved.push(file));
});
afterEach(async () => {
	await follower.close();
	await remove();
});

const load = (content = SMALL, version = "v1") => loadInto(openLoadTarget(config), content, version);
const stores = () => readdirSync(config.storeDir).filter((name) => name.startsWith("store-"));
const count = async ({ db }: Served) =>
	(await db.executeCypher("MATCH (n:Entity) RETURN count(n) AS n")).toArray()[0]?.n;

test("is opened once for all who ask at the same time, and again", async () => {
	await load();
	const all = await Promise.all([1, 2, 3, 4].map(() => follower.current()));
	expect(new Set([...all, await follower.current()]).size).toBe(1);
	expect(moved).toEqual([all[0]?.file]);
	expect(all[0]).toMatchObject({ manifest: { dataVersion: "v1" }, engineVersion: expect.stringMatching(/^Grafeo \d/) });
});

test("is another one after a load; who holds the old one reads on, and it goes with the last of them", async () => {
	await load();
	const old = await follower.current();
	const [first, second] = [old.hold(), old.hold()];
	await load(LARGER, "v2");
	const next = await follower.current();
	expect([next.manifest.dataVersion, await count(next), await count(old)]).toEqual(["v2", 6, 5]);
	expect(moved).toEqual([old.file, next.file]);
	first();
	// Twice is not two: the other one still holds it.
	first();
	expect([await count(old), stores().length]).toEqual([5, 2]);
	second();
	expect(stores()).toHaveLength(1);
	expect(await count(next)).toBe(6);
});

test("that nobody holds goes as soon as it is exchanged", async () => {
	await load();
	await follower.current();
	await load(LARGER, "v2");
	expect(stores()).toHaveLength(2);
	await follower.current();
	expect(stores()).toHaveLength(1);
});

test("is looked for again when there was none, and those who run queries are told that it is not there", async () => {
	await expect(follower.current()).rejects.toMatchObject({ reason: "empty" });
	await expect(follower.source()).rejects.toMatchObject({ code: "ServiceUnavailable" });
	await load();
	expect((await follower.source()).manifest.dataVersion).toBe("v1");
});

test("one that was taken away is not served on, nor lost for the next load", async () => {
	await load();
	await follower.current();
	unlinkSync(pointerFile(config.storeDir));
	await expect.poll(() => follower.current().catch(({ reason }) => reason)).toBe("empty");
	await load(LARGER, "v2");
	expect(await count(await follower.current())).toBe(6);
});

test("is closed with the follower, but not under an answer that runs", async () => {
	await load();
	const served = await follower.current();
	const release = served.hold();
	await follower.close();
	// What is open is not taken away.
	await load(LARGER, "v2");
	expect([await count(served), stores().length]).toEqual([5, 2]);
	release();
	expect(stores()).toHaveLength(1);
});
