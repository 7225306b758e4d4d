/** What the loader doubts, what it does not, and how a doubt is dismissed. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DATASET, makeSandbox, SOURCES } from "../sandbox.ts";

/** The kinds of doubts about a file below the sources, with what they are about; it must load. */
function doubtsOf(yaml: string): unknown[] {
	const checked = checkFiles(
		new Map([
			["dataset.yaml", DATASET],
			["a.yaml", `${SOURCES}${yaml}\n`],
		]),
	);
	if (!("doubts" in checked)) throw new Error(JSON.stringify(checked.problems));
	return checked.doubts.map(({ message }) => message);
}

describe("a quote that does not name the member", () => {
	const communes = "communes: [Ahaus, Heek, Legden, Rheda-Wiedenbrück, Halle (Westf.)]";
	const others = "districts: [Kreis Borken, Oberbergischer Kreis]\norganizations: [Sparkasse Ahaus GmbH]";
	const members = (list: string) => doubtsOf(`network: { name: N, members: [${list}] }\n${communes}\n${others}`);
	const unnamed = (list: string) => members(list).map((message) => (message as unknown[])[2]);

	it("is doubted where the membership is said to be stated by it", () => {
		expect(members("{ commune: Ahaus, quote: drei Kommunen }")).toEqual([["notInQuote", "drei Kommunen", ["Ahaus"]]]);
		expect(unnamed("{ names: [Ahaus, Heek, Legden], quote: Ahaus und alle anderen }")).toEqual([["Heek", "Legden"]]);
		expect(unnamed("{ names: [Heek, Ahaus], evidence: [{ source: s, quote: a }, { source: s, quote: b }] }")).toEqual([
			["Heek", "Ahaus"],
		]);
	});

	it.each([
		["it names it", "{ commune: Ahaus, quote: die Stadt Ahaus }"],
		["in the genitive", "{ commune: Ahaus, quote: der Beitritt Ahauses }"],
		["without what tells it from others of its name", "{ commune: Halle (Westf.), quote: in Halle }"],
		["with other hyphens", "{ commune: Rheda-Wiedenbrück, quote: Rheda – Wiedenbrück }"],
		["without its kind", "{ district: Kreis Borken, quote: 'die Kreise Coesfeld, Borken und Steinfurt' }"],
		["with its kind inflected", "{ district: Oberbergischer Kreis, quote: im Oberbergischen }"],
		["without its legal form", "{ organization: Sparkasse Ahaus GmbH, quote: die Sparkasse Ahaus }"],
		["it begins a list", "{ names: [Ahaus, Heek, Legden], quote: 'Ahaus, Heek' }"],
		["another quote names it", "{ commune: Ahaus, evidence: [{ source: s, quote: a }, { source: s, quote: Ahaus }] }"],
		["another piece is a place", "{ commune: Ahaus, evidence: [{ source: s, quote: a }, { source: s, locator: b }] }"],
		["it is only implied", "{ commune: Ahaus, quote: drei Kommunen, certainty: implied }"],
		["it was checked", "{ commune: Ahaus, quote: drei Kommunen, checked: die Karte zeigt sie }"],
		["its group was checked", "{ names: [Ahaus, Heek], quote: drei Kommunen, checked: die Karte zeigt sie }"],
	])("is not doubted where %s", (_, list) => expect(members(list)).toEqual([]));

	it("is not the quote of something else", () => {
		expect(members("{ commune: Ahaus, quote: Ahaus }, { commune: Heek, quote: eine Gemeinde }")).toEqual([
			["notInQuote", "eine Gemeinde", ["Heek"]],
		]);
	});
});

