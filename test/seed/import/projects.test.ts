import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importProjects } from "../../../seed/import/projects/convert.ts";
import { createKnown } from "../../../tables/tables.ts";
import { checkDirectory, expectContent } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

const SAMPLE = "test/fixtures/projects/informelle-regionalentwicklung.html";
const KNOWN = createKnown([
	...["Borken", "Coesfeld", "Steinfurt", "Warendorf"].map((name, index) => {
		const ags = ["05554", "05558", "05566", "05570"][index] ?? "";
		return { id: `district-${ags}`, label: "District" as const, name: `Kreis ${name}`, ags };
	}),
	{ id: "commune-05515000", label: "Commune", name: "Münster", ags: "05515000" },
	{ id: "commune-05754008", label: "Commune", name: "Halle (Westf.)", ags: "05754008" },
	{ id: "network-rv", label: "Network", name: "Regio-Verband" },
	{ id: "commune-15002000", label: "Commune", name: "Halle (Saale)", ags: "15002000" },
]);

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

const run = (...paths: string[]) =>
	box.run(paths, (files, report) => importProjects(files, { retrieved: "2026-11-28", known: KNOWN }, report));
const page = (taking: string, ...fields: string[]) =>
	`<h1>Gemeinsame Kasse</h1>\n<p>${taking}</p>\n${fields.map((field) => `<p>${field}</p>`).join("\n")}`;
const runPage = (taking: string, ...fields: string[]) => run(box.write("x.html", page(taking, ...fields)));

describe("a project page of Interkommunales.NRW", () => {
	it("becomes a data file that loads", async () => {
		expect(run(SAMPLE)).toMatchObject({ code: 0, err: "", out: expect.stringContaining("Projekte 1, Beteiligte 6") });
		const [[file, text] = []] = Object.entries(box.written());
		expect(file).toBe("informelle-regionalentwicklung-im-muensterland.yaml");
		await expect(text).toMatchFileSnapshot("../../golden/import-project.txt");
		const { entities, relationships } = expectContent(checkDirectory(box.data));
		const network = entities.find(({ kind }) => kind === "Network")?.props;
		expect(network).toMatchObject({
			...{ legalForm: "blank", foundedOn: "2018", email: "info@kreis-borken.de", telephone: "02861 681 100" },
			...{ address: "Burloer Str. 93, 46325 Borken", tags: ["Teilnehmer Landespreis Wirtschaftsförderung"] },
		});
		const members = relationships.filter(({ kind }) => kind === "MEMBER_OF");
		expect(members.map(({ from, props }) => `${from} ${props.role ?? ""}`.trim()).sort()).toEqual([
			...["commune-05515000", "district-05554", "district-05558", "district-05566", "district-05570"],
			"organization-muensterland-e-v associate",
		]);
	});

	it("keeps the words of a legal form that the list does not know", () => {
		runPage("Münster, Kreis Borken", "Rechtsform: Kasse eigener Art", "Zusammenarbeit seit: Sommer 2019");
		const props = expectContent(checkDirectory(box.data)).entities.find(({ kind }) => kind === "Network")?.props;
		expect(props).toMatchObject({ legalForm: "other", legalFormText: "Kasse eigener Art", foundedOn: "2019" });
	});

	it("takes what is known already for the same", () => {
		runPage("Münster, Kreis Borken", "Sonstige Beteiligte: Regio-Verband, Kasse AG", "Rechtsform:");
		const { entities } = expectContent(checkDirectory(box.data));
		expect(entities.map(({ id }) => id)).toEqual(expect.arrayContaining(["network-rv", "organization-kasse-ag"]));
	});

	it("says nothing of a legal form where there is no such field", () => {
		runPage("Münster, Kreis Borken", "Ziel: Ordnung");
		expect(box.written()["gemeinsame-kasse.yaml"]).not.toContain("legalForm");
	});

	it.each([
		["another page", "<h1>Impressum</h1><p>Anbieter</p>", "x.html:1:1 — das ist keine Projektseite"],
		["no heading", "<p>Rechtsform:</p>", "x.html:1:1 — das ist keine Projektseite"],
		["nobody", page("", "Rechtsform:"), "x.html:1:1 — unter der Überschrift steht niemand"],
		["somebody unknown", page("Münster, Kreis Borkem", "Ziel: x"), "x.html:2:1 — „Kreis Borkem“ gibt es nicht"],
		["one of two", page("Münster, Halle", "Ziel: x"), "x.html:2:1 — „Halle“ ist nicht eindeutig: commune-05754008"],
	])("says where it is broken: %s", (_, html, problem) => {
		const { code, err } = run(box.write("x.html", html));
		expect(err).toContain(problem);
		expect(code).toBe(2);
		expect(box.written()).toEqual({});
	});
});
