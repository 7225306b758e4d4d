import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { generate } from "../../seed/generate/generate.ts";
import type { RegionSize } from "../../seed/generate/size.ts";
import { filesVersion, readTexts } from "../../seed/read/directory.ts";
import { realSystem } from "../../seed/system.ts";
import { checkDirectory, expectContent, graphOf, loadDirectory, queryGraph, readGraph } from "./sandbox.ts";

const TINY: RegionSize = { communes: 60, networks: 8, persons: 80, memberships: 90, seed: 1 };

let directory: string;
beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), "generate-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

const fingerprint = async (size: RegionSize) => {
	await generate(directory, size);
	return filesVersion(readTexts(directory, realSystem.disk));
};

it("makes the same region of the same seed, today and tomorrow, and another one of another", async () => {
	const first = await fingerprint(TINY);
	expect(first).toBe("63ff1b6a24960e4a");
	expect(await fingerprint({ ...TINY, seed: 2 })).not.toBe(first);
	expect(await fingerprint(TINY)).toBe(first);
});

it("makes a region that the loader takes: skewed sizes, neighbours as members, some of whom come back", async () => {
	await generate(directory, { ...TINY, memberships: 200 });
	const { entities, relationships } = expectContent(checkDirectory(directory));
	const ofKind = (kind: string) => entities.filter((one) => one.kind === kind);
	expect(["Commune", "Network", "Person", "Role"].map((kind) => ofKind(kind).length)).toEqual([60, 8, 80, 68]);
	const members = relationships.filter(({ kind }) => kind === "MEMBER_OF");
	const sizes = ofKind("Network").map(
		({ id }) => new Set(members.filter(({ to }) => to === id).map(({ from }) => from)).size,
	);
	expect(Math.max(...sizes)).toBe(30);
	expect(Math.min(...sizes)).toBeLessThan(20);
	const smallest = ofKind("Network")[sizes.indexOf(Math.min(...sizes))]?.id;
	const latitudes = members
		.filter(({ to }) => to === smallest)
		.map(({ from }) => Number(entities.find(({ id }) => id === from)?.props.lat));
	expect(Math.max(...latitudes) - Math.min(...latitudes)).toBeLessThan(0.4);
	expect(members.length).toBeGreaterThan(sizes.reduce((sum, size) => sum + size, 0));
});

it("makes a region of many batches, which arrives whole and is found from either end of each fact", async () => {
	const data = join(directory, "data");
	const config = { storeDir: join(directory, "store"), queryTimeoutMs: 30_000 };
	await generate(data, { communes: 1500, networks: 200, persons: 1700, memberships: 5000, seed: 1 });
	expect(await loadDirectory(data, config.storeDir)).toMatchObject({ code: 0, err: "" });
	const graph = await readGraph(config);
	expect(graph).toEqual(graphOf(data));
	const perMember = countBy(graph.facts, ({ type, start }) => type === "MEMBER_OF" && start);
	const perNetwork = countBy(graph.facts, ({ type, finish }) => type === "MEMBER_OF" && finish);
	const query = (pattern: string) => `MATCH ${pattern} RETURN n.id AS id, count(*) AS count ORDER BY id`;
	expect(await queryGraph(config, query("(n:Commune)-[:MEMBER_OF]->()"))).toEqual(perMember);
	expect(await queryGraph(config, query("(n:Network)<-[:MEMBER_OF]-()"))).toEqual(perNetwork);
	expect((await loadDirectory(data, config.storeDir)).out).toContain("Nichts zu tun");
});

function countBy<T>(items: readonly T[], key: (item: T) => unknown) {
	const counts = new Map<string, number>();
	for (const id of items.map(key)) if (typeof id === "string") counts.set(id, (counts.get(id) ?? 0) + 1);
	return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
