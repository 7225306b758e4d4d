import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "commands-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs what an npm script runs, with arguments behind it. */
function run(script: string, ...args: string[]) {
	const [, ...words] = (JSON.parse(readFileSync("package.json", "utf8")).scripts[script] as string).split(" ");
	const env = { ...process.env, STORE_DIR: join(root, "store") };
	const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", [...words, ...args], { env, encoding: "utf8" });
	return { status, stdout, stderr };
}

describe("from nothing to a checked region, by commands", () => {
	it("writes an example, imports a register beside it, checks both and lists their sources", () => {
		const data = join(root, "region");
		expect(run("seed", "--init", data)).toMatchObject({ status: 0, stderr: "" });
		const imported = join(data, "nrw");
		const register = "test/fixtures/gv100ad/GV100AD_30112023.txt";
		expect(run("import:gv100ad", register, "--land", "05,09", "--out", imported)).toMatchObject({
			status: 0,
			stderr: "",
		});
		expect(readFileSync(join(imported, "communes.csv"), "utf8").match(/^0[59]/gm)).toHaveLength(5);
		const checked = run("seed", "--data", data, "--dry-run");
		expect(checked).toMatchObject({ status: 0, stderr: "" });
		expect(checked.stdout).toMatch(/^Commune\s+8 /m);
		expect(run("sources", "--data", data)).toMatchObject({ status: 0, stderr: "" });
		expect(readFileSync(join(data, "SOURCES.md"), "utf8")).toContain("Gebietsstand 30.11.2023");
	});

	it("imports several files of OParl", () => {
		const files = readdirSync("test/fixtures/oparl").map((file) => join("test/fixtures/oparl", file));
		expect(run("import:oparl", ...files, "--out", root, "--retrieved", "2024-06-01")).toMatchObject({ status: 0 });
		expect(readFileSync(join(root, "musterstadt.yaml"), "utf8")).toContain("retrieved: 2024-06-01");
	});

	it("takes spreadsheets, a list of members and a filled template, to data sets that are loaded beside the shipped data", () => {
		const template = join(root, "vorlage.xlsx");
		const [list, region] = [join(root, "tabelle"), join(root, "musterland")];
		expect(run("import:xlsx", "--template", template)).toMatchObject({ status: 0, stderr: "" });
		expect(existsSync(template)).toBe(true);
		const member = ["--network", "Klimabündnis Mustertal", "--license", "CC0", "--out", list];
		const listed = run("import:xlsx", "test/fixtures/tables/mitglieder.xlsx", ...member);
		expect(listed).toMatchObject({ status: 0, stderr: "" });
		const filled = run("import:xlsx", "test/fixtures/tables/region.xlsx", "--out", region);
		expect(filled).toMatchObject({ status: 0, stderr: "" });
		const checked = run("seed", "--data", "seed/data", "--data", list, "--data", region, "--dry-run");
		expect(checked).toMatchObject({ status: 0, stderr: "" });
		expect(checked.stdout).toMatch(/^klimabuendnis-mustertal \(|\(klimabuendnis-mustertal\)/m);
		expect(checked.stdout).toContain("Kooperationen um Hannover (musterland)");
	});

	it.each([
		["import:changes", "changes/aenderungen.csv", ["--land", "05,06"], "changes.yaml"],
		["import:wikidata", "wikidata/nrw.json", [], "communes.csv"],
		["import:popolo", "popolo/councils.json", ["--publisher", "Musterstadt"], "popolo.yaml"],
		[
			"import:project",
			"projects/informelle-regionalentwicklung.html",
			[],
			"informelle-regionalentwicklung-im-muensterland.yaml",
		],
	])("%s writes data files", (script, sample, flags, file) => {
		const out = join(root, "imported");
		expect(run(script, `test/fixtures/${sample}`, ...flags, "--out", out)).toMatchObject({ status: 0, stderr: "" });
		expect(readdirSync(out)).toContain(file);
	});

	it("ends with 2 when it is called wrongly, and writes nothing", () => {
		expect(run("import:gv100ad", "nowhere.txt").status).toBe(2);
		expect(run("sources", "--data", join(root, "x"))).toMatchObject({ status: 2, stdout: "" });
		expect(existsSync(join(root, "x"))).toBe(false);
	});
});
