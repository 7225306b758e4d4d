import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Gv100adOptions, importGv100ad } from "../../../seed/import/gv100ad/convert.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { collectProblems, formatProblems } from "../../../seed/messages/problem.ts";
import { checkDirectory, expectContent } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

/** A line as Destatis publishes it: the fields that are read, at their columns. */
function line(type: string, key: string, name: string, kind = "", hectares = 100, people = 1000, association = "0000") {
	const isCommune = type === "60";
	const head = `${type}20231130${key.padEnd(8)}${(isCommune || type === "50" ? association : "").padEnd(4)}`;
	const numbers = isCommune ? [hectares, people, 0].map((number) => String(number).padStart(11, "0")).join("") : "";
	return `${head}${name.padEnd(50)}${"".padEnd(50)}${kind.padEnd(2)}    ${numbers}`.padEnd(220);
}

const LAND = line("10", "05", "Nordrhein-Westfalen");
const KREIS = line("40", "05558", "Coesfeld", "43");
const HAVIXBECK = line("60", "05558020", "Havixbeck", "64");

const run = (lines: string[], options: Gv100adOptions = {}, end = "\r\n") =>
	box.run([box.write("GV100AD.txt", lines.join(end))], ([first], report) =>
		first ? importGv100ad(first.file, first.text, options, report) : undefined,
	);

/** What the loader makes of the import; a failure that shows what was reported otherwise. */
function imported(...lines: string[]) {
	const { code, err, out } = run(lines);
	expect({ code, err }).toEqual({ code: 0, err: "" });
	const content = expectContent(checkDirectory(box.data));
	const entity = (id: string) => content.entities.find((one) => one.id === id)?.props;
	const partOf = (id: string) => content.relationships.filter(({ from }) => from === id).map(({ to }) => to);
	return { content, entity, partOf, out };
}

