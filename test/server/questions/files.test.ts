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
		const { headings, rows } = toTable(TABLE);
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
				"implied",
				"Seite <https://example.org/seite>; Brief",
			],
			[null, null, null, null, null, false, "", null, null],
		]);
	});

	test("holds texts and numbers as they are, and nothing for what is absent", () => {
		const columns = [column("name", "text", "Name", "Name"), column("share", "ratio", "Anteil", "Share")];
		expect(
			toTable({
				columns,
				rows: [
					["Bär", 0.5],
					[null, null],
				],
				evidence: [],
				sources: [],
			}).rows,
		).toEqual([
			["Bär", 0.5, null, null],
			[null, null, null, null],
		]);
	});

	test("has the date as stated, its words and its attestation apart", () => {
		const { headings, rows } = toTable({
			columns: [column("since", "since", "seit", "since")],
			rows: [[{ date: "2017~", text: "um 2017", attested: "2019" }], [{ attested: "2019" }], [null]],
			evidence: [],
			sources: [],
		});
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

	test("is CSV", () => {
		expect([...writeCsv(TABLE)].join("")).toBe(
			"\uFEFFmember,member.id,others,others.id,count,is,tags,evidence.certainty,evidence.sources\r\n" +
				"A,commune-a,B; C,commune-b; commune-c,3,true,x; y,implied,Seite <https://example.org/seite>; Brief\r\n" +
				",,,,,false,,,\r\n",
		);
	});
});

describe("a workbook", () => {
	const answer: QuestionAnswer = {
		...TABLE,
		name: "list-members",
		graph: { nodes: [], edges: [], truncated: false },
		sentence: { de: "Zwei \u0000Zei\uDC00len.", en: "Two rows." },
		cypher: "RETURN 1",
		params: { k: 2 },
		inputs: { indirect: [] },
		truncated: false,
	};
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

	test("has the answer, its sources and what it is", async () => {
		const long = { ...FIXTURE, about: { ...FIXTURE.about, request: "r".repeat(40_000), truncated: true } };
		const parts = unzip(await writeXlsx(QUESTION, answer, long));
		const [rows, sources, info] = [1, 2, 3].map((number) => read(parts, number));
		expect(rows?.rows[0]).toEqual([
			...["Mitglied / Member", "Mitglied (id) / Member (id)", "Andere / Others", "Andere (id) / Others (id)"],
			...["Zahl / Count", "Id", "Worte / Words", "Sicherheit / Certainty", "Quellen / Sources"],
		]);
		expect(rows?.rows[1]).toEqual([
			...["A", "commune-a", "B; C", "commune-b; commune-c", 3, true, "x; y"],
			...["implied", "Seite <https://example.org/seite>; Brief"],
		]);
		expect(rows?.widths).toEqual([17, 27, 15, 25, 12, 8, 13, 22, 40]);
		expect([rows?.sticky, sources?.sticky, info?.sticky]).toEqual([true, true, false]);
		expect(sources?.rows[0]).toEqual([
			...["title", "publisher", "publishedOn", "publishedText", "url", "file", "license"],
		]);
		// Empty cells are not written.
		expect(sources?.rows.slice(1)).toEqual([
			["Meldung", "Zeitung", "March 2012"],
			["Stadtregion <Münster> & Umland", "Stadt Münster", "2016-02-18", "https://example.org/?a=1&b=2"],
		]);
		expect(info?.rows).toEqual([
			["Frage", "Mitglieder"],
			["Question", "Members"],
			["Antwort", "Zwei Zeilen."],
			["Answer", "Two rows."],
			["Daten / data", "Kooperationen (2024)"],
			["Lizenz / license", "CC-BY-4.0"],
			["Nennung / attribution", "Stadt Münster; IT.NRW"],
			["Daten / data", "Nachbarn (3)"],
			["Lizenz / license", "CC0-1.0"],
			["Nennung / attribution", "Kreis & Nachbarkreis"],
			["Datenversion / data version", "0123456789abcdef (2024-02-29T12:00:00.000Z)"],
			["Abfrage / request", "r".repeat(32_767)],
			["Gekürzt / truncated", true],
			["Parameter / parameters", '{"k":2,"indirect":[]}'],
			["Cypher", "RETURN 1"],
		]);
		expect(info?.widths).toEqual([27, 60]);
		const xml = (name: string) => Buffer.from(parts[name] ?? []).toString("utf8");
		const sheets = [...xml("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
		expect(sheets).toEqual(["Antwort", "Quellen", "Info"]);
		expect(xml("xl/styles.xml")).toContain("<b/>");
	});
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
			aboutAnswer(manifest, "/x", {
				truncated: rows,
				graph: { nodes: [], edges: [], truncated: picture },
			} as unknown as QuestionAnswer);
		expect(about(false, false)).toEqual({
			datasets: [],
			dataVersion: "v",
			loadedAt: "l",
			request: "/x",
			truncated: false,
		});
		expect([about(true, false), about(false, true)].map(({ truncated }) => truncated)).toEqual([true, true]);
	});

	test("of a picture write the picture", () => {
		const pieces = ANSWER_FORMATS.get("json")?.write(QUESTION, {} as QuestionAnswer, FIXTURE) as Iterable<string>;
		expect(JSON.parse([...pieces].join("")).nodes).toHaveLength(FIXTURE.graph.nodes.length);
	});
});
