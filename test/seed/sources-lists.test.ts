/** What `npm run sources` says of sources that lack something, and of facts that are to be read again. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { DICTIONARIES, type Language } from "../../seed/messages/dictionary.ts";
import { type SourcesOptions, sources } from "../../seed/sources/run.ts";
import { realSystem } from "../../seed/system.ts";

const DATA = "test/fixtures/stale";

function run(options: Partial<SourcesOptions>, language: Language = "de") {
	const said: Record<"out" | "err", string[]> = { out: [], err: [] };
	const to = (texts: string[]) => ({ isTTY: false, write: (text: string) => void texts.push(text) });
	const now = () => new Date("2024-06-01T12:00:00Z");
	const system = { ...realSystem, now, out: to(said.out), err: to(said.err), messages: DICTIONARIES[language] };
	const code = sources({ data: DATA, ...options }, system);
	return { code, out: said.out.join(""), err: said.err.join("") };
}

const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });
/** The lines of the fixture by the keys of its sources. */
const lineOf = (key: string) =>
	readFileSync(`${DATA}/data.yaml`, "utf8")
		.split("\n")
		.findIndex((line) => line.startsWith(`  ${key}:`)) + 1;

describe("--check", () => {
	it.each(["de", "en"] satisfies Language[])("lists what sources lack, in words (%s)", async (language) => {
		const { code, out } = run({ check: true }, language);
		expect(code).toBe(0);
		await expect(out).toMatchFileSnapshot(`../golden/sources-check-${language}.txt`);
	});

	it("names place and lack of each in CSV, and not what is whole", () => {
		const found = rows(run({ check: true, csv: true }).out);
		expect(found.map(({ id, line, date, quote, archive }) => [id, Number(line), date, quote, archive])).toEqual([
			["source-verbund-2012", lineOf("verbund-2012"), "", "", "missing"],
			["source-verbund-2020", lineOf("verbund-2020"), "", "", "missing"],
			["source-satzung", lineOf("satzung"), "missing", "missing", ""],
		]);
	});

	it("ends with 1 only when it is strict", () => {
		expect(run({ check: true, strict: true }).code).toBe(1);
		expect(run({ check: true }).code).toBe(0);
	});
});

describe("--stale", () => {
	const stale = (before?: string) => rows(run({ stale: true, csv: true, ...(before && { before }) }).out);

	it.each(["de", "en"] satisfies Language[])("lists facts and who could know, in words (%s)", async (language) => {
		const { code, out } = run({ stale: true }, language);
		expect(code).toBe(0);
		await expect(out).toMatchFileSnapshot(`../golden/sources-stale-${language}.txt`);
	});

	it("takes what was last attested ten years ago, the oldest first, and leaves out what has ended", () => {
		expect(stale().map(({ from, lastAttested }) => [from, lastAttested])).toEqual([
			["Talheim", "2008-05-01"],
			["Feldberg", "2009"],
			["Bergheim", "2012"],
			["Erika Muster", "2012"],
		]);
	});

	it("takes what is before a given day, whose last possible day counts", () => {
		expect(stale("2012-12-31").map(({ from }) => from)).toEqual(["Talheim", "Feldberg"]);
		expect(stale("2013").map(({ from }) => from)).toEqual(["Talheim", "Feldberg", "Bergheim", "Erika Muster"]);
		expect(stale("2008")).toEqual([]);
	});

	it("names the cooperation, its contact and the newest source, at its archive where there is one", () => {
		const [first, , third] = stale();
		expect(first).toMatchObject({
			cooperationId: "network-verbund-tal",
			website: "https://verbund.example.org",
			telephone: "0123 45678",
			secretariat: "Geschäftsstelle info@verbund.example.org",
			seat: "Talheim",
			publisher: "Gemeinde Talheim",
			url: "https://web.archive.org/web/2009/https://example.org/beitritt",
		});
		expect(third).toMatchObject({
			publisher: "Verbund Tal",
			title: "Mitglieder",
			url: "https://example.org/mitglieder",
		});
	});

	it("refuses what is no date", () => {
		expect(run({ stale: true, before: "bald" })).toMatchObject({
			code: 2,
			out: "",
			err: expect.stringContaining("bald"),
		});
	});
});
