/** Several data sets in one graph, as somebody loads, changes, corrects and removes them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLoadTarget } from "../../server/graph/index.ts";
import { startServer } from "../server/start.ts";
import { loadDirectory, queryGraph, readGraph, readStatus, SOURCES, writeFiles } from "./sandbox.ts";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "datasets-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const config = () => ({ storeDir: join(root, "store"), queryTimeoutMs: 10_000 });
const dir = (id: string) => join(root, id);
const write = (id: string, text: string) =>
	writeFiles(dir(id), {
		"dataset.yaml": `id: ${id}\ntitle: Set ${id}\nlicense: CC0\nattribution: [${id}]\n`,
		"a.yaml": `${SOURCES}${text}\n`,
	});
type Options = Parameters<typeof loadDirectory>[2];
const load = (data: string | string[], options: Options = {}) =>
	loadDirectory(dir([data].flat()[0] ?? ""), join(root, "store"), { data: [data].flat().map(dir), ...options }, "en");
const remove = (...ids: string[]) => load([], { data: [], remove: ids });
const contents = async () => ({ ...(await readGraph(config())), status: await readStatus(config()) });

const A =
	"communes: [{ ags: '99001001', name: A, kind: Stadt }]\nnetwork: { name: N, members: [{ commune: A, to: 2023 }] }";
const B = "communes: [{ ags: '99001001', name: A-Stadt, kind: Dorf }, B]\nnetwork: { name: M, members: [A-Stadt, B] }";
const commune = async () => {
	const [row] = await queryGraph(config(), "MATCH (n {id: 'commune-99001001'}) RETURN properties(n) AS props");
	return row?.props;
};
const fact = async () => {
	const [row] = await queryGraph(
		config(),
		"MATCH ()-[r:MEMBER_OF {id: 'member_of.commune-99001001.network-n'}]->() RETURN properties(r) AS props",
	);
	return row?.props as Record<string, unknown>;
};

describe("two data sets", () => {
	it("are loaded one after the other, and the plan says what is new and in conflict", async () => {
		write("a", A);
		write("b", B);
		await load("a");
		const { out } = await load("b");
		expect(out).toMatch(/^→ .*\nSet b \(b\)\n/);
		expect(out).toMatch(/\nCommune +2 +0 +0 +0 +0 +1\n/);
		expect(out).toMatch(/\nNetwork +1 +0 +0 +0 +0 +0\n/);
		expect(await commune()).toMatchObject({
			name: "A",
			altNames: ["A-Stadt"],
			kind: "Stadt",
			datasets: ["a", "b"],
			status: "contradicted",
			conflicts: ["kind: Stadt (a) / Dorf (b)"],
		});
		expect((await load("b")).out).toContain("Nothing to do");
		expect((await load("a")).out).toContain("Nothing to do");
	});

	it("stand by their titles on the page of what they differ about", async () => {
		write("a", A);
		write("b", B);
		await load(["a", "b"]);
		const server = await startServer(config());
		try {
			const { text } = await server.get("/id/commune-99001001?lang=de", { headers: { accept: "text/html" } });
			expect(text).toContain(">Widersprüche: Art: Stadt (Set a) / Dorf (Set b)<");
		} finally {
			await server.close();
		}
	});

	it("make the same graph when they are loaded at once", async () => {
		write("a", A);
		write("b", B);
		await load(["a", "b"]);
		const atOnce = await contents();
		await load("a", { replace: true });
		await load("b");
		expect(await contents()).toEqual(atOnce);
	});

	it("are loaded all or none", async () => {
		write("a", A);
		write("b", "netzwerk: x");
		const { code, err } = await load(["a", "b"]);
		expect([code, err]).toEqual([2, expect.stringContaining("netzwerk")]);
		expect(await readStatus(config())).toMatchObject({ ready: false, reason: "empty" });
	});

	it("leave the first as it was when the second is added, changed and removed, whatever they say", async () => {
		const kind = fc.constantFrom("Stadt", "Dorf");
		const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D"), { minLength: 1 });
		const set = fc.record({ names, kind }).map(({ names: all, kind: one }) => {
			const communes = all.map((name) => `{ name: ${name}, kind: ${one} }`).join(", ");
			return `communes: [${communes}]\nnetwork: { name: N, members: [${all.join(", ")}] }`;
		});
		await fc.assert(
			fc.asyncProperty(set, set, set, async (first, second, changed) => {
				write("a", first);
				await load("a", { replace: true });
				const before = await contents();
				write("b", second);
				await load("b");
				write("b", changed);
				await load("b");
				await remove("b");
				expect(await contents()).toEqual(before);
			}),
			{ numRuns: 5 },
		);
	});

	it("keep what the second says when the first goes", async () => {
		write("a", A);
		write("b", B);
		await load("b");
		const alone = await contents();
		await load("a");
		await remove("a");
		expect(await contents()).toEqual(alone);
		await load("a");
		await remove("b");
		expect((await commune()) as object).toMatchObject({ name: "A", kind: "Stadt", datasets: ["a"] });
	});

	it("are in conflict where their evidence says otherwise, as long as both are there", async () => {
		const says = (locator: string, value: string) =>
			`communes: [A]\nnetwork: { name: N, members: [{ commune: A, locator: ${locator}, says: '${value}' }] }`;
		const memberships = async () =>
			queryGraph(config(), "MATCH ()-[r:MEMBER_OF]->() RETURN r.status AS status, r.conflicts AS conflicts");
		write("a", says("page 1", "full"));
		write("b", says("page 2", "guest"));
		await load("a");
		const before = await contents();
		expect((await load("b")).out).toMatch(/\nMEMBER_OF +1 +0 +0 +0 +0 +1\n/);
		expect(await memberships()).toEqual([{ status: "contradicted", conflicts: ["says: full (a) / guest (b)"] }]);
		expect((await load("a")).out).toContain("Nothing to do");
		write("b", says("page 2", "full"));
		await load("b");
		expect(await memberships()).toEqual([{ status: "single", conflicts: null }]);
		await remove("b");
		expect(await contents()).toEqual(before);
	});

	it("may call two things the same: the plan names bodies and sources of which that may be chance", async () => {
		const body = (name: string) =>
			`${A.replaceAll("name: N,", `name: ${name},`)}\nbodies: [{ id: office, name: Office, bodyOf: ${name} }]`;
		write("a", body("N"));
		write("b", body("M"));
		await load("a");
		expect((await load("b")).out).toContain("write another id (another key of the source) here: body-office\n");
		writeFiles(dir("b"), { "a.yaml": `${SOURCES.replace("title: S", "title: Another")}${B}\n` });
		const { out } = await load("b");
		expect(out).toContain("write another id (another key of the source) here: source-s\n");
		expect(out).toMatch(/\nSource +0 +1 +0 +0 +0 +1\n/);
		expect((await load("b", { replace: true })).out).not.toContain("another id");
	});

	it("are told apart by their ids", async () => {
		write("a", A);
		write("b", B);
		writeFiles(dir("b"), { "dataset.yaml": "id: a\ntitle: T\nlicense: CC0\nattribution: [T]\n" });
		expect(await load(["a", "b"])).toMatchObject({ code: 2, err: expect.stringContaining("(id: a)") });
	});
});

describe("what one data set says of the life of a cooperation", () => {
	const MEMBERS = [
		"communes: [A, B, C]",
		"persons: [P]",
		"networks:",
		"  - name: N",
		"    members: [{ commune: A, attestedOn: 2019 }, { commune: B, from: 2015 }, { commune: C, attestedOn: 2012-01, to: 2012 }]",
		"    bodies: [{ id: board, name: Board, roles: [{ id: chair, name: Chair, kind: chair, held: [P] }] }]",
	].join("\n");
	const writeMembers = (members = MEMBERS) => {
		write("a", "");
		writeFiles(dir("a"), { "a.yaml": `${SOURCES.replace("2000-01-01", "2018-06-01")}${members}\n` });
	};
	const life = (text: string) => `networks: [{ name: N, ${text} }]`;
	const days = async (type = "MEMBER_OF") => {
		const rows = await queryGraph(
			config(),
			`MATCH (a)-[r:${type}]->() RETURN a.name AS name, properties(r) AS props, r.datasets AS datasets ORDER BY name`,
		);
		return Object.fromEntries(
			rows.map(({ name, props, datasets }) => {
				const { possibleFrom, certainFrom, certainTo, possibleTo } = props as Record<string, unknown>;
				return [name, { possibleFrom, certainFrom, certainTo, possibleTo, datasets }];
			}),
		);
	};

	it.each([
		["a", "b"],
		["b", "a"],
	])(
		"bounds what the other says of its members, bodies and offices as long as both are there: %s, then %s",
		async (first, second) => {
			writeMembers();
			write("b", life("foundedOn: 2011, dissolvedOn: 2020-05"));
			await load(first);
			const alone = await contents();
			await load(second);
			const end = { certainTo: "2020-05-01", possibleTo: "2020-05-31", datasets: ["a"] };
			expect(await days()).toEqual({
				A: { possibleFrom: "2011-01-01", certainFrom: "2019-12-31", ...end },
				B: { possibleFrom: "2015-01-01", certainFrom: "2015-12-31", ...end },
				C: {
					...{ possibleFrom: "2011-01-01", certainFrom: "2012-01-01", certainTo: "2012-01-01" },
					...{ possibleTo: "2012-12-31", datasets: ["a"] },
				},
			});
			expect(await days("HOLDS")).toMatchObject({ P: { possibleFrom: "2011-01-01", certainTo: "2020-05-01" } });
			const [board] = await queryGraph(config(), "MATCH (n:Body) RETURN n.possibleFrom AS from, n.possibleTo AS to");
			expect(board).toEqual({ from: "2011-01-01", to: "2020-05-31" });
			const both = await contents();
			for (const one of ["a", "b"]) expect((await load(one)).out).toContain("Nothing to do");
			await remove(second);
			expect(await contents()).toEqual(alone);
			await load([first, second], { replace: true });
			expect(await readGraph(config())).toMatchObject({ facts: both.facts, nodes: both.nodes });
		},
	);

	it("that rules a fact of the other out is a conflict at the fact and in the plan; certain is what both agree on", async () => {
		writeMembers();
		write("b", life("foundedOn: 2016-02, dissolvedOn: 2017"));
		await load("b");
		const alone = await contents();
		const { out } = await load("a");
		const [begins, attested] = [
			"member_of.commune-b.network-n — validFrom: 2015 (a) / network-n: 2016-02-01 (b)",
			"member_of.commune-c.network-n — firstAttested: 2012-01 (a) / network-n: 2016-02-01 (b)",
		];
		for (const line of [begins, attested]) expect(out).toContain(`\n  ${line}\n`);
		expect(out).toMatch(/\nMEMBER_OF +3 +0 +0 +0 +0 +2\n/);
		const { A: inIt, B: before } = await days();
		expect(inIt).toMatchObject({ possibleFrom: "2016-02-01", certainFrom: "2017-01-01", certainTo: "2017-01-01" });
		expect(before).toMatchObject({ possibleFrom: "2015-01-01", certainFrom: "2016-02-29", certainTo: "2017-01-01" });
		const [fact] = await queryGraph(
			config(),
			"MATCH (:Commune {name: 'B'})-[r]->() RETURN r.status AS status, r.conflicts AS conflicts",
		);
		expect(fact).toEqual({ status: "contradicted", conflicts: [begins?.split(" — ")[1]] });
		await remove("a");
		expect(await contents()).toEqual(alone);
	});

	it("that a correction gives bounds the members instead of what stood there", async () => {
		writeMembers(MEMBERS.replace("name: N\n", "name: N\n    foundedOn: 2011\n"));
		await load("a");
		const alone = await contents();
		write("c", "corrections: [{ of: { node: network-n }, instead: { foundedOn: 2008 }, because: B }]");
		await load("c");
		expect(await days()).toMatchObject({ A: { possibleFrom: "2008-01-01" }, B: { possibleFrom: "2015-01-01" } });
		expect(await days("HOLDS")).toMatchObject({ P: { possibleFrom: "2008-01-01" } });
		await remove("c");
		expect(await contents()).toEqual(alone);
	});

	it("bounds a fact that a correction moves", async () => {
		writeMembers(MEMBERS.replace("name: N\n", "name: N\n    foundedOn: 2011\n"));
		await load("a");
		write("c", "corrections: [{ of: member_of.commune-b.network-n, instead: { from: 2009 }, because: B }]");
		const { out } = await load("c");
		expect(out).toContain("  member_of.commune-b.network-n — validFrom: 2009 (c) / network-n: 2011-01-01 (a)\n");
		expect(await days()).toMatchObject({ B: { possibleFrom: "2009-01-01", certainFrom: "2011-12-31" } });
	});
});

describe("one cooperation under two ids", () => {
	const OURS = "communes: [A, C]\nnetworks: [{ id: ours, name: Bund, wikidata: Q1, members: [A, C] }]";
	const THEIRS =
		"communes: [A, B]\nnetworks: [{ id: theirs, name: Verbund, wikidata: Q1, members: [A, { commune: B, from: 2014 }] }]";
	const networks = async () =>
		queryGraph(
			config(),
			"MATCH (m)-[r:MEMBER_OF]->(n:Network) RETURN n.id AS network, n.altNames AS also, m.name AS member, r.id AS id, r.datasets AS datasets ORDER BY id",
		);

	it("is one where both give the same Wikidata id, under the id of the first, with the facts of both", async () => {
		write("a", THEIRS);
		write("b", OURS);
		await load("a");
		await load("b");
		const one = { network: "network-theirs", also: ["Bund"] };
		expect(await networks()).toEqual([
			{ ...one, member: "A", id: "member_of.commune-a.network-theirs", datasets: ["a", "b"] },
			{ ...one, member: "B", id: "member_of.commune-b.network-theirs", datasets: ["a"] },
			{ ...one, member: "C", id: "member_of.commune-c.network-theirs", datasets: ["b"] },
		]);
		expect((await load("b")).out).toContain("Nothing to do");
		expect((await load("a")).out).toContain("Nothing to do");
	});

	it.each([
		["a", "b"],
		["b", "a"],
	])("is what %s says alone when %s has gone, whichever was loaded first", async (stays, goes) => {
		write("a", THEIRS);
		write("b", OURS);
		await load(stays, { replace: true });
		const alone = await contents();
		await load(goes);
		await remove(goes);
		expect(await contents()).toEqual(alone);
		await load(goes, { replace: true });
		await load(stays);
		await remove(goes);
		expect(await contents()).toEqual(alone);
	});

	it("is two where the Wikidata ids differ, or one data set has both", async () => {
		write("a", THEIRS);
		write("b", OURS.replace("Q1", "Q2"));
		await load(["a", "b"]);
		expect(new Set((await networks()).map(({ network }) => network))).toEqual(
			new Set(["network-ours", "network-theirs"]),
		);
		write("b", `${OURS.slice(0, -1)}, { id: theirs, name: Verbund, members: [C] }]`);
		await load("b");
		expect(new Set((await networks()).map(({ network }) => network))).toEqual(
			new Set(["network-ours", "network-theirs"]),
		);
	});
});

describe("--remove", () => {
	it("names the data sets that are there when it is given another", async () => {
		write("a", A);
		await load("a");
		expect(await remove("c")).toMatchObject({
			code: 2,
			err: "--remove c: there is no such data set in the graph; loaded: a.\n",
		});
		expect(await load("a", { remove: ["a"] })).toMatchObject({ code: 2, err: expect.stringContaining("leave one") });
	});

	it("shows what will go and does nothing with --dry-run", async () => {
		write("a", A);
		await load("a");
		const before = await contents();
		const { out } = await load([], { data: [], remove: ["a"], dryRun: true });
		expect(out).toContain("Set a (a): will be removed");
		expect(out).toMatch(/\nMEMBER_OF +0 +0 +0 +1 /);
		expect(await contents()).toEqual(before);
	});
});

describe("--if-needed", () => {
	it("looks at its own data set, whatever else is there", async () => {
		write("a", A);
		write("b", B);
		await load(["a", "b"]);
		expect((await load("a", { ifNeeded: true })).out).toContain("up to date");
		write("a", A.replace("Stadt", "Weiler"));
		expect((await load("a", { ifNeeded: true })).out).toContain("Loaded");
		expect(await readStatus(config())).toMatchObject({ manifest: { datasets: [{ id: "a" }, { id: "b" }] } });
	});
});

describe("a graph that was loaded when there could be only one data set", () => {
	it("is the first's: another stands beside it, and the next load of the first completes it", async () => {
		write("a", A);
		write("b", B);
		await load("a");
		const before = await contents();
		const target = await openLoadTarget(config());
		const { manifest } = target;
		if (!manifest) throw new Error("nothing is loaded");
		await target.apply(async (run) => {
			await run("MATCH (n) WHERE n:Entity OR n:Source OR n:Evidence REMOVE n.datasets");
			await run("MATCH (:Entity)-[r]->(:Entity) REMOVE r.datasets");
			return manifest;
		});
		await target.close();
		await load("b");
		expect(await commune()).toMatchObject({ datasets: ["a", "b"], kind: "Stadt" });
		await load("a");
		await remove("b");
		expect(await contents()).toEqual(before);
	});
});

describe("corrections", () => {
	const correction = (instead: string, of = "{ member: '99001001', network: network-n }") =>
		`corrections: [{ of: ${of}, instead: ${instead}, because: Austritt früher }]`;

	it("of another data set win, stay visible, and go with the data set that makes them", async () => {
		write("a", A);
		write("c", correction("{ to: 2020-06-30 }"));
		await load("a");
		const before = await contents();
		const { out } = await load("c");
		expect(out).toMatch(/\nMEMBER_OF +0 +0 +0 +0 +1 +0\n/);
		const props = await fact();
		expect(props).toMatchObject({ validTo: "2020-06-30", datasets: ["a", "c"] });
		expect(props).toMatchObject({ certainTo: "2020-06-30", possibleTo: "2020-06-30" });
		expect(props.corrected).toEqual([expect.stringMatching(/^validTo: 2023.* \(a\), because Austritt früher$/)]);
		await remove("c");
		expect(await contents()).toEqual(before);
	});

	it("wait for what they correct", async () => {
		write("a", A);
		write("c", correction("{ to: 2020-06-30 }"));
		expect((await load("c")).out).toContain(
			"1 correction is about what is not in the graph: member_of.commune-99001001.network-n",
		);
		await load("a");
		expect(await fact()).toMatchObject({ validTo: "2020-06-30", datasets: ["a", "c"] });
		await remove("a");
		expect(await fact()).toBeUndefined();
		await load("a");
		expect(await fact()).toMatchObject({ validTo: "2020-06-30", datasets: ["a", "c"] });
	});

	it("are named when what they correct goes, with the data set that stated it or without", async () => {
		const waits = "1 correction is about what is not in the graph: member_of.commune-99001001.network-n\n";
		write("a", A);
		write("c", correction("{ to: 2020-06-30 }"));
		await load(["a", "c"]);
		write("a", A.replace("members: [{ commune: A, to: 2023 }]", "purpose: P"));
		expect((await load("a")).out).toContain(waits);
		expect((await load("a")).out).not.toContain("correction");
		write("a", A);
		await load("a");
		expect((await remove("a")).out).toContain(waits);
	});

	it("of a data set's own statements stand in its own files", async () => {
		write("a", `${A}\n${correction("{ kind: Großstadt }", "{ node: commune-99001001 }")}`);
		await load("a");
		expect(await commune()).toMatchObject({
			kind: "Großstadt",
			corrected: ["kind: Stadt (a), because Austritt früher"],
		});
		expect((await load("a")).out).toContain("Nothing to do");
		write("a", A);
		await load("a");
		expect(await commune()).not.toHaveProperty("corrected");
	});

	it("that take a fact back leave nothing but the memory of it, and it is a fact again without them", async () => {
		write("a", A);
		await load("a");
		const before = await contents();
		write("c", correction("false"));
		expect((await load("c")).out).toMatch(/\nMEMBER_OF +0 +0 +0 +0 +1 +0\n/);
		expect(await fact()).toBeUndefined();
		const [row] = await queryGraph(config(), "MATCH (n:Retraction) RETURN properties(n) AS props");
		const props = row?.props as Record<string, string>;
		expect(props).toMatchObject({ type: "MEMBER_OF", from: "commune-99001001", to: "network-n", datasets: ["a", "c"] });
		expect(JSON.parse(props.fact ?? "")).toMatchObject({
			status: "retracted",
			corrected: ["retracted (c), because Austritt früher"],
		});
		const status = await readStatus(config());
		expect(status).toMatchObject({ manifest: { relationships: 0 } });
		expect((await load("c")).out).toContain("Nothing to do");
		expect((await load("a")).out).toContain("Nothing to do");
		await remove("c");
		expect(await contents()).toEqual(before);
		expect(await queryGraph(config(), "MATCH (n:Retraction) RETURN n.id AS id")).toEqual([]);
	});
});
