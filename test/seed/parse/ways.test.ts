/** The same thing can be written in many ways; each of them makes the same graph, down to ids and hashes. */
import { describe, expect, it } from "vitest";
import { type Content, check, expectContent, SOURCES } from "../sandbox.ts";

/** The content of a file below the sources, and of tables beside it. */
const read = (yaml: string, tables: Record<string, string> = {}): Content =>
	expectContent(check({ "a.yaml": `${SOURCES}${yaml}\n`, ...tables }));

describe("a membership from 2018 in the role of a lead", () => {
	const PLACES = "communes: [{ ags: '05515000', name: Münster }, { ags: '05558020', name: Havixbeck }]";
	const said = "from: 2018, role: lead";
	const network = (members: string) => `network: { name: N, members: ${members} }\n${PLACES}`;
	const expected = read(network(`[{ commune: Münster, ${said} }]`));

	it("is what it is", () => {
		expect(
			expected.relationships.map(({ id, from, to, props }) => [id, from, to, props.validFrom, props.role]),
		).toEqual([["member_of.commune-05515000.network-n", "commune-05515000", "network-n", "2018", "lead"]]);
		expect(expected.evidence.map(({ props }) => props.locator)).toEqual(["L"]);
	});

	it.each([
		["one, without a list", network(`{ commune: Münster, ${said} }`)],
		["by AGS", network(`[{ commune: '05515000', ${said} }]`)],
		["by AGS that YAML takes for a number", network(`[{ commune: 05515000, ${said} }]`)],
		["by the whole id", network(`[{ id: commune-05515000, ${said} }]`)],
		["by the whole id under the label", network(`[{ commune: commune-05515000, ${said} }]`)],
		["by the short id", network(`[{ id: '05515000', ${said} }]`)],
		["in other letters", network(`[{ commune: MUENSTER, ${said} }]`)],
		["with its kind", network(`[{ commune: Stadt Münster, ${said} }]`)],
		["in a group of names", network(`{ names: [Münster], ${said} }`)],
		["in a group of one name, without a list", network(`{ names: Münster, ${said} }`)],
		["in a group of communes", network(`{ communes: [Münster], ${said} }`)],
		["in a group in a list", network(`[{ communes: [Münster], ${said} }]`)],
		["in a group whose item says more", network("{ names: [{ commune: Münster, role: lead }], from: 2018 }")],
		[
			"in a group whose item says otherwise",
			network("{ names: [{ commune: Münster, role: lead }], from: 2018, role: member }"),
		],
		["said in two halves", network("[{ commune: Münster, from: 2018 }, { commune: Münster, role: lead }]")],
		[
			"from the other side",
			`network: N\ncommunes: [{ ags: '05515000', name: Münster, memberOf: { network: N, ${said} } }, { ags: '05558020', name: Havixbeck }]`,
		],
		[
			"in the long form",
			`network: N\n${PLACES}\nrelations: [{ from: { commune: Münster }, type: MEMBER_OF, to: { network: N }, validFrom: 2018, role: lead }]`,
		],
		[
			"in the long form by bare names and ids",
			`network: N\n${PLACES}\nrelations: { from: Münster, type: MEMBER_OF, to: { id: network-n }, validFrom: 2018, role: lead }`,
		],
	])("may be written %s", (_, yaml) => expect(read(yaml)).toEqual(expected));

	it.each([
		["a list", network("{ file: m.csv }"), "name,from,role\nMünster,2018,lead\n"],
		["a list with what all rows share", network("{ file: m.csv, from: 2018, role: lead }"), "ags\n05515000\n"],
		["a list in German", network("{ file: m.csv }"), "Gemeinde;seit;Rolle\nMünster;2018;lead\n"],
		["a list with a lost zero", network("{ file: m.csv, columns: { Nr: ags } }"), "Nr;von;role\n5515000;2018;lead\n"],
		["a list by label", network("{ file: m.csv, role: lead }"), "commune,from\nMünster,2018\n"],
		[
			"a table of relationships",
			`network: N\n${PLACES}\ntables: [{ file: m.csv, type: MEMBER_OF }]`,
			"start,end,from,role\nMünster,N,2018,lead\n",
		],
		[
			"a table of relationships with what all rows share",
			`network: N\n${PLACES}\ntables: [{ file: m.csv, type: MEMBER_OF, start: who, set: { from: 2018 }, columns: { as: role } }]`,
			"who,end,as\ncommune-05515000,network-n,lead\n",
		],
	])("may stand in %s as CSV", (_, yaml, table) => expect(read(yaml, { "m.csv": table })).toEqual(expected));
});

describe("a body with a role", () => {
	const expected = read(
		"network: N\nbodies: [{ name: B, bodyOf: { network: N, from: 2018 } }]\nroles: [{ name: R, kind: chair, roleIn: B, held: P }]\npersons: [P]",
	);

	it.each([
		[
			"nested",
			"network: { name: N, bodies: [{ name: B, from: 2018, roles: [{ name: R, kind: chair, held: [P] }] }] }\npersons: [P]",
		],
		[
			"nested without lists",
			"network: { name: N, bodies: { name: B, from: 2018, roles: { name: R, kind: chair, held: P } } }\npersons: P",
		],
		[
			"in a group",
			"network: { name: N, bodies: { names: [{ name: B, roles: [{ name: R, kind: chair, held: P }] }], from: 2018 } }\npersons: [P]",
		],
		[
			"by reference to what is described elsewhere",
			"network: { name: N, bodies: [{ body: B, from: 2018 }] }\nbodies: [{ name: B, roles: [{ role: R }] }]\nroles: [{ name: R, kind: chair, held: P }]\npersons: [P]",
		],
		[
			"from the person's side",
			"network: { name: N, bodies: [{ name: B, from: 2018 }] }\nroles: [{ name: R, kind: chair, roleIn: B }]\npersons: [{ name: P, holds: R }]",
		],
	])("may be written %s", (_, yaml) => expect(read(yaml)).toEqual(expected));
});

