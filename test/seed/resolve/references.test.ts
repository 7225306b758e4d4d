import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DICTIONARIES, type Language } from "../../../seed/messages/dictionary.ts";
import { formatProblems } from "../../../seed/messages/problem.ts";
import { DATASET, SOURCES } from "../sandbox.ts";

/** Two networks with bodies, roles and places that are partly called alike. */
const REGION = `communes: [{ id: borken, name: Borken, district: Kreis Borken }, { id: ahaus, name: Ahaus, altNames: [Stadt Ahaus Altname] }]
districts: [Kreis Borken]
regions: [Münsterland, Westfalen]
organizations: [Münsterland, { name: Verein Münsterland, altNames: [VM] }]
networks: [{ name: N }, { name: M }]
bodies:
  - { id: n-buero, name: Büro, bodyOf: N }
  - { id: m-buero, name: Büro, bodyOf: M }
  - { id: rat, name: Rat, bodyOf: { commune: Ahaus } }
roles:
  - { id: n-leitung, name: Leitung, roleIn: Büro (N) }
  - { id: m-leitung, name: Leitung, roleIn: body-m-buero }
`;

/** What one more line of YAML makes of a reference: the id at the other end, or the problem. */
function resolve(yaml: string, language: Language = "de"): string {
	const files = {
		"dataset.yaml": DATASET,
		"region.yaml": SOURCES + REGION,
		"z.yaml": `evidence: { source: s, locator: Z }\n${yaml}\n`,
	};
	const checked = checkFiles(new Map(Object.entries(files)));
	if ("problems" in checked) return formatProblems(checked.problems, "", DICTIONARIES[language]).replace(/\n.*$/, "");
	const found = [...checked.resolved.elements(() => true)].find(
		({ id }) => /(^|\.)[a-z]+-z(\.|$)/.test(id) && id.includes("."),
	);
	return found && "from" in found
		? String(found.from).endsWith("-z")
			? String(found.to)
			: String(found.from)
		: "nothing";
}

const member = (reference: string) => `networks: [{ name: Z, members: ${reference} }]`;

describe("a reference", () => {
	it.each([
		["a name", member("[Ahaus]"), "commune-ahaus"],
		["another name", member("[VM]"), "organization-verein-muensterland"],
		["a short id", member("[ahaus]"), "commune-ahaus"],
		["a whole id", member("[organization-verein-muensterland]"), "organization-verein-muensterland"],
		["the first of its labels that has the name", member("[Münsterland]"), "region-muensterland"],
		["another label when it is said", member("[{ organization: Münsterland }]"), "organization-muensterland"],
		["another label when the group says it", member("{ organizations: [Münsterland] }"), "organization-muensterland"],
		["the other label by its id", member("[organization-muensterland]"), "organization-muensterland"],
		["what is in a network", "roles: [{ name: Z, roleIn: Büro (N) }]", "body-n-buero"],
		["what is in the other network", "roles: [{ name: Z, roleIn: 'Büro (m)' }]", "body-m-buero"],
		["what is in a body, by the body's id", "persons: [{ name: Z, holds: Leitung (body-m-buero) }]", "role-m-leitung"],
		["a place by its surroundings", member("[Borken (Kreis Borken)]"), "commune-borken"],
		["a place by the end of its surroundings' name", member("[Borken (Borken)]"), "commune-borken"],
		["its own network", "networks: [{ name: Z }, { name: Y, memberOf: Z }]", "network-y"],
	])("means %s", (_, yaml, id) => expect(resolve(yaml)).toBe(id));

	it("means the one that the same file describes, where others are called alike", () => {
		const own = "bodies: [{ id: z-buero, name: Büro, bodyOf: M }]\n";
		expect(resolve(`${own}roles: [{ name: Z, roleIn: Büro }]`)).toBe("body-z-buero");
		expect(resolve("roles: [{ name: Z, roleIn: Büro }]")).toContain("nicht eindeutig");
	});
});

describe("a reference that means nothing, or more than one thing, is explained in both languages", () => {
	const CASES: [yaml: string, place: string, de: string, en: string][] = [
		[
			member("[Ahus]"),
			"z.yaml:2:33 networks[0].members[0]",
			"„Ahus“ gibt es nicht (Kommune, Kreis, Region, Organisation, Kooperation) — meinten Sie „Ahaus“",
			"“Ahus” does not exist (Commune, District, Region, Organisation, Cooperation) — did you mean “Ahaus”",
		],
		[
			member("[Nirgendwo]"),
			"z.yaml:2:33 networks[0].members[0]",
			"„Nirgendwo“ gibt es nicht",
			"“Nirgendwo” does not exist (Commune, District, Region, Organisation, Cooperation) — correct it, or describe it as an entry: communes / districts / regions / organizations / networks",
		],
		[
			member("[Rat]"),
			"z.yaml:2:33 networks[0].members[0]",
			"„Rat“ ist Gremium",
			"“Rat” is a Body — only Commune, District",
		],
		[
			"roles: [{ name: Z, roleIn: Büro }]",
			"z.yaml:2:28 roles[0].roleIn",
			"„Büro“ ist nicht eindeutig: body-n-buero (N); body-m-buero (M) — die id oder „Name (Umgebung)“ schreiben",
			"“Büro” is ambiguous: body-n-buero (N); body-m-buero (M) — write the id or “name (surroundings)”",
		],
		[
			"roles: [{ name: Z, roleIn: Büro (Q) }]",
			"z.yaml:2:28 roles[0].roleIn",
			"„Büro (Q)“ gibt es nicht",
			"“Büro (Q)” does not exist",
		],
		[
			member("[{ district: Ahaus }]"),
			"z.yaml:2:45 networks[0].members[0].district",
			"„Ahaus“ ist Kommune",
			"“Ahaus” is a Commune — only District can be used here",
		],
		[
			member("[Z]"),
			"z.yaml:2:33 networks[0].members[0]",
			"MEMBER_OF führt von network-z zu sich selbst",
			"MEMBER_OF leads from network-z to itself",
		],
		[
			"topics: [{ name: Z, linkedTo: [Münsterlnd] }]",
			"z.yaml:2:32 topics[0].linkedTo[0]",
			"meinten Sie „Münsterland“?",
			"did you mean “Münsterland”?",
		],
	];

	it.each(CASES)("%s", (yaml, place, de, en) => {
		for (const [language, words] of [
			["de", de],
			["en", en],
		] as const) {
			const said = resolve(yaml, language);
			expect(said.split(" — ")[0]).toBe(place);
			expect(said).toContain(words);
			expect(said.split("\n")).toHaveLength(1);
		}
	});

	it("with at most ten candidates", () => {
		const many = Array.from({ length: 13 }, (_, index) => `{ id: k${index}, name: Viele }`).join(", ");
		const said = resolve(`${member("[Viele]")}\nregions: [${many}]`, "en");
		expect(said.match(/region-k\d+/g)).toHaveLength(10);
		expect(said).toContain("… and 3 more");
	});
});
