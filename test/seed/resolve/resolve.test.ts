import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import type { EvidenceDraft } from "../../../seed/parse/draft.ts";
import { readTexts } from "../../../seed/read/directory.ts";
import { evidenceId, statusOf } from "../../../seed/resolve/evidence.ts";
import { realSystem } from "../../../seed/system.ts";
import {
	type Content,
	check,
	checkDirectory,
	collect,
	DATASET,
	expectContent,
	MISTAKES,
	REGION,
	SOURCES,
} from "../sandbox.ts";

const relationships = (content: Content) => content.relationships.map(({ id }) => id);
const fact = (checked: Content | string, id: string) =>
	expectContent(checked).relationships.find((one) => one.id === id)?.props;
const entity = (checked: Content | string, id: string) =>
	expectContent(checked).entities.find((one) => one.id === id)?.props;

/** Everything but the hashes, a line each, readable in a diff. */
function describeContent({ entities, relationships, sources, evidence }: Content): string {
	return [...sources, ...evidence, ...entities, ...relationships]
		.map(({ kind, props: { hash: _, ...props } }) => `${kind} ${JSON.stringify(props)}\n`)
		.join("");
}

describe("whole directories", () => {
	it("makes of the small region what the golden file says", async () => {
		const content = expectContent(checkDirectory(REGION));
		await expect(describeContent(content)).toMatchFileSnapshot("../../golden/seed-region.txt");
	});

	it("reports ten different mistakes of three files at once", async () => {
		const problems = checkDirectory(MISTAKES);
		expect(problems).toContain("10 Probleme");
		await expect(problems).toMatchFileSnapshot("../../golden/seed-mistakes.txt");
	});

	it("makes the same of the files in any order", () => {
		const texts = [...readTexts(REGION, realSystem.disk)];
		const expected = describeContent(expectContent(checkDirectory(REGION)));
		fc.assert(
			fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
				const checked = checkFiles(new Map(shuffled));
				expect("resolved" in checked && describeContent(collect(checked.resolved))).toBe(expected);
			}),
			{ numRuns: 20 },
		);
	});
});

describe("evidence", () => {
	const place = { file: "f", line: 1, column: 1, path: "" };
	const text = fc.option(fc.string({ maxLength: 5 }), { nil: undefined });
	const piece = fc.record({
		source: fc.constantFrom("a", "b"),
		quote: text,
		locator: text,
		says: text,
		outdated: fc.boolean(),
	});
	const draft = (said: object): EvidenceDraft => ({
		place,
		...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
	});

	it("has the same id exactly when it says the same, wherever it stands", () => {
		fc.assert(
			fc.property(piece, piece, (a, b) => {
				expect(evidenceId(draft(a))).toBe(evidenceId({ ...draft(a), place: { ...place, line: 9 } }));
				expect(evidenceId(draft(a)) === evidenceId(draft(b))).toBe(JSON.stringify(a) === JSON.stringify(b));
			}),
		);
	});

	it.each([
		["single", [{ source: "a" }]],
		[
			"single",
			[
				{ source: "a", quote: "x" },
				{ source: "a", quote: "y" },
			],
		],
		["agreed", [{ source: "a" }, { source: "b" }]],
		[
			"agreed",
			[
				{ source: "a", says: "13" },
				{ source: "b", says: "13" },
			],
		],
		[
			"contradicted",
			[
				{ source: "a", says: "13" },
				{ source: "b", says: "10" },
			],
		],
		[
			"single",
			[
				{ source: "a", says: "13" },
				{ source: "b", says: "10", outdated: true },
			],
		],
		[
			"outdated",
			[
				{ source: "a", outdated: true },
				{ source: "b", outdated: true },
			],
		],
	])("amounts to %s: %j", (status, evidence) => {
		expect(statusOf(evidence.map(draft))).toBe(status);
	});

	it("comes from the nearest: own quote, group, entry, file", () => {
		const content = expectContent(
			check({
				"a.yaml": `${SOURCES}network:
  name: N
  quote: Eintrag
  members: [A, { names: [B], quote: Gruppe }, { names: [{ commune: C, quote: Eigen }], quote: Gruppe }, { commune: D, source: s, locator: Ort }]
communes: [A, B, C, D]
`,
			}),
		);
		const said = new Map(content.evidence.map(({ id, props }) => [id, props.quote ?? props.locator]));
		const ofFacts = content.relationships.map(({ props }) =>
			(props.evidence as string[]).map((id) => said.get(id)).join(),
		);
		expect(ofFacts).toEqual(["Eintrag", "Gruppe", "Eigen", "Ort"]);
		expect(entity(content, "commune-a")?.evidence).toEqual(
			content.evidence.filter(({ props }) => props.locator === "L").map(({ id }) => id),
		);
	});
});

