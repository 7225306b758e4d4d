import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { convertChanges } from "../../../seed/import/changes/convert.ts";
import { readChanges } from "../../../seed/import/changes/read.ts";
import { connect } from "../../../server/graph/index.ts";
import { search } from "../../../server/search/answer.ts";
import { buildSearchIndex } from "../../../server/search/build.ts";
import { readSheets } from "../../../tables/tables.ts";
import { checkDirectory, expectContent, writeFiles } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

const SAMPLE = "test/fixtures/changes/aenderungen.csv";

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

async function run(files: Record<string, Uint8Array>, land?: string[]) {
	const tables = await Promise.all(
		Object.entries(files).map(async ([file, bytes]) => ({ file, sheets: await readSheets(bytes) })),
	);
	return box.run([], (_, report) =>
		convertChanges(
			tables.flatMap(({ file, sheets }) => readChanges(file, sheets, report)),
			{ retrieved: "2026-11-28", ...(land && { land }) },
		),
	);
}

const HEAD = "Nr;Einheit;ARS;AGS;Name;Art;Fläche;Einwohner;ARS neu;AGS neu;Name neu;rechtlich;statistisch";
const row = (before: string, old: string, kind: string, after: string, name: string, day: string) =>
	`1;Gemeinde;;${before};${old};${kind};100;1000;;${after};${name};${day};${day}`;
const bytes = (...rows: string[]) => new TextEncoder().encode([HEAD, ...rows].join("\n"));
const communes = () => {
	const { entities } = expectContent(checkDirectory(box.data));
	return entities.map(({ id, props }) => [id, props.name, props.formerNames, props.formerKeys]);
};

describe("the chronicle of mergers", () => {
	it("becomes a data file that loads", async () => {
		const { code, err, out } = await run({ "aenderungen.csv": readFileSync(SAMPLE) });
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("Änderungen 3, heutige Gemeinden 3");
		expect(out).toContain("Teilausgliederungen 1");
		await expect(box.written()["changes.yaml"]).toMatchFileSnapshot("../../golden/import-changes.txt");
		expect((await box.load()).code).toBe(0);
	});

	it("lets data files name a commune that is no more, and says so", async () => {
		await run({ "aenderungen.csv": readFileSync(SAMPLE) });
		const evidence =
			"sources: { s: { title: S, publisher: S, retrieved: 2026-01-01, kind: webpage } }\nevidence: { source: s, locator: x }";
		writeFiles(box.data, {
			"n.yaml": `${evidence}\nnetwork:\n  name: N\n  members:\n    - { commune: Berga/Elster, from: 2010 }\n    - { commune: "05313000" }\n`,
		});
		const members = expectContent(checkDirectory(box.data)).relationships.filter(({ kind }) => kind === "MEMBER_OF");
		expect(members.map(({ from }) => from).sort()).toEqual(["commune-05334002", "commune-16076094"]);
		const { code, out } = await box.load(true);
		expect(code).toBe(0);
		expect(out).toMatch(/n\.yaml:6:18 \S+ — „Berga\/Elster“ gibt es nicht mehr; es gilt für Berga-Wünschendorf/);
		expect(out).toMatch(/n\.yaml:7:18 \S+ — „05313000“ gibt es nicht mehr; es gilt für Aachen/);
	});

	it.each(["Berga/Elster", "16076004"])("lets the search find the commune of today by %s", async (former) => {
		await run({ "aenderungen.csv": readFileSync(SAMPLE) });
		expect((await box.load()).code).toBe(0);
		const graph = await connect({ storeDir: join(box.data, "..", "store"), queryTimeoutMs: 10_000 });
		try {
			const { results } = search(await buildSearchIndex(graph), { q: former, limit: 5 });
			expect(results.map(({ id }) => id)).toEqual(["commune-16076094"]);
		} finally {
			await graph.close();
		}
	});

	it("follows what came out of one change into the next, over years", async () => {
		await run({
			"2010.csv": bytes(row("99001001", "Alt", "1", "99001002", "Mitte", "01.01.2010")),
			"2020.csv": bytes(
				row("99001002", "Mitte", "3", "99002002", "Mitte", "01.01.2020"),
				row("99002002", "Mitte", "4", "99002002", "Neu, Stadt", "01.07.2020"),
			),
		});
		expect(communes()).toEqual([["commune-99002002", "Neu", ["Alt", "Mitte"], ["99001001", "99001002"]]]);
	});

	it("gives a commune that was divided to all that got it, so that its name is ambiguous", async () => {
		const day = "01.01.2010";
		await run({
			"x.csv": bytes(
				row("99001001", "Alt", "1", "99001002", "A", day),
				row("99001001", "Alt", "1", "99001003", "B", day),
			),
		});
		expect(communes()).toEqual([
			["commune-99001002", "A", ["Alt"], ["99001001"]],
			["commune-99001003", "B", ["Alt"], ["99001001"]],
		]);
	});

	it("puts the name that a commune has today before one that another had", async () => {
		await run({ "x.csv": bytes(row("99001001", "Alt", "1", "99001002", "Neu", "01.01.2010")) });
		const evidence =
			"sources: { s: { title: S, publisher: S, retrieved: 2026-01-01, kind: webpage } }\nevidence: { source: s, locator: x }";
		writeFiles(box.data, {
			"n.yaml": `${evidence}\ncommunes: [{ ags: "99009009", name: Alt }]\nnetwork: { name: N, members: [Alt] }\n`,
		});
		const [member] = expectContent(checkDirectory(box.data)).relationships;
		expect(member?.from).toBe("commune-99009009");
	});

	it("takes the Länder that are asked for", async () => {
		await run({ "aenderungen.csv": readFileSync(SAMPLE) }, ["05"]);
		expect(communes().map(([id]) => id)).toEqual(["commune-05334002"]);
	});

	const good = row("99001001", "Alt", "1", "99001002", "Neu", "01.01.2010");
	it.each([
		["another table", new TextEncoder().encode("a;b\n1;2"), "x.csv:1:1 — hier steht keine Änderung von Gemeinden"],
		["no kind", bytes(good.replace(";1;100", ";9;100")), "x.csv:2:1 — D2: von dieser Änderung fehlen Änderungsart"],
		["no commune after it", bytes(good.replace("99001002", "")), "x.csv:2:1 — D2: von dieser Änderung fehlen"],
		["no day", bytes(good.replaceAll("01.01.2010", "30.02.2010")), "x.csv:2:1 — L2: „30.02.2010“ ist kein Tag"],
	])("says where it is broken: %s", async (_, content, problem) => {
		const { code, err } = await run({ "x.csv": content });
		expect(err).toContain(problem);
		expect(code).toBe(2);
		expect(box.written()).toEqual({});
	});
});