describe("a beginning", () => {
	const year = (network: string, member: string) =>
		doubtsOf(`network: { name: N, ${network} members: [{ commune: Ahaus, ${member} }] }\ncommunes: [Ahaus]`);

	it("of which neither the quote nor its source has the year is doubted, with all who share it", () => {
		expect(year("", "from: 1999-05, quote: Ahaus gehört dazu")).toEqual([
			["beginningNotInSource", "1999-05", ["Ahaus"]],
		]);
		expect(
			doubtsOf("network: { name: N, members: [{ names: [A, B], from: 1999, quote: A und B }] }\ncommunes: [A, B]"),
		).toEqual([["beginningNotInSource", "1999", ["A", "B"]]]);
	});

	it.each([
		["the quote has the year", "from: 1999-05, quote: Ahaus seit 1999"],
		["the quote has one of two possible years", "from: 1998/1999, quote: Ahaus seit 1999"],
		["the place in the source has it", "from: 1999, quote: Ahaus, locator: Chronik 1999"],
		["a second quote has it", "from: 1999, evidence: [{ source: s, quote: Ahaus }, { source: s, quote: im Mai 1999 }]"],
		[
			"a second piece is a place alone",
			"from: 1999, evidence: [{ source: s, quote: Ahaus }, { source: s, locator: b }]",
		],
		["the source is of that year", "from: 2000, quote: Ahaus tritt bei"],
		["it was checked", "from: 1999, quote: Ahaus seit zehn Jahren, checked: die Quelle ist von 2009"],
		["there is none", "to: 1999, quote: Ahaus"],
	])("is not doubted where %s", (_, member) => expect(year("", member)).toEqual([]));

	it("may be proven by what the founding is proven by, if it is that of the founding", () => {
		const founded = "foundedOn: 1999, quote: gegründet 1999, locator: Chronik,";
		expect(year(founded, "from: 1999-05, quote: Ahaus")).toEqual([]);
		expect(year(founded, "from: 2001, quote: Ahaus")).toHaveLength(1);
		expect(year("foundedOn: 1999, quote: die Gründung,", "from: 1999, quote: Ahaus")).toHaveLength(1);
	});

	it("has its year in figures of its own, not within a number", () => {
		expect(year("", "from: 1999, quote: Ahaus mit 21999 Einwohnern")).toHaveLength(1);
	});
});

describe("an end that only words name", () => {
	const said = (words: string) =>
		doubtsOf(`network: { name: N, members: [{ commune: A, ${words} }] }\ncommunes: [A]`).map(
			(message) => (message as unknown[])[1],
		);

	it.each(["toText: Ende 2015", "to: Herbst 2015", "fromText: bis Ende 2015", "fromText: ausgetreten"])(
		"is doubted: %s",
		(words) => expect(said(words)).toEqual([words.replace(/^\w+: /, "")]),
	);

	it.each([
		...["to: 2015, toText: Ende 2015", "to: aktuell", "toText: heute (2024)", "fromText: seit 2015", "from: 2015"],
		"toText: Ende 2015, checked: die Quelle meint den Haushalt",
	])("is not doubted: %s", (words) => expect(said(words)).toEqual([]));
});

describe("persons", () => {
	const persons = (...names: string[]) => doubtsOf(`persons: [${names.join(", ")}]`).length;

	it("whose names differ by a letter are doubted", () => {
		expect(persons("Markus Wiewel", "Marcus Wiewel")).toBe(1);
		expect(persons("Ana Roth", "Anna Roth")).toBe(1);
		expect(persons("Anna Roth", "Ana Roth")).toBe(1);
	});

	it("are not, when more differs, or it is known or checked that they are one or two", () => {
		expect(persons("Markus Wiewel", "Marco Wiewel", "Anna Roth", "Anne Rath")).toBe(0);
		expect(persons("{ name: Markus Wiewel, altNames: [Marcus Wiewel] }", "Marcus Wiewel")).toBe(0);
		expect(persons("Markus Wiewel", "{ name: Marcus Wiewel, checked: zwei Brüder }")).toBe(0);
	});
});

describe("a cooperation that is called an award", () => {
	const network = (said: string) => doubtsOf(`network: { ${said} }`).length;

	it("is doubted where its kind is compared", () => {
		expect(network("name: European Energy Award, kind: network")).toBe(1);
		expect(network("name: Regionalrat Münster, kind: association")).toBe(1);
	});

	it("is not where its kind says so, or it was checked", () => {
		expect(network("name: European Energy Award, kind: award_scheme")).toBe(0);
		expect(network("name: European Energy Award, kind: network, checked: die Arbeitsgruppe dazu")).toBe(0);
		expect(network("name: Preisverzeichnis, kind: network")).toBe(0);
	});
});

describe("a load", () => {
	let box: ReturnType<typeof makeSandbox>;
	beforeEach(() => {
		box = makeSandbox();
	});
	afterEach(() => box.remove());

	it("goes on with doubts, shows the first ones and all of them when asked", async () => {
		const pairs = Array.from(
			{ length: 7 },
			(_, n) => `Anna R${"o".repeat(3 * n + 1)}th, Ana R${"o".repeat(3 * n + 1)}th`,
		);
		box.edit("stadtregion.yaml", "persons: [", `persons: [${pairs.join(", ")}, `);
		const { code, out } = await box.run({ dryRun: true });
		expect(code).toBe(0);
		expect(out).toContain("… und 5 weitere\n10 Zweifel");
		const all = (await box.run({ dryRun: true, doubts: true })).out;
		expect(all.match(/ist fast geschrieben wie/g)).toHaveLength(7);
	});
});
