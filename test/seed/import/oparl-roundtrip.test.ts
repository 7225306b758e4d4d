import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importOparl } from "../../../seed/import/oparl/convert.ts";
import { type Content, checkDirectory, expectContent } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

const TYPE = "https://schema.oparl.org/1.1/";
const url = (path: string) => `https://oparl.example.org/${path}`;
const body = { id: url("body/1"), type: `${TYPE}Body`, name: "Stadt Musterstadt", ags: "99001001" };
const organization = { id: url("organization/1"), type: `${TYPE}Organization`, name: "Rat" };
const person = { id: url("person/1"), type: `${TYPE}Person`, name: "Erika Mustermann" };
const membership = {
	id: url("membership/1"),
	type: `${TYPE}Membership`,
	person: person.id,
	organization: organization.id,
};

const run = (...objects: object[]) =>
	box.run([box.write("x.json", JSON.stringify({ data: objects }))], (files, report) =>
		importOparl(files, { retrieved: "2024-06-01" }, report),
	);

/** What the loader makes of what was imported; a failure that shows the problems otherwise. */
function imported(...objects: object[]): Content {
	const { code, err } = run(...objects);
	expect({ code, err }).toEqual({ code: 0, err: "" });
	return expectContent(checkDirectory(box.data));
}

/** An entity by its label and what it is called. */
const named = (content: Content, kind: string, name: string) =>
	content.entities.find((one) => one.kind === kind && one.props.name === name);
const kindsOf = ({ relationships }: Content) => relationships.map(({ kind }) => kind).sort();

describe("what OParl calls a Body", () => {
	it.each([
		[{}, "Commune", "Musterstadt", { ags: "99001001", altNames: ["Stadt Musterstadt"] }],
		[{ name: "Kreis Muster", ags: "99001" }, "District", "Kreis Muster", { ags: "99001" }],
		[{ ags: undefined, name: "Kreis Muster", classification: "Landkreis" }, "District", "Kreis Muster", {}],
		[{ ags: undefined, name: "Gemeinde Dorf", classification: "Gemeinde" }, "Commune", "Dorf", {}],
		[{ ags: undefined, amtlicherGemeindeschluessel: "99001002" }, "Commune", "Musterstadt", { ags: "99001002" }],
		[{ shortName: "Mu", rgs: "990010001001" }, "Commune", "Musterstadt", { ars: "990010001001" }],
		[{ name: undefined, shortName: "Musterstadt" }, "Commune", "Musterstadt", {}],
		[{ website: "https://example.org/" }, "Commune", "Musterstadt", { website: "https://example.org/" }],
	])("becomes a commune or a district: %j", (said, kind, name, props) => {
		const content = imported({ ...body, ...said });
		expect(named(content, kind, name)?.props).toMatchObject(props);
		expect(content.entities).toHaveLength(1);
	});

	it("cites itself as the source, with its license", () => {
		const { sources } = imported({ ...body, license: "CC0-1.0" });
		expect(sources.map(({ props }) => [props.url, props.license, props.publisher])).toEqual([
			[body.id, "CC0-1.0", "Stadt Musterstadt"],
		]);
	});

	it("may be called like another: files and sources stay apart", () => {
		const district = {
			id: url("body/2"),
			type: body.type,
			name: "Kreis Coesfeld",
			shortName: "Coesfeld",
			ags: "99558",
		};
		const town = { ...body, name: "Stadt Coesfeld", shortName: "Coesfeld" };
		const { entities, sources } = imported(district, town);
		expect(entities.map(({ kind }) => kind).sort()).toEqual(["Commune", "District"]);
		expect(sources.map(({ props }) => props.url).sort()).toEqual([body.id, district.id]);
	});
});

describe("what OParl calls an Organization", () => {
	it("becomes a body of its Body, below another one", () => {
		const above = {
			...organization,
			id: url("organization/2"),
			name: "Rat",
			shortName: "R",
			website: "http://rat.example.org",
		};
		const below = { ...organization, name: "Ausschuss", subOrganizationOf: above.id, organizationType: "Gremium" };
		const content = imported(body, above, below);
		expect(kindsOf(content)).toEqual(["BODY_OF", "BODY_OF", "SUB_BODY_OF"]);
		expect(named(content, "Body", "Ausschuss")?.props).toMatchObject({ kind: "other", kindText: "Gremium" });
		expect(named(content, "Body", "Rat")?.props).toMatchObject({ altNames: ["R"], website: "http://rat.example.org" });
	});

	it("may stand inside of its Body, or above one that is not in the files", () => {
		const inside = { ...body, organization: [{ ...organization, subOrganizationOf: url("organization/9") }] };
		expect(kindsOf(imported(inside))).toEqual(["BODY_OF"]);
	});

	it("belongs to the Body that it names", () => {
		const other = { id: url("body/2"), type: body.type, name: "Stadt Anders", ags: "99001002" };
		const content = imported(body, other, { ...organization, body: other.id });
		expect(content.relationships.map(({ to }) => to)).toEqual(["commune-99001002"]);
		expect(Object.keys(box.written()).sort()).toEqual(["stadt-anders.yaml", "stadt-musterstadt.yaml"]);
	});

	it.each(["***", "–"])("has a key of its own when no letter of its name goes into one: %s", (name) => {
		const { entities } = imported(body, { ...organization, name }, person, { ...membership, role: name });
		expect(entities.filter(({ props }) => props.name === name).map(({ kind }) => kind)).toEqual(["Body", "Role"]);
	});

	it("is left out when it is a party, whichever property says so", () => {
		const parties = [{ organizationType: "Partei" }, { classification: "Partei" }].map((said, index) => ({
			...organization,
			...said,
			id: url(`organization/${index + 2}`),
		}));
		const { out } = run(body, ...parties);
		expect(out).toContain("weggelassen: Parteien 2");
		expect(Object.values(box.written()).join("")).not.toContain("bodies");
	});
});