describe("entities", () => {
	const commune = { ags: "05515000", name: "Münster", altNames: ["A", "B"], population: 1234567, areaKm2: 303.28 };
	const evidence = "evidence: { source: s, locator: AGS 05515000 }";
	const expected = read(
		`communes: [{ ags: '05515000', name: Münster, altNames: [A, B], population: 1234567, populationOn: 2022-12-31, areaKm2: 303.28, ${evidence} }]`,
	);
	const register = "registers: [{ file: c.csv, of: Commune, evidence: { source: s } }]";

	it("are what they are", () => {
		expect(expected.entities[0]?.props).toMatchObject({
			...commune,
			populationOn: "2022-12-31",
			id: "commune-05515000",
		});
	});

	it.each([
		[
			"one without a list",
			`communes: { ags: 05515000, name: Münster, altNames: [A, B], population: 1234567, populationOn: 2022-12-31, areaKm2: 303.28, ${evidence} }`,
		],
		[
			"in two halves",
			`communes: [{ ags: 05515000, name: Münster, altNames: A, population: 1234567, ${evidence} }, { ags: 05515000, altNames: [B], populationOn: 2022-12-31, areaKm2: 303.28, ${evidence} }]`,
		],
		[
			"with an id that says the same",
			`communes: [{ id: commune-05515000, ags: 05515000, name: Münster, altNames: [A, B], population: 1234567, populationOn: 2022-12-31, areaKm2: 303.28, ${evidence} }]`,
		],
	])("may be written as %s", (_, yaml) => expect(read(yaml)).toEqual(expected));

	it.each([
		[
			"with numbers in English",
			"ags,name,altNames,population,populationOn,areaKm2\n05515000,Münster,A|B,1234567,2022-12-31,303.28\n",
		],
		[
			"with numbers and days in German",
			"ags;name;altNames;population;populationOn;areaKm2\n05515000;Münster;A | B;1.234.567;31.12.2022;303,28\n",
		],
		[
			"without the zero",
			"ags\tname\taltNames\tpopulation\tpopulationOn\tareaKm2\n5515000\tMünster\tA|B\t1234567\t31.12.2022 00:00:00\t303.28\n",
		],
		[
			"in two rows",
			"ags,name,altNames,population,populationOn,areaKm2\n05515000,Münster,A,1234567,2022-12-31,\n05515000,Münster,B,,,303.28\n",
		],
	])("may stand in a register %s", (_, csv) => expect(read(register, { "c.csv": csv })).toEqual(expected));

	it("may have columns under other names, and what all rows share", () => {
		const yaml = `registers: [{ file: c.csv, of: Commune, evidence: { source: s }, columns: { Schlüssel: ags, Tel: "-" }, set: { populationOn: 2022-12-31 } }]`;
		const csv = "Schlüssel,name,altNames,population,areaKm2,Tel\n05515000,Münster,A|B,1234567,303.28,0251\n";
		expect(read(yaml, { "c.csv": csv })).toEqual(expected);
	});

	it("of every label may be given by name alone, which is their id", () => {
		const labels = [
			"communes",
			"districts",
			"regions",
			"organizations",
			"networks",
			"bodies",
			"roles",
			"persons",
			"topics",
		];
		const { entities } = read(labels.map((label) => `${label}: [Große Runde]`).join("\n"));
		expect(entities.map(({ id }) => id.replace(/^[a-z]+-/, ""))).toEqual(labels.map(() => "grosse-runde"));
		expect(new Set(entities.map(({ kind }) => kind)).size).toBe(labels.length);
	});
});

describe("evidence", () => {
	const expected = read("network: { name: N, source: s, quote: q, locator: l }");

	it.each([
		["as a mapping", "network: { name: N, evidence: { source: s, quote: q, locator: l } }"],
		["in a list", "network: { name: N, evidence: [{ source: s, quote: q, locator: l }] }"],
		[
			"twice the same",
			"network: { name: N, evidence: [{ source: s, quote: q, locator: l }, { source: s, quote: q, locator: l }] }",
		],
		["with the source from around", "network: { name: N, quote: q, locator: l }"],
		["not outdated", "network: { name: N, source: s, quote: q, locator: l, outdated: false }"],
	])("may be written %s", (_, yaml) => expect(read(yaml)).toEqual(expected));

	it.each([
		["another quote", "network: { name: N, source: s, quote: r, locator: l }"],
		["outdated", "network: { name: N, source: s, quote: q, locator: l, outdated: true }"],
		["a value of its own", "network: { name: N, source: s, quote: q, locator: l, says: x }"],
	])("is another with %s", (_, yaml) => {
		const { entities, evidence } = read(yaml);
		expect(evidence.map(({ id }) => id)).not.toEqual(expected.evidence.map(({ id }) => id));
		expect(entities[0]?.hash).not.toBe(expected.entities[0]?.hash);
	});
});