describe("what the codes of the register mean", () => {
	it.each([
		["60", "Berchtesgaden, Markt", "Berchtesgaden", "Markt"],
		["61", "Münster, Stadt", "Münster", "kreisfreie Stadt"],
		["62", "Ulm, Universitätsstadt", "Ulm", "Stadtkreis"],
		["63", "Halle (Westf.), Stadt", "Halle (Westf.)", "Stadt"],
		["64", "Havixbeck", "Havixbeck", "Gemeinde"],
		["67", "Esslingen am Neckar, Stadt", "Esslingen am Neckar", "Große Kreisstadt"],
		["99", "Neuland", "Neuland", "Gemeinde"],
	])("a commune with %s: %s", (code, official, name, kind) => {
		const props = imported(LAND, KREIS, line("60", "05558020", official, code)).entity("commune-05558020");
		expect(props).toMatchObject({ name, kind });
		expect(props?.altNames).toEqual(official === name ? undefined : [official]);
	});

	it.each([
		["43", "Coesfeld", "Kreis Coesfeld", "Kreis"],
		["44", "Esslingen", "Landkreis Esslingen", "Landkreis"],
		["45", "Regionalverband Saarbrücken", "Regionalverband Saarbrücken", "Regionalverband"],
		["43", "Rhein-Erft-Kreis", "Rhein-Erft-Kreis", "Kreis"],
		["43", "Städteregion Aachen", "Städteregion Aachen", "Städteregion"],
		["44", "Region Hannover", "Region Hannover", "Region"],
		["44", "Rosenheim, Landkreis", "Landkreis Rosenheim", "Landkreis"],
	])("a district with %s: %s", (code, official, name, kind) => {
		const { entity, partOf } = imported(LAND, line("40", "05558", official, code), HAVIXBECK);
		expect(entity("district-05558")).toMatchObject({ name, kind });
		expect(partOf("commune-05558020")).toEqual(["district-05558"]);
	});

	it.each([
		["20", "055", "Reg.-Bez. Münster", "Regierungsbezirk Münster", "Regierungsbezirk"],
		["20", "031", "Stat. Region Braunschweig", "Statistische Region Braunschweig", "statistische Region"],
		["20", "071", "früher: Reg.-Bez. Koblenz", "Regierungsbezirk Koblenz (früher)", "früherer Regierungsbezirk"],
		["30", "0811", "Region Stuttgart", "Region Stuttgart", "Region"],
	])("a region of type %s: %s %s", (type, key, official, name, kind) => {
		const { content, partOf } = imported(line("10", key.slice(0, 2), "Land"), line(type, key, official));
		const region = content.entities.find(({ props }) => props.key === key);
		expect(region?.props).toMatchObject({ name, kind });
		expect(partOf(region?.id ?? "")).toEqual(["region-land"]);
	});

	it.each(["41", "42"])("a town with a Kreis of its own (%s) hangs on its region", (code) => {
		const region = line("20", "055", "Reg.-Bez. Münster");
		const { content, partOf } = imported(
			LAND,
			region,
			line("40", "05515", "Münster, Stadt", code),
			line("60", "05515000", "Münster, Stadt", "61"),
		);
		expect(partOf("commune-05515000")).toEqual(["region-regierungsbezirk-muenster"]);
		expect(content.entities.filter(({ kind }) => kind === "District")).toEqual([]);
		expect(Object.keys(box.written()).sort()).toEqual(["communes.csv", "registers.yaml"]);
	});

	it("leaves out what is no commune and says how much", () => {
		const forest = line("60", "05558999", "Forst, gemfr. Gebiet", "66", 100, 0);
		const { content, out } = imported(
			LAND,
			KREIS,
			HAVIXBECK,
			forest,
			line("50", "05558", "Verband", "53", 0, 0, "5020"),
		);
		expect(content.entities.filter(({ kind }) => kind === "Commune")).toHaveLength(1);
		expect(out).toContain("gemeindefreie Gebiete 1");
		expect(out).toContain("Gemeindeverbände ohne Gemeinde in der Datei 1");
	});

	const member = (key = "05558020") => line("60", key, "Havixbeck", "64", 100, 1000, "5001");

	it.each([
		["51", "05", "Büsum", "Amt Büsum", "Amt", "statutory_body"],
		["52", "05", "Altes Amt Lemförde", "Samtgemeinde Altes Amt Lemförde", "Samtgemeinde", "statutory_body"],
		["53", "05", "Adenau", "Verbandsgemeinde Adenau", "Verbandsgemeinde", "statutory_body"],
		["54", "05", "Ries (VGem)", "Verwaltungsgemeinschaft Ries", "Verwaltungsgemeinschaft", "statutory_body"],
		["54", "05", "GVV Ries", "Gemeindeverwaltungsverband Ries", "Gemeindeverwaltungsverband", "statutory_body"],
		[
			...["54", "05", "VVG der Stadt Ulm", "Vereinbarte Verwaltungsgemeinschaft der Stadt Ulm"],
			...["Vereinbarte Verwaltungsgemeinschaft", "public_law_contract"],
		],
		["54", "14", "Ries", "Verwaltungsgemeinschaft Ries", "Verwaltungsgemeinschaft", "public_law_contract"],
		["58", "05", "Ries", "Erfüllende Gemeinde Ries", "Erfüllende Gemeinde", "public_law_contract"],
	])("an association with %s in %s: %s", (code, land, official, name, kindText, kind) => {
		const { content, entity } = imported(
			line("10", land, "Land"),
			line("40", `${land}558`, "Coesfeld", "43"),
			line("50", `${land}558`, official, code, 0, 0, "5001"),
			member(`${land}558020`),
		);
		expect(entity(`network-verband-${land}5585001`)).toMatchObject({ name, kindText, kind, membersTotal: 1 });
		expect(
			content.relationships.filter(({ kind: type }) => type === "MEMBER_OF").map(({ from, to }) => [from, to]),
		).toEqual([[`commune-${land}558020`, `network-verband-${land}5585001`]]);
	});

	it("a commune that belongs to none is no association", () => {
		const alone = line("50", "05558", "Havixbeck", "50", 0, 0, "0020");
		const { content } = imported(LAND, KREIS, alone, line("60", "05558020", "Havixbeck", "64", 100, 1000, "0020"));
		expect(content.entities.filter(({ kind }) => kind === "Network")).toEqual([]);
	});

	it("needs the record of the association that a key names", () => {
		expect(run([LAND, KREIS, member()])).toMatchObject({
			code: 2,
			err: expect.stringContaining("GV100AD.txt:3:19 — der Gemeindeverband 055585001 fehlt"),
		});
	});

	it("keeps regions of one name apart", () => {
		const { content } = imported(LAND, line("20", "051", "Mitte"), line("20", "052", "Mitte"));
		expect(content.entities.map(({ id }) => id).sort()).toEqual([
			"region-mitte",
			"region-mitte-052",
			"region-nordrhein-westfalen",
		]);
	});
});

