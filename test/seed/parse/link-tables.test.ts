import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { decodeText } from "../../../tables/text/encoding.ts";
import { check, DATASET, expectContent, SOURCES } from "../sandbox.ts";

const COMMUNES = `registers: [{ file: communes.csv, of: Commune }]
districts: [{ ags: "05558", name: Kreis Coesfeld }]
`;
const REGISTER = `ags,name,altNames,district
05515000,Münster,"Münster, Stadt",
05558016,Coesfeld,,05558
05558020,Havixbeck,,05558
01053083,Lübeck,,
`;

/** A cooperation whose members stand in `m.csv`, given as bytes or as text. */
function load(csv: string | Uint8Array, group = "") {
	const text = typeof csv === "string" ? csv : decodeText(csv);
	return check({
		"communes.csv": REGISTER,
		"n.yaml": `${SOURCES}${COMMUNES}network: { name: N, members: { file: m.csv, ${group} } }\n`,
		"m.csv": text,
	});
}

const memberships = (csv: string | Uint8Array, group = "") =>
	expectContent(load(csv, group))
		.relationships.filter(({ kind }) => kind === "MEMBER_OF")
		.map(({ from, props: { validFrom, validTo, role, note } }) => ({ from, validFrom, validTo, role, note }));

const EXCEL =
	'AGS;Name;von;bis;Rolle;Bemerkung;;\r\n5515000;Münster;31.12.2014;;lead;"zwei\r\nZeilen";;\r\n05558020;;2016;12.2020;;;;\r\n;;;;;;;\r\n';
const EXPECTED = [
	{ from: "commune-05515000", validFrom: "2014-12-31", validTo: undefined, role: "lead", note: "zwei\r\nZeilen" },
	{ from: "commune-05558020", validFrom: "2016", validTo: "2020-12", role: undefined, note: undefined },
];

/** Text as Excel for Windows saves it in Western Europe. */
const windows1252 = (text: string) => Buffer.from(text.replaceAll("–", "\u0096").replaceAll("€", "\u0080"), "latin1");

