/** CSV registers and tables of relationships: read as streams, and yet united with everything that is said elsewhere. */
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectProblems } from "../../../seed/messages/problem.ts";
import { openCsv } from "../../../seed/read/csv.ts";
import { wholeRows } from "../../../tables/text/text.ts";
import { check, expectContent, SOURCES } from "../sandbox.ts";

const TABLE = "{ file: m.csv, type: MEMBER_OF, start: member, end: network }";
const PLACES = `${SOURCES}communes: [{ ags: "05515000", name: Münster }, { ags: "05558020", name: Havixbeck }]\n`;

/** Two communes, a network N, and a table of members. */
const load = (csv: string, table = TABLE, more = "") =>
	check({ "a.yaml": `${PLACES}network: { name: N${more} }\ntables: [${table}]\n`, "m.csv": csv });

const facts = (checked: ReturnType<typeof check>) =>
	expectContent(checked).relationships.map(({ id, props }) => [id, props.validFrom, props.validTo]);

describe("a table of relationships", () => {
	it("names its ends as references do, by AGS, name or id, and says the rest in columns", () => {
		const checked = load("member,network,from,role,quote\n05515000,N,2014,lead,\nHavixbeck,network-n,2018-02,,dabei\n");
		expect(expectContent(checked).relationships.map(({ props }) => props)).toMatchObject([
			{ id: "member_of.commune-05515000.network-n", validFrom: "2014", role: "lead" },
			{ id: "member_of.commune-05558020.network-n", validFrom: "2018-02" },
		]);
		expect(expectContent(checked).evidence.map(({ props }) => props.quote ?? props.locator)).toContain("dabei");
	});

	it("has no two columns for the same; nor have lists and registers", () => {
		const table = "{ file: m.csv, type: MEMBER_OF, start: member, end: network, columns: { since: from } }";
		expect(load("member,network,from,since\nMünster,N,2010,2011\n", table)).toContain(
			'm.csv:1:21 — die Spalte „since“ sagt „from“ wie „from“ (m.csv:1:16) — eine der beiden mit columns: { since: "-" } übergehen',
		);
		const list = "network: { name: N, members: { file: m.csv } }\n";
		expect(check({ "a.yaml": `${PLACES}${list}`, "m.csv": "Gemeinde,Ort\nMünster,Havixbeck\n" })).toContain(
			"m.csv:1:10 — die Spalte „Ort“ sagt „name“ wie „Gemeinde“ (m.csv:1:1)",
		);
		const register = "registers: [{ file: m.csv, of: Organization, columns: { b: description, a: description } }]\n";
		expect(check({ "a.yaml": `${SOURCES}${register}`, "m.csv": "name,a,b\nX,1,2\n" })).toContain(
			"m.csv:1:8 — die Spalte „b“ sagt „description“ wie „a“",
		);
	});

	it("tells two periods of a membership apart, wherever they stand", () => {
		const expected = [
			["member_of.commune-05515000.network-n.2010-01-01", "2010-01-01", "2012"],
			["member_of.commune-05515000.network-n.2015-01-01", "2015-01-01", undefined],
		];
		expect(facts(load("member,network,from,to\n05515000,N,2010-01-01,2012\n05515000,N,2015-01-01,\n"))).toEqual(
			expected,
		);
		const inYaml = ", members: [{ commune: Münster, from: 2015-01-01 }]";
		expect(facts(load("member,network,from,to\n05515000,N,2010-01-01,2012\n", TABLE, inYaml))).toEqual(expected);
	});

	it("is united with what other files say of the same", () => {
		const inYaml =
			", members: [{ commune: Münster, role: lead }], bodies: [{ name: B, represented: { communes: all } }]";
		const checked = load("member,network,from\nMünster,N,2010-01-01\nHavixbeck,N,\n", TABLE, inYaml);
		const members = expectContent(checked).relationships.filter(({ kind }) => kind === "MEMBER_OF");
		expect(members.map(({ props: { role, validFrom } }) => [role, validFrom])).toEqual([
			["lead", "2010-01-01"],
			[undefined, undefined],
		]);
		expect(expectContent(checked).relationships.filter(({ kind }) => kind === "REPRESENTED_IN")).toHaveLength(2);
	});

	it("gives every row what stands at the table", () => {
		const table =
			'{ file: m.csv, type: MEMBER_OF, start: wer, end: wo, columns: { von: from, plz: "-" }, set: { role: associate } }';
		const [fact] = expectContent(load("wer,wo,von,plz\nMünster,N,2010-01-01,48\n", table)).relationships;
		expect(fact?.props).toMatchObject({ role: "associate", validFrom: "2010-01-01" });
	});

	it("knows the headings that people write, as lists of members do", () => {
		const csv = "wer,wo,seit,bis,Rolle,Stand\nMünster,N,31.05.2018,2020,federführend,2021\n";
		const checked = load(csv, "{ file: m.csv, type: MEMBER_OF, start: wer, end: wo }");
		const [fact] = expectContent(checked).relationships;
		expect(fact?.props).toMatchObject({ validFrom: "2018-05-31", validTo: "2020", role: "lead" });
	});

	it("names all columns that mean nothing at once, and where to say so", () => {
		const said = load("member,network,Farbe,Fromm\nMünster,N,rot,1\n", TABLE);
		expect(said).toContain("1 Problem;");
		expect(said).toMatch(/m\.csv:1:1 — die Spalten „Farbe“, „Fromm“ sind nicht bekannt/);
		expect(said).toMatch(
			/bei „file“ in a\.yaml:\d+:\d+: columns: \{ Farbe: "-", Fromm: from \}; möglich: from \(Mitglied seit\)/,
		);
	});

	it.each([
		["member,network\nMünter,N\n", TABLE, "m.csv:2:1 member — „Münter“ gibt es nicht"],
		["member,network\nMünster,\n", TABLE, "m.csv:2:1 — hier fehlt „end“"],
		["member,network,from\nMünster,N,2010-02-30\n", TABLE, "m.csv:2:11 from — „2010-02-30“ ist kein Datum"],
		["who,network\nMünster,N\n", TABLE, "die Spalte „member“ gibt es nicht"],
		["member,network\n", "{ file: n.csv, type: MEMBER_OF }", "die Datei „n.csv“ gibt es nicht"],
		["member,network\n", "{ file: m.csv, type: MEMBEROF }", "meinten Sie „MEMBER_OF“?"],
		[
			"member,network,role,from\nMünster,N,lead,2010-01-01\nMünster,N,lead,2011-01-01\n",
			TABLE,
			"m.csv:3:1 — validFrom „2011-01-01“ widerspricht „2010-01-01“ (m.csv:2:1)",
		],
	])("refuses %j", (csv, table, message) => expect(load(csv, table)).toContain(message));
});