describe("entities", () => {
	it("unites descriptions of the same thing in several files", () => {
		const content = check({
			"a.yaml": `${SOURCES}organizations: [{ name: Verein, kind: e.V., altNames: [V] }]\n`,
			"b.yaml": "organizations: [{ name: V, website: 'https://example.org', altNames: [W], source: s, quote: auch }]\n",
		});
		const verein = entity(content, "organization-verein");
		expect(verein).toMatchObject({
			name: "Verein",
			kind: "e.V.",
			website: "https://example.org",
			altNames: ["V", "W"],
		});
		expect(verein?.evidence).toHaveLength(2);
	});

	it("lets the register decide and keeps apart what belongs to different owners", () => {
		const files = {
			"r.csv": "ags,name,kind\n05558020,Havixbeck,Gemeinde\n",
			"a.yaml": `${SOURCES}registers: [{ file: r.csv, of: Commune }]
communes: [{ name: Havixbeck, kind: Dorf, roles: [Vorsitz] }]
`,
		};
		expect(entity(check(files), "commune-05558020")?.kind).toBe("Gemeinde");
		expect(check({ ...files, "b.yaml": "bodies: [{ name: B, source: s, locator: x, roles: [Vorsitz] }]\n" })).toContain(
			"„role-vorsitz“ gibt es schon (a.yaml:4:51)",
		);
	});

	it("finds two with one name and says how to tell them apart", () => {
		const found = check({
			"a.yaml": `${SOURCES}networks: [{ name: N }, { name: M }]
bodies: [{ id: n-buero, name: Büro, bodyOf: N }, { id: m-buero, name: Büro, bodyOf: M }]
`,
			"b.yaml":
				"persons: []\nroles: [{ name: R, source: s, locator: x, roleIn: Büro }, { name: Q, source: s, locator: x, roleIn: buero (M) }]\n",
		});
		expect(found).toContain("„Büro“ ist nicht eindeutig: body-n-buero (N); body-m-buero (M)");
		expect(found).toContain("1 Problem;");
	});
});

describe("facts", () => {
	const members = (list: string) =>
		check({ "a.yaml": `${SOURCES}network: { name: N, members: ${list} }\ncommunes: [A, B]\n` });

	it("unites what is told twice", () => {
		const checked = members("[{ commune: A, from: 2014 }, { commune: A, to: 2018, quote: q }]");
		expect(fact(checked, "member_of.commune-a.network-n")).toMatchObject({
			validFrom: "2014",
			validTo: "2018",
		});
		expect(fact(checked, "member_of.commune-a.network-n")?.evidence).toHaveLength(2);
	});

	it("keeps two periods and two roles apart", () => {
		expect(
			relationships(expectContent(members("[{ commune: A, from: 2010, to: 2012 }, { commune: A, from: 2015 }]"))),
		).toEqual(["member_of.commune-a.network-n.2010", "member_of.commune-a.network-n.2015"]);
		expect(
			relationships(expectContent(members("[{ commune: A, role: lead }, { commune: A, role: supporter }]"))),
		).toEqual(["member_of.commune-a.network-n.lead", "member_of.commune-a.network-n.supporter"]);
	});

	it("lets an item's period replace its group's, words and all", () => {
		const checked = members("{ names: [A, { commune: B, from: 2016-02-18, to: aktuell }], from: 2014, to: 2018 }");
		expect(fact(checked, "member_of.commune-a.network-n")).toMatchObject({
			validFrom: "2014",
			validTo: "2018",
		});
		const own = fact(checked, "member_of.commune-b.network-n");
		expect(own).toMatchObject({ validFrom: "2016-02-18", validToText: "aktuell" });
		expect(Object.keys(own ?? {})).not.toContain("validFromText");
		expect(Object.keys(own ?? {})).not.toContain("validTo");
	});

	it("finds a period that became impossible when two descriptions were united", () => {
		expect(members("[{ commune: A, from: 2018 }, { commune: A, to: 2016 }]")).toContain(
			"das Ende 2016 liegt vor dem Beginn 2018",
		);
	});

	it("refuses what contradicts itself", () => {
		expect(members("[{ commune: A, from: 2010 }, { commune: A, from: 2015 }]")).toContain(
			"validFrom „2015“ widerspricht „2010“ (a.yaml:3:42)",
		);
	});

	it.each([
		["{ name: N, members: M }\ntopics: [{ name: O, members: N }]", "„members“ steht nur an Network"],
		["{ name: N, memberOf: N }", "zu sich selbst"],
		["{ name: N, members: [{ from: 2018 }] }", "hier steht nicht, wer gemeint ist"],
		["{ name: N, members: [{ person: A }] }", "„person“ geht hier nicht"],
		["{ name: N, members: { persons: [A] } }", "„persons“ geht hier nicht"],
		["{ name: N, members: { communes: all } }", "„all“ braucht ein umgebendes Netzwerk"],
		["{ name: N, members: [{ commune: A, since: 2018 }] }", "„since“ gibt es an MEMBER_OF nicht"],
		["{ name: N, bodies: [{ name: B, represented: { communes: all } }] }", "das Netzwerk hat keine solchen Mitglieder"],
		["{ name: N, gegruendet: 2001 }", "„gegruendet“ gibt es an Network nicht — meinten Sie „foundedOn“?"],
		["{ name: N, kurzname: NN }", "legalForm, legalFormText … (alle: seed/README.md)"],
		["{ name: N, foundedOn: 01.11.2001 }", "2001-11-01 schreiben"],
		[
			"{ name: N, members: [M], bodies: [{ name: B, represented: { communes: all } }] }",
			"meinten Sie „N“?\n1 Problem;",
		],
		["{ name: N, topics: [{ topic: T, stage: central, certainty: sure }] }\ntopics: [T]", "„sure“ geht hier nicht"],
		["{ name: N, population: viele }", "„viele“ ist keine Zahl"],
		["{ name: N, population: -1 }", "mindestens 0"],
		["{ name: N, website: example.org }", "https://"],
		["{ name: N, purpose: }", "hier fehlt der Wert"],
		[
			"{ name: N }\npersons:",
			"a.yaml:4:9 persons — hier fehlt der Wert — einen Wert eintragen oder die Zeile löschen\n1 Problem;",
		],
		["{ name: N, purpose: !x y }", "YAML: Unresolved tag"],
		["{ name: N, bodies: [{ name: B, bodies: [C] }] }", "„bodies“ steht nur an Network"],
		["{ name: N, purpose: [a] }", "hier steht eine Liste"],
		["{ name: N, id: Große Runde }", "„grosse-runde“"],
		["{ name: N, evidence: [{ source: s, locator: a }], quote: b }", "„evidence“ steht neben „quote“"],
		["{ kind: x }", "weder „name“ noch „id“"],
		[
			"{ name: N, partOf: A }\nregions: [{ name: A }]\nrelations: [{ from: { topic: A }, type: MEMBER_OF, to: { network: N } }]",
			"MEMBER_OF kann von Topic nicht führen",
		],
		[
			"{ name: N }\nrelations: [{ from: { network: N }, type: MEMBR_OF, to: { network: N } }]",
			"meinten Sie „MEMBER_OF“?",
		],
		["{ name: N }\nnetwroks: []", "meinten Sie „networks“?"],
	])("refuses network: %s", (network, message) => {
		expect(check({ "a.yaml": `${SOURCES}network: ${network}\n` })).toContain(message);
	});
});

