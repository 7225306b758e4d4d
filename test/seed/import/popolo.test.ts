import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importPopolo } from "../../../seed/import/popolo/convert.ts";
import { checkDirectory, expectContent } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

const SAMPLE = "test/fixtures/popolo/councils.json";

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

const OPTIONS = { retrieved: "2026-11-28", publisher: "Stadt Musterstadt" };
const run = (...paths: string[]) => box.run(paths, (files, report) => importPopolo(files, OPTIONS, report));

describe("Popolo", () => {
	it("becomes a data file that loads", async () => {
		const { code, err, out } = run(SAMPLE);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("Organisationen und Gremien 4, Personen 2");
		expect(out).toContain("Parteien 1");
		expect(out).toContain("Mitgliedschaften ohne Person in den Dateien 1");
		await expect(box.written()["popolo.yaml"]).toMatchFileSnapshot("../../golden/import-popolo.txt");
		expect((await box.load()).code).toBe(0);
	});

	it("says who holds what where, and where that belongs", () => {
		run(SAMPLE);
		const { entities, relationships } = expectContent(checkDirectory(box.data));
		const name = (id: string) => entities.find((one) => one.id === id)?.props.name;
		const facts = relationships.map(({ kind, from, to, props }) => [
			name(from),
			kind,
			name(to),
			props.validFrom,
			props.validTo,
		]);
		expect(facts).toEqual(
			expect.arrayContaining([
				["Rat der Stadt Musterstadt", "BODY_OF", "Musterstadt", undefined, undefined],
				["Planungsausschuss", "SUB_BODY_OF", "Rat der Stadt Musterstadt", undefined, undefined],
				["Erika Mustermann", "HOLDS", "Ratsmitglied", "2020-11-01", "2025-10-31"],
				["Erika Mustermann", "HOLDS", "Mitglied", "2020-11", undefined],
				["Max Beispiel", "HOLDS", "Verbandsvorsteher", "2021", undefined],
				["Verbandsvorsteher", "ROLE_IN", "Zweckverband Mustertal", undefined, undefined],
			]),
		);
		expect(entities.find(({ id }) => id === "commune-99001001")?.props.name).toBe("Musterstadt");
	});

	it("takes nothing of persons but names, and nobody without a function", () => {
		run(SAMPLE);
		const text = box.written()["popolo.yaml"] ?? "";
		expect(text).not.toMatch(/@|0170|1970|female|jpg|Musterpartei|Moritz/);
	});

	it("reads a list alone", () => {
		const organization = { id: "v", name: "Verband", classification: "Zweckverband" };
		run(box.write("x.json", JSON.stringify([organization])));
		const { entities } = expectContent(checkDirectory(box.data));
		expect(entities.find(({ kind }) => kind === "Network")?.props.name).toBe("Verband");
	});

	const organization = { id: "o", name: "Rat", classification: "Rat" };
	const person = { id: "p", name: "Erika" };
	const membership = { person_id: "p", organization_id: "o" };
	it.each([
		["another file", { a: 1 }, "x.json:1:1 — hier steht nichts aus Popolo"],
		["no id", { persons: [{ name: "Erika" }] }, "persons[0] — ein Objekt aus „persons“ hat kein „id“"],
		["no name", { organizations: [{ id: "o" }] }, "organizations[0] — ein Objekt aus „organizations“ hat kein „name“"],
		[
			"an organization that is missing",
			{ organizations: [{ ...organization, parent_id: "x" }] },
			"organizations[0].parent_id — „x“ fehlt unter „organizations“",
		],
		[
			"a post that is missing",
			{ persons: [person], organizations: [organization], memberships: [{ ...membership, post_id: "x" }] },
			"memberships[0].post_id — „x“ fehlt unter „posts“",
		],
		[
			"no day",
			{ persons: [person], organizations: [organization], memberships: [{ ...membership, start_date: "2023-02-30" }] },
			"memberships[0].start_date — „2023-02-30“ ist kein Datum aus Popolo",
		],
		[
			"an end before its beginning",
			{
				...{ persons: [person], organizations: [organization] },
				memberships: [{ ...membership, start_date: "2023", end_date: "2022" }],
			},
			"memberships[0].end_date — ",
		],
	])("says where it is broken: %s", (_, content, problem) => {
		const { code, err } = run(box.write("x.json", JSON.stringify(content)));
		expect(err).toContain(problem);
		expect(code).toBe(2);
		expect(box.written()).toEqual({});
	});
});
