import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { checkDirectory, expectContent, graphOf, MISTAKES, makeSandbox, readGraph, readStatus } from "./sandbox.ts";

let box: ReturnType<typeof makeSandbox>;
beforeEach(() => {
	box = makeSandbox();
});
afterEach(() => box.remove());

/** A row of the plan: new, changed, unchanged, gone. */
function planned(out: string, kind: string): number[] {
	const row = out.split("\n").find((line) => line.split(/\s+/)[0] === kind);
	return (row ?? "").split(/\s+/).slice(1).map(Number);
}

describe("a load", () => {
	it("brings everything that is in the files into the graph, and nothing else", async () => {
		const { code, out } = await box.run();
		expect(code).toBe(0);
		expect(await readGraph(box.config)).toEqual(graphOf(box.data));
		const { entities, relationships, evidence, sources } = expectContent(checkDirectory(box.data));
		expect(await readStatus(box.config)).toMatchObject({
			ready: true,
			manifest: {
				datasets: [{ id: "region", attribution: ["Prüfdaten"], loadedAt: "2027-01-01T12:00:00.000Z" }],
				loadedAt: "2027-01-01T12:00:00.000Z",
				entities: entities.length,
				relationships: relationships.length,
				sources: sources.length,
				evidence: evidence.length,
			},
		});
		expect(out).toContain(`entities=${entities.length} relationships=${relationships.length}`);
	});

	it("has nothing to do the second time and leaves the graph alone", async () => {
		await box.run();
		const before = await readStatus(box.config);
		const { code, out } = await box.run();
		expect(code).toBe(0);
		expect(out).toContain("Nichts zu tun");
		expect(await readStatus(box.config)).toEqual(before);
	});

	it("takes over what the page opens on, which is a change too", async () => {
		await box.run();
		expect(await readStatus(box.config)).toMatchObject({ manifest: { datasets: [{ opening: [] }] } });
		box.edit("dataset.yaml", "id: region", "id: region\nopening: [commune-05515000, network-stadtregion]");
		expect((await box.run()).code).toBe(0);
		expect(await readStatus(box.config)).toMatchObject({
			manifest: { datasets: [{ opening: ["commune-05515000", "network-stadtregion"] }] },
		});
		expect((await box.run()).out).toContain("Nichts zu tun");
	});

	it("changes one fact when one fact has changed", async () => {
		await box.run();
		box.edit("stadtregion.yaml", "from: 2016-02, to: aktuell, ", "from: 2016-03, ");
		const { out } = await box.run();
		expect(planned(out, "MEMBER_OF")).toEqual([0, 1, 9, 0, 0, 0]);
		expect(planned(out, "gesamt").slice(0, 2)).toEqual([0, 1]);
		const [fact] = await box.query(
			"MATCH ()-[r:MEMBER_OF {id: 'member_of.commune-05558020.network-stadtregion'}]->() RETURN properties(r) AS props",
		);
		expect(fact?.props).toMatchObject({ validFrom: "2016-03" });
		expect(fact?.props).not.toHaveProperty("validToText");
	});

	it("lets a property vanish that is no longer in the files and keeps the label", async () => {
		await box.run();
		box.edit("stadtregion.yaml", "      size: 3\n", "");
		await box.run();
		const [body] = await box.query(
			"MATCH (n:Body {id: 'body-geschaeftsstelle'}) RETURN n.name AS name, n.size AS size",
		);
		expect(body).toEqual({ name: "Geschäftsstelle", size: null });
	});

	it("shows and does nothing with --dry-run", async () => {
		const { code, out } = await box.run({ dryRun: true });
		expect(code).toBe(0);
		expect(planned(out, "Commune")).toEqual([6, 0, 0, 0, 0, 0]);
		expect(out).not.toContain("Geladen");
		expect(await readStatus(box.config)).toMatchObject({ ready: false, reason: "empty" });
	});
});

