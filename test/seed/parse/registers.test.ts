/** Registers: which evidence a row and a column have, and what is wrong with their columns. */
import { describe, expect, it } from "vitest";
import { check, expectContent } from "../sandbox.ts";

const SOURCES = `sources:
  s: { title: S, publisher: P, published: 2024, kind: register }
  t: { title: T, publisher: P, published: 2024, kind: register }
`;

const load = (register: string, csv: string, more = "") =>
	check({ "a.yaml": `${SOURCES}registers: [{ file: c.csv, ${register} }]\n${more}`, "c.csv": csv });

/** The evidence of an entity or a relationship as "source: quote or locator, says". */
function evidenceOf(checked: ReturnType<typeof check>, id: string): string[] {
	const { evidence, entities, relationships } = expectContent(checked);
	const cited = [...entities, ...relationships].find((one) => one.id === id)?.props.evidence;
	return evidence
		.filter((one) => Array.isArray(cited) && cited.includes(one.id))
		.map(({ source, props }) => [source, props.quote ?? props.locator, props.says].filter(Boolean).join(" "))
		.sort();
}

describe("the evidence of a row", () => {
	it.each([
		["ags,name\n05515000,A\n", "commune-05515000", "source-s AGS 05515000"],
		["ags,name\n5515000,A\n", "commune-05515000", "source-s AGS 05515000"],
		["name\nA\n", "commune-a", "source-s A"],
		["id,kind\na,Stadt\n", "commune-a", "source-s Zeile 2"],
	])("says where in the register it is: %j", (csv, id, shown) => {
		const names =
			"communes: [{ id: a, name: A, source: t, quote: q }, { ags: '05515000', name: A, source: t, quote: q }]\n";
		const own = evidenceOf(load("of: Commune, evidence: { source: s }", csv, names), id);
		expect(own.filter((one) => one.startsWith("source-s"))).toEqual([shown]);
	});

	it("adds that to the place which the register gives", () => {
		expect(
			evidenceOf(load("of: Commune, evidence: { source: s, locator: Tabelle 1 }", "name\nA\n"), "commune-a"),
		).toEqual(["source-s Tabelle 1, A"]);
	});

	it("is passed on to the relations in the row, and each place of a list of evidence is completed", () => {
		const register = "of: Commune, evidence: [{ source: s, locator: x }, { source: t, locator: y }]";
		const checked = load(register, "name,district\nA,K\n", "districts: [{ name: K, source: s, locator: z }]\n");
		const both = ["source-s x, A", "source-t y, A"];
		expect(evidenceOf(checked, "commune-a")).toEqual(both);
		expect(evidenceOf(checked, "part_of.commune-a.district-k")).toEqual(both);
	});

	it("must be there", () => {
		expect(load("of: Commune", "name\nA\n")).toContain("c.csv:2:1 — ");
	});
});

describe("a column with evidence of its own", () => {
	const register =
		"of: Commune, evidence: { source: s }, columns: { population: { source: s, locator: Einwohner, says: Einwohner }, zensus: { source: t, locator: Zensus, says: Einwohner } }";

	it("says with the value of each cell what its source says, and the two are compared", () => {
		const checked = load(register, "name,population,zensus\nA,12,13\nB,14,14\nC,15,\n");
		expect(evidenceOf(checked, "commune-a")).toEqual([
			"source-s A",
			"source-s Einwohner, A Einwohner 12",
			"source-t Zensus, A Einwohner 13",
		]);
		const { entities } = expectContent(checked);
		expect(entities.map(({ props }) => [props.name, props.population, props.status])).toEqual([
			["A", 12, "contradicted"],
			["B", 14, "agreed"],
			["C", 15, "single"],
		]);
	});

	it("knows keys of evidence only", () => {
		const wrong = "of: Commune, evidence: { source: s }, columns: { population: { source: s, quot: x } }";
		expect(load(wrong, "name,population\nA,1\n")).toContain(
			"„quot“ gibt es an einer Spalte nicht — meinten Sie „quote“?",
		);
	});
});

describe("columns", () => {
	it("may be called as people call them, with whole numbers in the German way", () => {
		const csv = "\uFEFFAGS;Gemeinde;Art;Einwohner (2022);Fläche in km²\r\n3241007;Hemmingen;Stadt;18.870;31,73\r\n";
		const { entities } = expectContent(load("of: Commune, evidence: { source: s }", csv));
		expect(entities.find(({ id }) => id === "commune-03241007")?.props).toMatchObject({
			name: "Hemmingen",
			kind: "Stadt",
			population: 18870,
			areaKm2: 31.73,
		});
	});

	it.each([
		["31.12. 2021", "2021-12-31"],
		["12/2021", "2021-12"],
		["31.12.2021 09:15", "2021-12-31"],
	])("have dates as a spreadsheet shows them: %s", (cell, populationOn) => {
		const csv = `AGS;Gemeinde;Einwohner (2022);populationOn\n03241007;Hemmingen;18 870;${cell}\n`;
		const { entities } = expectContent(load("of: Commune, evidence: { source: s }", csv));
		expect(entities.find(({ id }) => id === "commune-03241007")?.props).toMatchObject({
			population: 18870,
			populationOn,
		});
	});

	const plain = "of: Commune, evidence: { source: s }";

	it.each([
		[
			"a column that is renamed to nothing that there is",
			`${plain}, columns: { Ort: nam }`,
			"Ort\nA\n",
			"„nam“ gibt es an Commune nicht — meinten Sie „name“?",
		],
		["a relation of other labels", plain, "name,members\nA,B\n", "die Spalte „members“ ist nicht bekannt"],
		["a key that only YAML has", plain, "name,quote\nA,q\n", "die Spalte „quote“ ist nicht bekannt"],
		[
			"a column that is left out and not there",
			`${plain}, columns: { Ort: "-" }`,
			"name\nA\n",
			"die Spalte „Ort“ gibt es nicht",
		],
		["no name for a label", "evidence: { source: s }", "name\nA\n", "hier fehlt, was im Register steht — of: Commune"],
	])("are refused: %s", (_, register, csv, problem) => expect(load(register, csv)).toContain(problem));

	it("divide lists and references at |, and texts nowhere", () => {
		const districts = "districts: [{ name: K, source: s, quote: q }, { name: L, source: s, quote: q }]\n";
		const csv = "name,altNames,description,partOf\nA,x | y|z,a | b,K|L\n";
		const { entities, relationships } = expectContent(load(plain, csv, districts));
		expect(entities[0]?.props).toMatchObject({ altNames: ["x", "y", "z"], description: "a | b" });
		expect(relationships.map(({ to }) => to)).toEqual(["district-k", "district-l"]);
	});

	it("win against what stands in `set` for all rows", () => {
		const { entities } = expectContent(
			load(`${plain}, set: { kind: Dorf, population: 1 }`, "name,kind\nA,Stadt\nB,\n"),
		);
		expect(entities.map(({ props }) => [props.kind, props.population])).toEqual([
			["Stadt", 1],
			["Dorf", 1],
		]);
	});

	it("of a file without rows describe nothing, and a file without a header has no columns", () => {
		for (const csv of ["name,kind\n", "", "\n\n"]) expect(expectContent(load(plain, csv)).entities).toEqual([]);
	});
});
