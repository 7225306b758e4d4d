/** Who renders the page as it first stands, how often, and what happens when it cannot be. */
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { createFirstPage } from "../../../server/opening/first-page.ts";
import { readManifest } from "../../../server/services.ts";
import { openWorld } from "../world.ts";

type Services = Parameters<typeof createFirstPage>[0];

/** Says what it was given, and each time another number. */
const MODULE =
	"export const prerender = async (answer, language) => [language, answer.ids.length, Math.random()].join(' ');";

describe("the first page", () => {
	let world: Awaited<ReturnType<typeof openWorld>>;
	let folder: string;
	let file: string;
	let services: Services;
	let version: string;
	const said: string[] = [];
	beforeAll(async () => {
		world = await openWorld();
		folder = await mkdtemp(join(tmpdir(), "kooperationsgraph-first-page-"));
		const manifest = readManifest(await world.graph.status());
		services = {
			...world,
			config: readConfig({}),
			log: pino({ level: "warn" }, { write: (line: string) => void said.push(JSON.parse(line).err.message) }),
			manifest: async () => ({ ...manifest, dataVersion: version }),
		};
	});
	afterAll(async () => {
		await world.close();
		await rm(folder, { recursive: true });
	});
	let n = 0;
	beforeEach(async () => {
		version = "one";
		said.length = 0;
		file = join(folder, `${++n}.mjs`);
		await writeFile(file, MODULE);
	});

	it("is rendered from what the data open on, once for each language", async () => {
		const firstPage = createFirstPage(services, file);
		const [german, again, english] = [await firstPage("de"), await firstPage("de"), await firstPage("en")];
		expect(german).toMatch(/^de [1-9]\d* 0\./);
		expect(again).toBe(german);
		expect(english).toMatch(/^en [1-9]/);
		expect(await firstPage("de")).toBe(german);
	});

	it("is rendered anew for other data, and by another build", async () => {
		const firstPage = createFirstPage(services, file);
		const first = await firstPage("de");
		version = "two";
		const second = await firstPage("de");
		expect(second).not.toBe(first);
		expect(second).toMatch(/^de/);
		await utimes(file, new Date(0), new Date(0));
		expect(await firstPage("de")).not.toBe(second);
	});

	it("is left out where it was not built, without a word", async () => {
		expect(await createFirstPage(services, join(folder, "none.mjs"))("de")).toBeNull();
		expect(said).toEqual([]);
	});

	it("is left out where it cannot be rendered; the log says why, and the next one asks again", async () => {
		await writeFile(file, 'export const prerender = async () => { throw new Error("no room"); };');
		const firstPage = createFirstPage(services, file);
		expect(await firstPage("de")).toBeNull();
		expect(said).toEqual(["no room"]);
		expect(await firstPage("de")).toBeNull();
		expect(said).toEqual(["no room", "no room"]);
	});

	it("is left out where there are no data", async () => {
		const manifest = async () => Promise.reject(new Error("empty"));
		expect(await createFirstPage({ ...services, manifest }, file)("de")).toBeNull();
	});

	it("keeps nobody waiting: the page goes without it until it is there", async () => {
		const slow =
			'import { setTimeout } from "node:timers/promises"; export const prerender = () => setTimeout(900, "late");';
		await writeFile(file, slow);
		const firstPage = createFirstPage(services, file);
		expect(await firstPage("de")).toBeNull();
		await expect.poll(() => firstPage("de")).toBe("late");
		expect(said).toEqual([]);
	});
});