describe("a file of the register", () => {
	it.each([
		["LF", "\n", ""],
		["CR", "\r", ""],
		["CRLF and the end mark of DOS", "\r\n", "\u001a"],
	])("may end its lines with %s", (_, end, last) => {
		expect(run([LAND, KREIS, HAVIXBECK, last], {}, end)).toMatchObject({ code: 0, err: "" });
	});

	it("says of which day its populations are only when it is told", () => {
		expect(run([LAND, KREIS, HAVIXBECK]).out).toContain("--population-on");
		box.remove();
		box = makeImportBox();
		const { out } = run([LAND, KREIS, HAVIXBECK], { populationOn: "2022-12-31" });
		expect(out).not.toContain("--population-on");
		const [commune] = expectContent(checkDirectory(box.data)).entities.filter(({ kind }) => kind === "Commune");
		expect(commune?.props).toMatchObject({ population: 1000, populationOn: "2022-12-31", areaKm2: 1 });
	});

	const edit = (text: string, at: number, to: string) => text.slice(0, at - 1) + to + text.slice(at - 1 + to.length);

	it.each([
		["an association", edit(HAVIXBECK, 19, "00x0"), 19, "“00x0” is not an association of communes — 4 digits"],
		["an area", edit(HAVIXBECK, 129, "0000000100,"), 129, "“0000000100,” is not an area in hectares"],
		["a population", edit(HAVIXBECK, 140, "    1000000"), 140, "“1000000” is not a population"],
		["a key", edit(HAVIXBECK, 11, "5558020 "), 11, "“5558020” is not a key — 8 digits"],
		["a day", edit(HAVIXBECK, 3, "30112023"), 3, "“30112023” is not a territorial status — YYYYMMDD"],
		["a name", edit(HAVIXBECK, 23, " ".repeat(50)), 23, "“” is not a name"],
		["a record type", edit(HAVIXBECK, 1, "61"), 1, "there is no record type “61” — 10, 20, 30, 40, 50 or 60"],
		["its Kreis", line("60", "05554020", "Borken", "63"), 11, "the district 05554 is missing"],
		["its first place", KREIS, 11, "05558 stands in line 2 already — delete one line"],
	])("with a line that is wrong in %s says where, in English too", (_, broken, column, problem) => {
		const { all, report } = collectProblems();
		importGv100ad("in/GV100AD.txt", [LAND, KREIS, broken].join("\n"), {}, report);
		expect(formatProblems(all, "", DICTIONARIES.en)).toContain(`GV100AD.txt:3:${column} — ${problem}`);
		expect(all).toHaveLength(1);
	});

	it("is read with all that is wrong in it at once", () => {
		const { err } = run([LAND, KREIS, edit(HAVIXBECK, 11, "x"), edit(HAVIXBECK, 129, "x"), edit(HAVIXBECK, 1, "x")]);
		expect(err.match(/GV100AD\.txt:[345]:/g)).toHaveLength(3);
		expect(box.written()).toEqual({});
	});

	it("is accepted by the loader as it was, whatever the communes are called", () => {
		const name = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß" ()./&:#'|-]{0,20}[a-z]$/);
		const commune = fc.tuple(name, fc.nat(9_999_999), fc.nat(9_999_999), fc.constantFrom("60", "63", "64", "67"));
		fc.assert(
			fc.property(fc.array(commune, { minLength: 1, maxLength: 4 }), (communes) => {
				box.remove();
				box = makeImportBox();
				const lines = communes.map(([called, hectares, people, kind], index) =>
					line("60", `0555800${index}`, called, kind, hectares, people),
				);
				const { content } = imported(LAND, KREIS, ...lines);
				expect(
					content.entities
						.filter(({ kind }) => kind === "Commune")
						.map(({ props }) => [props.name, props.areaKm2, props.population]),
				).toEqual(communes.map(([called, hectares, people]) => [called, hectares / 100, people]));
			}),
			{ numRuns: 40 },
		);
	});
});