describe("what OParl calls a Membership", () => {
	it.each([
		["Vorsitzende | Vorsitzender", "Vorsitzende / Vorsitzender", "chair"],
		["stellvertretendes Mitglied", "stellvertretendes Mitglied", "deputy"],
		["2. Stellv. Vorsitz", "2. Stellv. Vorsitz", "deputy"],
		[undefined, "Mitglied", "member"],
		["Beratend", "Beratend", "member"],
	])("becomes a role that the person holds: %s", (role, name, kind) => {
		const content = imported(body, organization, person, { ...membership, role });
		expect(named(content, "Role", name)?.props).toMatchObject({ kind });
		expect(kindsOf(content)).toEqual(["BODY_OF", "HOLDS", "ROLE_IN"]);
	});

	it("names its person and its organization, or stands inside of them", () => {
		const { person: _, organization: __, ...bare } = membership;
		const ways = [
			[body, organization, person, membership],
			[body, organization, { ...person, membership: [{ ...bare, organization: organization.id }] }],
			[body, { ...organization, membership: [{ ...bare, person: person.id }] }, person],
			[body, organization, { ...bare, person, organization: organization.id }],
			[{ ...body, organization: [organization], person: [{ ...person, membership: [membership] }] }],
		];
		const ids = ways.map((way) => {
			box.remove();
			box = makeImportBox();
			return imported(...way).relationships.map(({ id }) => id);
		});
		expect(new Set(ids.map(String)).size).toBe(1);
		expect(ids[0]).toHaveLength(3);
	});

	it("lasts as its dates say, also where they are times; two terms are two facts", () => {
		const terms = [
			{ ...membership, startDate: "2014-06-01", endDate: "2020-10-31T23:59:59+01:00" },
			{ ...membership, id: url("membership/2"), startDate: "2020-11-01T00:00:00Z" },
		];
		const { relationships } = imported(body, organization, person, ...terms);
		expect(
			relationships.filter(({ kind }) => kind === "HOLDS").map(({ props }) => [props.validFrom, props.validTo]),
		).toEqual([
			["2014-06-01", "2020-10-31"],
			["2020-11-01", undefined],
		]);
	});

	it("is one of several with the same role, and persons of one name stay two", () => {
		const other = { ...person, id: url("person/2") };
		const content = imported(body, organization, person, other, membership, {
			...membership,
			id: url("membership/2"),
			person: other.id,
		});
		expect(content.entities.filter(({ kind }) => kind === "Person")).toHaveLength(2);
		expect(content.entities.filter(({ kind }) => kind === "Role")).toHaveLength(1);
	});
});

describe("what is broken is reported where it stands", () => {
	const at = (path: string) => new RegExp(`x\\.json:1:\\d+ data\\[\\d\\]${path} — .+ — .+\\n`);

	it.each([
		["a website that is none", [{ ...body, website: "www.example.org" }], "\\.website"],
		["a website of an organization", [body, { ...organization, website: "javascript:alert(1)" }], "\\.website"],
		["an id that is no URL", [{ ...body, id: "body-1" }], "\\.id"],
		["an AGS of seven digits", [{ ...body, ags: 5515000 }], "\\.ags"],
		["an AGS under its long name", [{ ...body, ags: undefined, amtlicherGemeindeschluessel: "x" }], ""],
		[
			"a period that ends before it begins",
			[body, { ...organization, startDate: "2021-01-01", endDate: "2020-01-01" }],
			"\\.endDate",
		],
		["a year alone", [body, organization, person, { ...membership, startDate: "2020" }], "\\.startDate"],
		["a person without a name", [body, organization, { ...person, name: undefined }, membership], ""],
		["an organization without a name", [body, { ...organization, name: " " }], ""],
		["an organization of one of two bodies, unsaid", [body, { ...body, id: url("body/2") }, organization], ""],
		[
			"an organization above itself",
			[body, { ...organization, subOrganizationOf: organization.id }],
			"\\.subOrganizationOf",
		],
	])("%s", (_, objects, path) => {
		const { code, out, err } = run(...objects);
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toMatch(at(path));
		expect(box.written()).toEqual({});
	});
});

it("writes names that YAML would take for something else so that the loader reads them as they are", () => {
	const text = fc.string({
		unit: fc.constantFrom("a", "É", ":", " ", "#", "-", "'", '"', "1", ".", "\\", "{", "&", "no", "~", "\n", "|"),
		minLength: 1,
		maxLength: 12,
	});
	const name = text.map((written) => written.trim()).filter((written) => written !== "");
	fc.assert(
		fc.property(name, name, (called, role) => {
			box.remove();
			box = makeImportBox();
			const content = imported(body, { ...organization, name: called }, person, { ...membership, role });
			expect(content.entities.find(({ kind }) => kind === "Body")?.props.name).toBe(called);
			expect(content.entities.find(({ kind }) => kind === "Role")?.props.name).toBe(
				role.replace(/\s*\|\s*/g, " / ").trim(),
			);
		}),
		{ numRuns: 60 },
	);
});
