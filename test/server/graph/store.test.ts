/** The embedded store on disk: all or nothing, whoever is killed, whoever still reads. */
import { readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cypher } from "../../../cypher/index.ts";
import { connect, type Graph, type GraphConfig, openLoadTarget } from "../../../server/graph/index.ts";
import { loadInto, loading, manifestOf, SMALL, temporaryStore } from "../../provision/graph.ts";
import { kill, startLoad } from "../../provision/killed-load.ts";

const LARGER = { ...SMALL, nodes: [...SMALL.nodes, { id: "commune-4", label: "Commune" }] };

let config: GraphConfig;
let graph: Graph;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ config, remove } = await temporaryStore());
	graph = await connect(config);
});

afterEach(async () => {
	await graph.close();
	await remove();
});

const load = (content = SMALL, dataVersion = "v1") => loadInto(openLoadTarget(config), content, dataVersion);
const stores = () => readdirSync(config.storeDir).filter((name) => name.startsWith("store-"));
const count = async () => (await graph.read("MATCH (n:Entity) RETURN count(n) AS n"))[0]?.n;
const version = async () => {
	const status = await graph.status();
	return status.ready ? status.manifest.dataVersion : status.reason;
};

function flip(file: string, at: number): void {
	const bytes = readFileSync(file);
	bytes[at] = (bytes[at] ?? 0) ^ 1;
	writeFileSync(file, bytes);
}

test("without a load there is nothing to read, and it says what to do", async () => {
	expect(await graph.status()).toMatchObject({
		ready: false,
		reason: "empty",
		detail: expect.stringContaining("npm run seed"),
	});
	await expect(graph.read("RETURN 1 AS x")).rejects.toMatchObject({
		kind: "unavailable",
		message: expect.stringContaining("npm run seed"),
	});
});

test("a running reader notices a load, and the old store goes", async () => {
	await load();
	expect([await version(), await count()]).toEqual(["v1", 5]);
	await load(LARGER, "v2");
	expect([await version(), await count()]).toEqual(["v2", 6]);
	expect(stores()).toHaveLength(1);
});

test("an answer that runs is finished on the old store, which goes afterwards", async () => {
	await load();
	const session = graph.driver.session({ defaultAccessMode: "READ" });
	const tx = await session.beginTransaction();
	await load(LARGER, "v2");
	expect(await count()).toBe(6);
	expect(stores()).toHaveLength(2);
	const { records } = await tx.run("MATCH (n:Entity) RETURN count(n) AS n");
	expect(records[0]?.get("n")).toBe(5);
	await tx.commit();
	expect(stores()).toHaveLength(1);
	await session.close();
});

test("the manifest stands in the pointer and in the graph", async () => {
	await load();
	const [row] = await graph.read(cypher("graph/get-manifest"));
	const { datasets, ...record } = manifestOf(SMALL, "v1");
	expect(row?.manifest).toEqual({ id: "manifest", ...record });
	expect(row?.datasets).toEqual(datasets.map((dataset) => ({ ...dataset, position: 0 })));
	expect(JSON.parse(readFileSync(join(config.storeDir, "current.json"), "utf8")).manifest).toEqual(
		manifestOf(SMALL, "v1"),
	);
});

test.each([
	["that throws", async () => Promise.reject(new Error("out of ideas"))],
	["whose counts differ from its manifest", async () => ({ ...manifestOf(SMALL, "v2"), evidence: 7 })],
])("a load %s changes nothing and leaves nothing", async (_, work) => {
	await load();
	const target = await openLoadTarget(config);
	await expect(target.apply(work)).rejects.toThrow(/out of ideas|7 evidence, but there are 0 evidence/);
	expect(target.manifest?.dataVersion).toBe("v1");
	await target.close();
	expect([await version(), await count(), stores().length]).toEqual(["v1", 5, 1]);
	await load(LARGER, "v2");
	expect(await version()).toBe("v2");
});

test("kill -9 in the middle of a load: the old graph is served, the next load cleans up", async () => {
	await load();
	const child = await startLoad(config);
	expect(stores()).toHaveLength(2);
	await kill(child);
	expect([await version(), await count()]).toEqual(["v1", 5]);
	expect(await graph.read("MATCH (n:Entity) WHERE n.name = 'half done' RETURN n.id AS id")).toEqual([]);
	await load(LARGER, "v2");
	expect([await version(), await count(), stores().length]).toEqual(["v2", 6, 1]);
}, 60_000);

test("kill -9 in the middle of the first load: there is nothing, and the next load works", async () => {
	await kill(await startLoad(config));
	expect(await version()).toBe("empty");
	await load();
	expect([await version(), stores().length]).toEqual(["v1", 1]);
}, 60_000);

test("two loads at the same time: the second is told so, and disturbs neither the first nor its store", async () => {
	await load();
	const child = await startLoad(config);
	try {
		await expect(load(LARGER, "v2")).rejects.toThrow(/Another load .* is running/);
		expect(stores()).toHaveLength(2);
		expect(await version()).toBe("v1");
	} finally {
		await kill(child);
	}
}, 60_000);

