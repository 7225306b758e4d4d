/** The panel of the small region: counted by hand, and read by the lines of R and Python that the guide gives. */
import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveWorld } from "../routes/serve.ts";
import { serveRegion } from "../start.ts";

let server: Awaited<ReturnType<typeof serveRegion>>;
beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

const guide = readFileSync(new URL("../../../docs/how-to/panel.md", import.meta.url), "utf8");
const rowsOf = async (query: string): Promise<Record<string, string>[]> => {
	const { status, text } = await server.get(`/api/export/panel?${query}`);
	expect(status, text).toBe(200);
	return parse(text, { bom: true, columns: true });
};
const CITY_REGION = "networks=network-stadtregion";

// Havixbeck joins the Stadtregion in 2018 at the latest, Telgte leaves at the end of 2019; nobody says that the list is complete.
test("has a row for each member and year", async () => {
	const rows = await rowsOf(`from=2017&to=2020&${CITY_REGION}`);
	const line = (name: string) => rows.filter((row) => row["member.name"] === name).map(({ status }) => status);
	expect(line("Havixbeck")).toEqual(["possible", "certain", "certain", "certain"]);
	expect(line("Telgte")).toEqual(["certain", "certain", "certain", "unknown"]);
	expect(line("Münster")).toEqual(["certain", "certain", "certain", "certain"]);
	expect(rows).toHaveLength(12);
});

test("says through whom somebody belongs, and by which facts", async () => {
	const rows = await rowsOf("from=2020&to=2020&networks=network-muensterland&indirect=true");
	expect(rows.map((row) => [row["member.name"], row.how])).toContainEqual(["Nottuln", "indirect"]);
	for (const { how, facts = "" } of rows) expect(facts.split("; ").length > 1).toBe(how === "indirect");
});

// Gamma began in 2000 with a list that is complete from then on; that of Delta is complete from the end of 2018 on.
test("says that somebody is no member only where the list tells, or before the beginning", async () => {
	const world = await serveWorld();
	const { text } = await world.get(
		"/api/export/panel?from=1999&to=2018&networks=network-gamma,network-delta&members=commune-sankt-veit",
	);
	await world.close();
	const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
	const status = (network: string, year: string) =>
		rows.find((row) => row.network === network && row.year === year)?.status;
	expect([status("network-gamma", "1999"), status("network-gamma", "2000")]).toEqual(["not", "not"]);
	expect([status("network-delta", "2017"), status("network-delta", "2018")]).toEqual(["unknown", "not"]);
});

test("members that are named have rows where they never belonged", async () => {
	const rows = await rowsOf(`from=2018&to=2019&${CITY_REGION}&members=commune-05558032`);
	expect(rows.map(({ status, how }) => [status, how])).toEqual([
		["unknown", ""],
		["unknown", ""],
	]);
});

test.each([
	["from=2020&to=2019", "to"],
	["from=1900&to=2000", "to"],
	["from=2020", "to"],
	["from=2020&to=2020&members=commune-0", "members"],
])("%s is refused, by the name of %s", async (query, pointer) => {
	const { status, body } = await server.get(`/api/export/panel?${query}`);
	expect(status).toBe(pointer === "members" ? 422 : 400);
	expect(body.errors.map((fault: { pointer: string }) => fault.pointer)).toEqual([pointer]);
});

const PROGRAMS: [language: string, command: string, option: string, probe: string][] = [
	["python", "python3", "-c", "import pandas"],
	["r", "Rscript", "-e", "1"],
];
const here = PROGRAMS.filter(([, command, option, probe]) => spawnSync(command, [option, probe]).status === 0);

test.each(here)("the lines of %s in the guide run", async (language, command, option) => {
	const [, lines = ""] = new RegExp(`\`\`\`${language}\\n([^\`]+)\`\`\``).exec(guide) ?? [];
	expect(lines.trim().split("\n")).toHaveLength(5);
	const { stdout } = await promisify(execFile)(command, [
		option,
		lines.replaceAll("http://localhost:3000", server.url),
	]);
	const all = await rowsOf("from=2010&to=2025");
	const count = (year: string) => all.filter((row) => row.year === year && row.status === "certain").length;
	for (const year of ["2017", "2019"]) expect(stdout).toMatch(new RegExp(`\\b${year} +${count(year)}\\b`));
});
