/** The rows of an answer as tables, and a workbook read cell by cell. */

import { XMLParser } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Manifest, QuestionAnswer } from "../../../model/index.ts";
import { ANSWER_FORMATS, aboutAnswer, listFormats } from "../../../server/questions/files.ts";
import { parseQuestion } from "../../../server/questions/parse.ts";
import { type Tabular, toTable, writeCsv } from "../../../server/questions/table.ts";
import { writeXlsx } from "../../../server/questions/xlsx.ts";
import { FIXTURE } from "../export/fixture.ts";
import { FILE } from "./file.ts";

const QUESTION = parseQuestion("list-members", FILE);
const column = (name: string, type: QuestionAnswer["columns"][number]["type"], de: string, en: string) => ({
	...{ name, type, title: { de, en } },
});
const ref = (id: string, name: string) => ({ id, name, type: "Commune" as const });
const TABLE: Tabular = {
	columns: [
		column("member", "entity", "Mitglied", "Member"),
		column("others", "entities", "Andere", "Others"),
		column("count", "integer", "Zahl", "Count"),
		column("is", "boolean", "Id", "Id"),
		column("tags", "texts", "Worte", "Words"),
	],
	rows: [
		[ref("commune-a", "A"), [ref("commune-b", "B"), ref("commune-c", "C")], 3, true, ["x", "y"]],
		[null, [], null, false, []],
	],
	evidence: [
		{ facts: ["member_of.a.b"], certainty: "implied", sources: ["source-page", "source-letter"] },
		{ facts: [], certainty: null, sources: [] },
	],
	sources: [
		{ id: "source-letter", title: "Brief", publisher: "Amt" },
		{ id: "source-page", title: "Seite", publisher: "Stadt", url: "https://example.org/seite" },
	],
};

describe("a table", () => {
	test("has names and ids of entities apart, and lists joined", () => {
		const { headings, rows } = toTable(TABLE, "de");
		expect(headings).toEqual([
			{ name: "member", de: "Mitglied", en: "Member" },
			{ name: "member.id", de: "Mitglied (id)", en: "Member (id)" },
			{ name: "others", de: "Andere", en: "Others" },
			{ name: "others.id", de: "Andere (id)", en: "Others (id)" },
			{ name: "count", de: "Zahl", en: "Count" },
			{ name: "is", de: "Id", en: "Id" },
			{ name: "tags", de: "Worte", en: "Words" },
			{ name: "evidence.certainty", de: "Sicherheit", en: "Certainty" },
			{ name: "evidence.sources", de: "Quellen", en: "Sources" },
		]);
		expect(rows).toEqual([
			[
				"A",
				"commune-a",
				"B; C",
				"commune-b; commune-c",
				3,
				true,
				"x; y",
				"folgt aus dem Text",
				"Seite <https://example.org/seite>; Brief",
			],
			[null, null, null, null, null, false, "", null, null],
		]);
	});

	test("holds texts and numbers as they are, and nothing for what is absent", () => {
		const columns = [column("name", "text", "Name", "Name"), column("share", "ratio", "Anteil", "Share")];
		expect(
			toTable(
				{
					columns,
					rows: [
						["Bär", 0.5],
						[null, null],
					],
					evidence: [],
					sources: [],
				},
				"de",
			).rows,
		).toEqual([
			["Bär", 0.5, null, null],
			[null, null, null, null],
		]);
	});

	test("has the date as stated, its words and its attestation apart", () => {
		const { headings, rows } = toTable(
			{
				columns: [column("since", "since", "seit", "since")],
				rows: [[{ date: "2017~", text: "um 2017", attested: "2019" }], [{ attested: "2019" }], [null]],
				evidence: [],
				sources: [],
			},
			"de",
		);
		expect(headings.slice(0, 3)).toEqual([
			{ name: "since", de: "seit", en: "since" },
			{ name: "since.text", de: "seit (Wortlaut)", en: "since (wording)" },
			{ name: "since.attested", de: "seit (belegt)", en: "since (attested)" },
		]);
		expect(rows.map((row) => row.slice(0, 3))).toEqual([
			["2017~", "um 2017", "2019"],
			[null, null, "2019"],
			[null, null, null],
		]);
	});

	test("has words in place of codes, in the language that is asked for", () => {
		const table = {
			columns: [column("relation", "text", "Beziehung", "Relation"), column("by", "texts", "durch", "by")],
			rows: [["MEMBER_OF", ["mayor", "Frau Muster"]]],
			evidence: [{ facts: ["f"], certainty: "inferred" as const, sources: [] }],
			sources: [],
		};
		expect(toTable(table, "de").rows).toEqual([
			["ist Mitglied in", "(Ober-)Bürgermeister/in; Frau Muster", "erschlossen", null],
		]);
		expect(toTable(table, "en").rows).toEqual([["is a member of", "mayor; Frau Muster", "inferred", null]]);
	});

	test("is CSV, with license and attribution of every data set in each row", () => {
		const imprint = "Kooperationen; Nachbarn,CC-BY-4.0; CC0-1.0,Stadt Münster; IT.NRW; Kreis & Nachbarkreis\r\n";
		expect([...writeCsv(TABLE, FIXTURE.about)].join("")).toBe(
			"\uFEFFmember,member.id,others,others.id,count,is,tags,evidence.certainty,evidence.sources," +
				"dataset.title,dataset.license,dataset.attribution\r\n" +
				"A,commune-a,B; C,commune-b; commune-c,3,true,x; y,folgt aus dem Text," +
				`Seite <https://example.org/seite>; Brief,${imprint}` +
				`,,,,,false,,,,${imprint}`,
		);
	});
});