describe("a list of members as CSV", () => {
	it.each([
		["as it is", EXCEL],
		["with a byte order mark", `\uFEFF${EXCEL}`],
		["with a sep line", `sep=;\r\n${EXCEL}`],
		["in Windows-1252", windows1252(EXCEL)],
		["in UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(EXCEL, "utf16le")])],
		["with tabs", EXCEL.replaceAll(";", "\t")],
		["with commas", EXCEL.replaceAll(";", ",")],
	])("reads what Excel saved, %s", (_, csv) => expect(memberships(csv)).toEqual(EXPECTED));

	it("says which keys it repaired", () => {
		const data = `${SOURCES}${COMMUNES}network: { name: N, members: { file: m.csv } }\n`;
		const files = {
			"dataset.yaml": DATASET,
			"communes.csv": REGISTER,
			"n.yaml": data,
			"m.csv": "ags\n5515000\n05558020\n",
		};
		const checked = checkFiles(new Map(Object.entries(files)));
		expect("repairs" in checked && checked.repairs).toEqual([{ file: "m.csv", count: 1 }]);
		expect(DICTIONARIES.de.run.zerosRestored("m.csv", 1)).toContain("m.csv: bei 1 Schlüssel fehlte die führende Null");
		expect(memberships("ags\n1053083\n")).toEqual([expect.objectContaining({ from: "commune-01053083" })]);
	});

	it("gives every row what stands at the group, and lets the row decide", () => {
		expect(
			memberships("name;from\nMünster;\nHavixbeck;2018-02-01\n", "from: 2014-05-01, role: associate"),
		).toMatchObject([
			{ from: "commune-05515000", validFrom: "2014-05-01", role: "associate" },
			{ from: "commune-05558020", validFrom: "2018-02-01", role: "associate" },
		]);
	});

	it("takes columns under other names and passes over those that are not wanted", () => {
		const columns = 'columns: { Ort: name, Einwohner: "-" }';
		expect(memberships("Ort;Einwohner\nMünster;320.946\n", columns)).toMatchObject([{ from: "commune-05515000" }]);
	});

	it("keeps evidence of a row apart from that of its group", () => {
		const content = expectContent(load("name;quote\nMünster;sagt Münster\nHavixbeck;\n", "quote: sagt die Liste"));
		expect(content.evidence.map(({ props }) => props.quote ?? props.locator).sort()).toEqual(
			expect.arrayContaining(["sagt Münster", "sagt die Liste"]),
		);
	});

	it.each([
		["ags;name\n05515000;Havixbeck\n", "m.csv:2:10 name — „05515000“ ist Münster, nicht „Havixbeck“"],
		["name;von\nMünster;31.02.2014\n", "m.csv:2:9 von — „31.02.2014“ ist kein Datum"],
		["name;von\nMünster;01.02.24\n", "m.csv:2:9 von — „01.02.24“ ist kein Datum"],
		["name;Telefon\nMünster;0251\n", "m.csv:1:1 — die Spalte „Telefon“ ist nicht bekannt"],
		["name;name\nMünster;Havixbeck\n", "m.csv:1:6 — die Spalte „name“ gibt es zweimal"],
		["name;\nMünster;lead\n", "m.csv:2:9 — über „lead“ steht kein Spaltenname"],
		["name;role\n;lead\n", "m.csv:2:1 — hier steht nicht, wer gemeint ist"],
		["commune;district\nMünster;Kreis Coesfeld\n", "m.csv:2:1 — hier stehen zwei nebeneinander"],
		['name;von\n"Mün\nster";\nMünster;x;y\n', "m.csv:4:1 — CSV: "],
		["name\n05558999\n", "m.csv:2:1 name — „05558999“ gibt es nicht"],
		[
			"name;role\nMünster;Gast\n",
			"m.csv:2:9 role — „Gast“ geht hier nicht — möglich: member (Mitglied), lead (federführend), supporter",
		],
	])("says where the mistake is: %j", (csv, problem) => expect(load(csv)).toContain(problem));

	it("names a file that is not there and columns that are not in it", () => {
		expect(load("name\nMünster\n", "columns: { Ort: name }")).toContain("die Spalte „Ort“ gibt es nicht");
		expect(check({ "n.yaml": `${SOURCES}network: { name: N, members: { file: x.csv } }\n` })).toContain(
			"n.yaml:3:38 network.members.file — die Datei „x.csv“ gibt es nicht",
		);
	});

	it("serves every key that takes references", () => {
		const checked = check({
			"n.yaml": `${SOURCES}network: { name: N, roles: [{ name: Vorsitz, held: { file: h.csv } }] }\npersons: [A, B]\n`,
			"h.csv": "person;von;bis\nA;1.1.2014;31.12.2019\nB;01.01.2020;\n",
		});
		expect(expectContent(checked).relationships.filter(({ kind }) => kind === "HOLDS")).toMatchObject([
			{ from: "person-a", props: { validFrom: "2014-01-01", validTo: "2019-12-31" } },
			{ from: "person-b", props: { validFrom: "2020-01-01" } },
		]);
	});

	it("reads decimal commas and dates in registers too", () => {
		const content = expectContent(
			check({
				"communes.csv": "ags;name;areaKm2;population;populationOn\n5515000;Münster;303,28;1.234.567;31.12.2022\n",
				"n.yaml": `${SOURCES}registers: [{ file: communes.csv, of: Commune }]\n`,
			}),
		);
		expect(content.entities[0]?.props).toMatchObject({
			ags: "05515000",
			areaKm2: 303.28,
			population: 1234567,
			populationOn: "2022-12-31",
		});
	});

	const word = fc.string({
		unit: fc.constantFrom("a", "ü", "–", "€", ";", ",", '"', "\n", " ", "\t", "0", "#"),
		minLength: 1,
		maxLength: 8,
	});
	const note = word.map((text) => text.trim()).filter((text) => text !== "");

	it("reads whatever a spreadsheet can write, in every dialect", () => {
		fc.assert(
			fc.property(
				fc.array(note, { minLength: 1, maxLength: 3 }),
				fc.constantFrom(";", ",", "\t"),
				fc.constantFrom("\n", "\r\n"),
				fc.constantFrom("utf8", "bom", "windows-1252", "utf16", "sep"),
				fc.nat(2),
				(notes, delimiter, newline, encoding, empty) => {
					const names = ["Münster", "Havixbeck", "Coesfeld"];
					const padding = Array<string>(empty).fill("");
					const rows = notes.map((text, index) => [names[index] ?? "", text, ...padding]);
					const table = [["name", "note", ...padding], ...rows, ["", "", ...padding]];
					// Spreadsheets put every cell of several lines between quotation marks.
					const quoting = { quoted: encoding === "utf8", quoted_match: "\n" };
					const text = stringify(table, { delimiter, record_delimiter: newline, ...quoting });
					const bytes = {
						utf8: Buffer.from(text),
						bom: Buffer.from(`\uFEFF${text}`),
						"windows-1252": windows1252(text),
						utf16: Buffer.from(`\uFEFF${text}`, "utf16le"),
						sep: Buffer.from(`sep=${delimiter}${newline}${text}`),
					}[encoding];
					const expected = names.slice(0, notes.length).map((name, index) => [name, notes[index]]);
					const content = expectContent(load(bytes));
					const found = content.relationships.filter(({ kind }) => kind === "MEMBER_OF");
					const nameOf = (id: string) => content.entities.find((one) => one.id === id)?.props.name;
					expect(found.map(({ from, props }) => [nameOf(from), props.note]).sort()).toEqual(expected.sort());
				},
			),
			{ numRuns: 60 },
		);
	});

	it("never falls over, whatever the bytes", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				const checked = load(Buffer.concat([Buffer.from("name;von\n"), bytes]));
				expect(typeof checked === "string" ? /m\.csv:\d+:\d+/.test(checked) : checked.sources.length > 0).toBe(true);
			}),
		);
	});
});