it.each([
	[{}, "1 Problem;", "title: T\nlicense: x\nattribution: [y]\n", "„id“ fehlt"],
	[
		{ "a.yaml": `${SOURCES}network: { name: Alpha }\n` },
		"dataset.yaml:5:12",
		`${DATASET}opening: [ network-alfa ]\n`,
		"„network-alfa“ gibt es nicht — meinten Sie „network-alpha“?",
	],
	[
		{ "a.yaml": `${SOURCES}network: N\ntopics: [T]\n` },
		"dataset.yaml:5:20",
		`${DATASET}opening: [topic-t, topic-t]\n`,
		"„topic-t“ ist Topic",
	],
	[
		{ "a.yaml": `${SOURCES}registers: [{ file: c.csv, of: Commune }]\n` },
		"a.yaml:3:21",
		undefined,
		"„c.csv“ gibt es nicht",
	],
	[
		{ "a.yaml": `${SOURCES}registers: [{ file: c.csv, of: Commune }]\n`, "c.csv": "name,colour\nA,1\n" },
		"c.csv:1:1",
		undefined,
		"die Spalte „colour“ ist nicht bekannt",
	],
	[
		{ "a.yaml": `${SOURCES}registers: [{ file: c.csv, of: Commune }]\n`, "c.csv": "name,population\nA,viele\n" },
		"c.csv:2:3",
		undefined,
		"„viele“ ist keine Zahl",
	],
])("refuses %j", (files, place, dataset, message) => {
	const found = check({ ...(dataset ? { "dataset.yaml": dataset } : {}), ...files });
	expect(found).toContain(place);
	expect(found).toContain(message);
});

describe("addresses of the web", () => {
	const written = (website: string, url: string) =>
		check({
			"a.yaml": `sources: { s: { title: S, publisher: P, published: 2000-01-01, kind: webpage, url: '${url}' } }
evidence: { source: s, locator: L }
organizations: [{ name: O, website: '${website}' }]
`,
		});

	it.each([
		"javascript:alert(1)",
		"data:text/html,x",
		"ftp://example.org",
		"file:///etc/passwd",
		"mailto:a@example.org",
	])("are refused with the scheme of %s", (address) => {
		const problems = written(address, address);
		expect(problems).toContain(`data/a.yaml:1:84 sources.s.url — „${address}“ geht hier nicht`);
		expect(problems).toContain(`data/a.yaml:3:37 organizations[0].website — „${address}“ geht hier nicht`);
		expect(problems).toContain("eine vollständige Adresse wie https://… schreiben");
		expect(problems).toContain("2 Probleme");
	});

	it("are taken with http and https", () => {
		expect(entity(written("http://example.org/a", "HTTPS://example.org"), "organization-o")?.website).toBe(
			"http://example.org/a",
		);
	});
});