describe("what is gone from the files", () => {
	beforeEach(async () => {
		await box.run();
		box.edit("kreise.yaml", "    supportedBy: Verein Region\norganizations: [Verein Region]\n", "");
	});

	it("goes, the plan says so, and the graph is what a first load of the files makes", async () => {
		const { code, out } = await box.run();
		expect(code).toBe(0);
		expect(planned(out, "Organization")).toEqual([0, 0, 0, 1, 0, 0]);
		expect(planned(out, "SUPPORTS")).toEqual([0, 0, 0, 1, 0, 0]);
		expect(out).toContain("2 Elemente stehen nicht mehr in den Dateien und werden entfernt");
		expect(await box.query("MATCH (n:Organization) RETURN n.name AS name")).toEqual([]);
		const replaced = await readStatus(box.config);
		expect(await readGraph(box.config)).toEqual(graphOf(box.data));
		const fresh = makeSandbox();
		fresh.edit("kreise.yaml", "    supportedBy: Verein Region\norganizations: [Verein Region]\n", "");
		await fresh.run();
		expect(await readStatus(fresh.config)).toEqual(replaced);
		fresh.remove();
	});
});

describe("--if-needed", () => {
	it("loads an empty graph, then leaves it alone as long as the files are the same", async () => {
		expect((await box.run({ ifNeeded: true })).out).toContain("Geladen");
		expect((await box.run({ ifNeeded: true })).out).toContain("auf dem Stand der Dateien");
	});

	it("makes the graph what the changed files of its dataset say", async () => {
		await box.run();
		box.edit("kreise.yaml", "    supportedBy: Verein Region\norganizations: [Verein Region]\n", "");
		expect((await box.run({ ifNeeded: true })).out).toContain("Geladen");
		expect(await box.query("MATCH (n:Organization) RETURN n.name AS name")).toEqual([]);
	});

	it("does not touch a graph in which its data set is not", async () => {
		await box.run();
		const before = await readStatus(box.config);
		box.edit("dataset.yaml", "id: region", "id: other");
		const { code, out } = await box.run({ ifNeeded: true });
		expect(code).toBe(0);
		expect(out).toContain("enthält region, aber nicht other, und bleibt");
		expect(await readStatus(box.config)).toEqual(before);
	});

	it("still refuses changed files with mistakes", async () => {
		await box.run();
		writeFileSync(join(box.data, "neu.yaml"), "netzwerk: x\n");
		expect((await box.run({ ifNeeded: true })).code).toBe(2);
	});
});

describe("what goes wrong", () => {
	it("changes nothing when the files have mistakes", async () => {
		await box.run();
		const before = await readStatus(box.config);
		const { code, out, err } = await box.run({ data: MISTAKES, replace: true });
		expect([code, out]).toEqual([2, ""]);
		expect(err).toContain("10 Probleme; es wurde nichts geschrieben.");
		expect(await readStatus(box.config)).toEqual(before);
	});

	it("names a directory that is not there", async () => {
		expect(await box.run({ data: join(box.data, "nirgends") })).toMatchObject({
			code: 2,
			err: expect.stringContaining("nirgends"),
		});
	});

	it("says with its folder in which file keys had lost their zero", async () => {
		writeFileSync(join(box.data, "m.csv"), "ags;name\n1053083;Mustersee\n");
		writeFileSync(
			join(box.data, "m.yaml"),
			"registers: [{ file: m.csv, of: Commune, evidence: { source: s, locator: L } }]\nsources: { s: { title: T, publisher: P, published: 2000, kind: register } }\n",
		);
		const { code, out } = await box.run({ dryRun: true });
		expect(code).toBe(0);
		expect(out).toContain(`${join(box.data, "m.csv")}: bei 1 Schlüssel fehlte die führende Null`);
	});

	it("ends with 1 and the database's words when there is none", async () => {
		const said: string[] = [];
		const err = { isTTY: false, write: (text: string) => void said.push(text) };
		const out = { isTTY: false, write: () => undefined };
		const openTarget = () => Promise.reject(new Error("Neo4j antwortet nicht"));
		expect(await seed({ data: box.data }, { ...realSystem, out, err, openTarget })).toBe(1);
		expect(said.join("")).toBe("Neo4j antwortet nicht\n");
	});
});