/** A text in it is more than XML can hold. */
const ANSWER: QuestionAnswer = {
	...TABLE,
	name: "list-members",
	graph: { nodes: [], edges: [], truncated: false },
	sentence: { de: "Zwei \u0000Zei\uDC00len.", en: "Two rows." },
	cypher: "RETURN 1",
	params: { k: 2 },
	inputs: { indirect: [] },
	truncated: false,
};

describe("a workbook", () => {
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: "",
		trimValues: false,
		isArray: (name) => ["row", "c", "si", "col"].includes(name),
		parseTagValue: false,
	});

	/** The cells of a sheet as they are shown, row by row, with the widths of the columns and the rows that stay. */
	function read(parts: Record<string, Uint8Array>, number: number) {
		const xml = (name: string) => parser.parse(Buffer.from(parts[name] ?? []).toString("utf8"));
		const textOf = (value: unknown): string =>
			typeof value === "object" ? String((value as Record<string, unknown>)["#text"] ?? "") : String(value ?? "");
		const strings = xml("xl/sharedStrings.xml").sst.si.map(({ t }: { t: unknown }) => textOf(t));
		const { worksheet } = xml(`xl/worksheets/sheet${number}.xml`);
		interface Xml {
			t?: string;
			v?: string;
			c?: Xml[];
			width?: string;
		}
		const cellOf = ({ t, v }: Xml) =>
			t === "s" ? strings[Number(v)] : v === undefined ? null : t === "b" ? v === "1" : Number(v);
		return {
			rows: worksheet.sheetData.row.map(({ c = [] }: Xml) => c.map(cellOf)),
			widths: (worksheet.cols?.col ?? []).map(({ width }: Xml) => Math.round(Number(width))),
			sticky: JSON.stringify(worksheet.sheetViews ?? "").includes('"ySplit":"1"'),
		};
	}
	const unzip = (pieces: Uint8Array[]) => unzipSync(Buffer.concat(pieces));

	test("has the answer, its sources, its words as codes and what it is", async () => {
		const long = { ...FIXTURE, about: { ...FIXTURE.about, request: "r".repeat(40_000), truncated: true } };
		const parts = unzip(await writeXlsx(QUESTION, ANSWER, long));
		const [rows, sources, legend, info] = [1, 2, 3, 4].map((number) => read(parts, number));
		expect(rows?.rows[0]).toEqual([
			...["Mitglied", "Mitglied (id)", "Andere", "Andere (id)", "Zahl", "Id", "Worte", "Sicherheit", "Quellen"],
		]);
		expect(rows?.rows[1]).toEqual([
			...["A", "commune-a", "B; C", "commune-b; commune-c", 3, true, "x; y"],
			...["folgt aus dem Text", "Seite <https://example.org/seite>; Brief"],
		]);
		expect(rows?.widths).toEqual([8, 13, 8, 20, 8, 8, 8, 18, 40]);
		expect([rows, sources, legend, info].map((sheet) => sheet?.sticky)).toEqual([true, true, true, false]);
		expect(sources?.rows[0]).toEqual([
			...["Titel", "Herausgeber", "Erschienen", "Erschienen (Wortlaut)", "URL", "Datei", "Lizenz"],
		]);
		// Empty cells are not written.
		expect(sources?.rows.slice(1)).toEqual([
			["Meldung", "Zeitung", "March 2012"],
			["Stadtregion <Münster> & Umland", "Stadt Münster", "2016-02-18", "https://example.org/?a=1&b=2"],
		]);
		expect(legend?.rows).toEqual([
			["Spalte", "In CSV-Dateien", "Wort", "Code in JSON-Dateien"],
			["Mitglied", "member"],
			["Mitglied (id)", "member.id"],
			["Andere", "others"],
			["Andere (id)", "others.id"],
			["Zahl", "count"],
			["Id", "is"],
			["Worte", "tags"],
			["Sicherheit", "evidence.certainty"],
			["Sicherheit", "evidence.certainty", "folgt aus dem Text", "implied"],
			["Quellen", "evidence.sources"],
		]);
		expect(info?.rows).toEqual([
			["Frage", "Mitglieder"],
			["Antwort", "Zwei Zeilen."],
			["Daten", "Kooperationen (2024)"],
			["Lizenz", "CC-BY-4.0"],
			["Nennung", "Stadt Münster; IT.NRW"],
			["Daten", "Nachbarn (3)"],
			["Lizenz", "CC0-1.0"],
			["Nennung", "Kreis & Nachbarkreis"],
			["Datenversion", "0123456789abcdef (2024-02-29T12:00:00.000Z)"],
			["Abfrage", "r".repeat(32_767)],
			["Gekürzt", true],
			["Parameter", '{"k":2,"indirect":[]}'],
			["Cypher", "RETURN 1"],
		]);
		expect(info?.widths).toEqual([12, 60]);
		expect(sheetNames(parts)).toEqual(["Antwort", "Quellen", "Legende", "Info"]);
		expect(textIn(parts, "xl/styles.xml")).toContain("<b/>");
	});

	test("speaks English when asked to", async () => {
		const about = { ...FIXTURE.about, language: "en" as const };
		const parts = unzip(await writeXlsx(QUESTION, ANSWER, { ...FIXTURE, about }));
		const [rows, , , info] = [1, 2, 3, 4].map((number) => read(parts, number));
		expect(rows?.rows[0]?.[0]).toBe("Member");
		expect(rows?.rows[1]?.[7]).toBe("implied by the text");
		expect(info?.rows.slice(0, 2)).toEqual([
			["Question", "Members"],
			["Answer", "Two rows."],
		]);
		expect(sheetNames(parts)).toEqual(["Answer", "Sources", "Legend", "About"]);
	});

	const textIn = (parts: Record<string, Uint8Array>, name: string) => Buffer.from(parts[name] ?? []).toString("utf8");
	const sheetNames = (parts: Record<string, Uint8Array>) =>
		[...textIn(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
});

