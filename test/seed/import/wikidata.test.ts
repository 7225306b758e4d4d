import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importWikidata } from "../../../seed/import/wikidata/convert.ts";
import { checkDirectory, expectContent } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

const SAMPLE = "test/fixtures/wikidata/nrw.json";

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

const run = (path: string) =>
	box.run([path], ([first], report) => first && importWikidata(first, { retrieved: "2026-11-28" }, report));

const uri = (value: string) => ({ type: "uri", value });
const literal = (value: string) => ({ type: "literal", value });
const MUENSTER = { item: uri("http://www.wikidata.org/entity/Q2742"), itemLabel: literal("Münster") };
const answer = (...bindings: object[]) => JSON.stringify({ results: { bindings } }, null, 1);
const runRows = (...rows: object[]) => run(box.write("x.json", answer(...rows)));

describe("an answer of Wikidata", () => {
	it("becomes data files that load", async () => {
		expect(run(SAMPLE)).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Gemeinden 3, Kreise 1") });
		const written = Object.entries(box.written()).map(([file, content]) => `--- ${file}\n${content}`);
		await expect(written.join("")).toMatchFileSnapshot("../../golden/import-wikidata.txt");
		const { entities } = expectContent(checkDirectory(box.data));
		expect(entities.find(({ id }) => id === "commune-05558020")?.props).toMatchObject({
			...{ name: "Havixbeck", wikidata: "Q14943", website: "https://www.havixbeck.de" },
			...{ lat: 51.9759, lon: 7.4144 },
		});
	});

	it("makes a cooperation of what has no key", () => {
		const kinds = ["Zweckverband", "Sandkasten"].map((kind) => ({ ...MUENSTER, kindLabel: literal(kind) }));
		const [known = {}, unknown = {}] = kinds;
		runRows(known, { ...unknown, item: uri("http://www.wikidata.org/entity/Q4115189") });
		const { entities } = expectContent(checkDirectory(box.data));
		const networks = entities.filter(({ kind }) => kind === "Network").map(({ id, props }) => [id, props.kind]);
		expect(networks).toEqual([
			["network-muenster-q2742", "special_purpose_body"],
			["network-muenster-q4115189", "other"],
		]);
	});

	it("takes what two rows say of one item", () => {
		runRows({ ...MUENSTER, ags: literal("05515000") }, { ...MUENSTER, website: uri("https://www.stadt-muenster.de") });
		expect(box.written()["communes.csv"]).toBe(
			"ags,name,wikidata,website\n05515000,Münster,Q2742,https://www.stadt-muenster.de\n",
		);
	});

	it.each([
		["another file", '{ "a": 1 }', "x.json:1:1 — das ist kein Ergebnis einer SPARQL-Abfrage"],
		["no item", answer({ itemLabel: literal("x") }), "x.json:4:4 results.bindings[0] — die Spalte „item“ fehlt"],
		[
			"another item",
			answer({ item: uri("https://example.org/1") }),
			"„https://example.org/1“ ist kein Objekt von Wikidata",
		],
		[
			"no label",
			answer({ ...MUENSTER, itemLabel: literal("Q2742") }),
			"x.json:11:15 results.bindings[0].itemLabel.value — Q2742 hat keinen Namen",
		],
		[
			"a broken key",
			answer({ ...MUENSTER, ags: literal("5515") }),
			"ags.value — „5515“ ist keine AGS — acht (Kreise: fünf) Ziffern",
		],
		[
			"a broken point",
			answer({ ...MUENSTER, coord: literal("7 51") }),
			"coord.value — „7 51“ ist kein Punkt — Point(Länge Breite)",
		],
		["a broken website", answer({ ...MUENSTER, website: uri("muenster") }), "website.value — "],
		[
			"an item with two keys",
			answer({ ...MUENSTER, ags: literal("05515000") }, { ...MUENSTER, ags: literal("05515001") }),
			"results.bindings[1] — Q2742 hat hier „05515001“, in ",
		],
	])("says where it is broken: %s", (_, text, problem) => {
		const { code, err } = run(box.write("x.json", text));
		expect(err).toContain(problem);
		expect(code).toBe(2);
		expect(box.written()).toEqual({});
	});
});