test("a load by a plan for another graph is refused", async () => {
	const target = await openLoadTarget(config);
	await load();
	await expect(target.apply(loading(LARGER, "v2"))).rejects.toThrow(/loaded by someone else meanwhile/);
	await target.close();
	expect(await version()).toBe("v1");
});

test("a store that holds less than its manifest says is not served", async () => {
	await load();
	const file = join(config.storeDir, "current.json");
	const pointer = JSON.parse(readFileSync(file, "utf8"));
	writeFileSync(file, JSON.stringify({ ...pointer, manifest: { ...pointer.manifest, entities: 99 } }));
	expect(await graph.status()).toMatchObject({
		ready: false,
		reason: "incomplete",
		detail: expect.stringMatching(/99 entities, but there are 5.*--replace/),
	});
	await expect(count()).rejects.toMatchObject({ kind: "unavailable" });
	const [first] = pointer.manifest.datasets;
	const datasets = [first, { ...first, id: "ours" }];
	writeFileSync(file, JSON.stringify({ ...pointer, manifest: { ...pointer.manifest, datasets, entities: 98 } }));
	expect(await graph.status()).toMatchObject({
		detail: expect.stringMatching(/98 entities.* It held test, ours: load them again with/),
	});
});

test.each([
	["cut in half", (file: string) => truncateSync(file, 4096)],
	["emptied", (file: string) => truncateSync(file, 0)],
	["removed", (file: string) => unlinkSync(file)],
	["changed in its first byte", (file: string) => flip(file, 0)],
	["changed in one byte in the middle", (file: string) => flip(file, 20_000)],
])("a store that was %s is not served, and a load repairs it", async (_, damage) => {
	await load();
	await graph.close();
	damage(join(config.storeDir, String(stores()[0]), "graph.grafeo"));
	expect(await graph.status()).toMatchObject({
		ready: false,
		reason: "incomplete",
		detail: expect.stringContaining("npm run seed"),
	});
	await load(LARGER, "v2");
	expect([await version(), stores().length]).toEqual(["v2", 1]);
});

test("a pointer that nobody can read is said to be one", async () => {
	await load();
	writeFileSync(join(config.storeDir, "current.json"), "{");
	expect(await graph.status()).toMatchObject({
		ready: false,
		reason: "incomplete",
		detail: expect.stringContaining("current.json"),
	});
	await load();
	expect(await version()).toBe("v1");
});

test("statements return scalars and maps, never nodes with database ids", async () => {
	await load();
	await expect(graph.read("MATCH (n:Entity) RETURN n LIMIT 1")).rejects.toThrow(/Column n .* n \{\.\*\}/);
});

test("nobody writes into the store that is served, not even a WRITE session", async () => {
	await load();
	const session = graph.driver.session({ defaultAccessMode: "WRITE" });
	const code = "Neo.ClientError.Statement.AccessMode";
	await expect(session.run("CREATE (:X)")).rejects.toMatchObject({ code });
	await expect(session.executeWrite((tx) => tx.run("MATCH (n:Entity) SET n.x = 1"))).rejects.toMatchObject({ code });
	await expect(session.run("LOAD CSV FROM '/etc/hostname' AS line RETURN line")).rejects.toMatchObject({ code });
	expect(await count()).toBe(5);
});

test("a damaged lock stops nobody", async () => {
	writeFileSync(join(config.storeDir, "load.lock"), "not a database");
	await load();
	expect(await version()).toBe("v1");
});

test("every constraint of the embedded engine has its index, and loading again finds both there", async () => {
	await load();
	await load(LARGER, "v2");
	const target = await openLoadTarget(config);
	const [constraints, indexes] = await target
		.apply(async () => manifestOf(LARGER, "v3"))
		.then(async () => {
			const session = graph.driver.session();
			const list = async (kind: string) =>
				(await session.run(`SHOW ${kind}`)).records.map((row) => row.get("label")).sort();
			return [await list("CONSTRAINTS"), await list("INDEXES")];
		});
	await target.close();
	expect(constraints).toEqual([
		"Boundaries",
		"Contribution",
		"Dataset",
		"Entity",
		"Evidence",
		"Manifest",
		"Retraction",
		"Source",
	]);
	expect(indexes).toEqual(constraints);
});

test.each(["a file is in the way", "/proc"])(
	"a folder that cannot be made is named with a remedy: %s",
	async (where) => {
		const file = `${config.storeDir}.file`;
		writeFileSync(file, "");
		const storeDir = join(where === "/proc" ? where : file, "deeper", "store");
		try {
			await expect(openLoadTarget({ ...config, storeDir })).rejects.toThrow(
				/STORE_DIR=.*deeper.*cannot be made.*Name a folder/s,
			);
		} finally {
			unlinkSync(file);
		}
	},
);