describe("formats", () => {
	test("are listed with what a menu needs", () => {
		expect(listFormats().map(({ name, extension }) => [name, extension])).toEqual([
			...[
				["csv", "csv"],
				["xlsx", "xlsx"],
				["graphml", "graphml"],
				["json", "json"],
			],
		]);
		expect(listFormats()[0]).toEqual({
			name: "csv",
			extension: "csv",
			mediaType: "text/csv; charset=utf-8",
			description: { de: "Die Tabelle als CSV", en: "The table as CSV" },
		});
		expect(listFormats()[1]?.description.de).toBe("Die Tabelle mit ihren Quellen, für Excel und LibreOffice");
	});

	test("say whether anything was cut: rows or picture", () => {
		const manifest = { datasets: [], dataVersion: "v", loadedAt: "l", entities: 1 } as unknown as Manifest;
		const about = (rows: boolean, picture: boolean) =>
			aboutAnswer(manifest, "/x", "en", {
				truncated: rows,
				graph: { nodes: [], edges: [], truncated: picture },
			} as unknown as QuestionAnswer);
		expect(about(false, false)).toEqual({
			datasets: [],
			dataVersion: "v",
			loadedAt: "l",
			request: "/x",
			language: "en",
			truncated: false,
		});
		expect([about(true, false), about(false, true)].map(({ truncated }) => truncated)).toEqual([true, true]);
	});

	test.each([...ANSWER_FORMATS])("%s names license and attribution of every data set", async (_name, { write }) => {
		const pieces = await write(QUESTION, ANSWER, FIXTURE);
		const file = Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
		const parts = file.subarray(0, 2).toString() === "PK" ? Object.values(unzipSync(file)) : [file];
		const text = parts
			.map((part) => Buffer.from(part).toString("utf8"))
			.join()
			.replaceAll("&amp;", "&");
		for (const { title, license, attribution } of FIXTURE.about.datasets)
			for (const part of [title, license, ...attribution]) expect(text).toContain(part);
	});

	test("of a picture write the picture", () => {
		const pieces = ANSWER_FORMATS.get("json")?.write(QUESTION, {} as QuestionAnswer, FIXTURE) as Iterable<string>;
		expect(JSON.parse([...pieces].join("")).nodes).toHaveLength(FIXTURE.graph.nodes.length);
	});
});