describe("a register", () => {
	const register = (csv: string, yaml = "") =>
		check({ "a.yaml": `${SOURCES}registers: [{ file: c.csv, of: Commune }]\n${yaml}`, "c.csv": csv });

	it("is united with what other files and its own rows say of the same", () => {
		const checked = register(
			"ags,name,kind,wikidata\n05515000,Münster,Stadt,\n05558020,Havixbeck,,\n05515000,Münster,,Q2742\n",
			"communes: [{ name: Havixbeck, kind: Gemeinde, certainty: implied }]\n",
		);
		expect(expectContent(checked).entities.map(({ props }) => props)).toMatchObject([
			{ id: "commune-05515000", kind: "Stadt", wikidata: "Q2742", certainty: "stated" },
			{ id: "commune-05558020", kind: "Gemeinde", certainty: "stated" },
		]);
	});

	it("reports rows that contradict each other, with both places", () => {
		const csv = "ags,name,kind\n05515000,Münster,Stadt\n05515000,Münster,Gemeinde\n";
		expect(register(csv)).toContain("c.csv:3:18 kind — kind „Gemeinde“ widerspricht „Stadt“ (c.csv:2:18)");
	});
});

describe("a file in pieces", () => {
	const cell = fc.string({ unit: fc.constantFrom("a", "ü", ",", '"', "\n", " ", "0"), maxLength: 5 });
	const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });

	/** A text cut at arbitrary places. */
	const cut = (text: string, places: number[]) => {
		const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
		return at.slice(1).map((end, index) => text.slice(at[index], end));
	};

	it("is the same table, with the same places, wherever it is cut", () => {
		fc.assert(
			fc.property(table, fc.array(fc.nat()), fc.boolean(), (cells, places, quoted) => {
				const rows = cells.map(([a, b], index) => [`k${index}`, a, b]);
				const text = stringify([["k", "a", "b"], ...rows], { quoted });
				const read = (pieces: string | string[]) => {
					const { all: problems, report } = collectProblems();
					return { rows: [...openCsv("x.csv", pieces, report).rows(report)], problems };
				};
				expect(read(cut(text, places))).toEqual(read(text));
				expect(read(text).problems).toEqual([]);
				expect([...wholeRows(cut(text, places))].join("")).toBe(text);
			}),
		);
	});

	it("reads rows without quotation marks as the parser would", () => {
		const plain = fc.string({ unit: fc.constantFrom("a", "ü", " ", "0", ";"), maxLength: 5 });
		fc.assert(
			fc.property(fc.array(fc.tuple(plain, plain), { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (cells, end) => {
				const text = (quote: string) =>
					[[`${quote}k${quote}`, "a", "b"], ...cells.map(([a, b], index) => [`${quote}k${index}${quote}`, a, b])]
						.map((row) => row.join(",") + end)
						.join("");
				const read = (csv: string) =>
					[...openCsv("x.csv", csv, () => undefined).rows(() => undefined)].map(({ place, entries }) => [
						place,
						[...entries].map(([key, { value }]) => [key, value.kind === "scalar" && value.text]),
					]);
				expect(read(text(""))).toEqual(read(text('"')));
			}),
		);
	});
});
