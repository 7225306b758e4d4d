import { describe, expect, it } from "vitest";
import { isNodeType, NODE_TYPES, RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../../model/index.ts";
import { PLURALS, SINGULARS } from "../../../seed/keys/nodes.ts";
import { carriers, otherEnds, RELATION_KEYS } from "../../../seed/keys/relationships.ts";

const keys = Object.entries(RELATION_KEYS);

/** Written by hand: [key, type, direction, at, at the other end in the order in which a name is looked up]. */
const EXPECTED: [string, string, "out" | "in", string, string][] = [
	["members", "MEMBER_OF", "in", "Network", "Commune District Region Organization Network"],
	["memberOf", "MEMBER_OF", "out", "Commune District Region Organization Network", "Network"],
	["district", "PART_OF", "out", "Commune District Region Organization Network Body", "District"],
	[
		"partOf",
		"PART_OF",
		"out",
		"Commune District Region Organization Network Body",
		"District Region Network Organization Commune",
	],
	["bodies", "BODY_OF", "in", "Network Commune District Organization", "Body"],
	["held", "HOLDS", "in", "Role", "Person"],
	["holds", "HOLDS", "out", "Person", "Role"],
	["steeredBy", "STEERS", "in", "Body Network Topic Project", "Body Role Organization"],
	["parties", "PARTY_TO", "in", "Agreement", "Commune District Region Organization Network Body"],
	["fundedBy", "FUNDED_BY", "out", "Network Project Body", "Organization Region Commune District Network Body"],
	["eventOf", "EVENT_OF", "out", "Event", "Network Body Organization Project Commune"],
];

describe("the relation keys", () => {
	it.each(EXPECTED)("%s stands for %s", (name, type, direction, at, others) => {
		const key = RELATION_KEYS[name];
		if (!key) throw new Error(name);
		expect(key).toMatchObject({ type, direction });
		expect(carriers(key)).toEqual(at.split(" "));
		expect(otherEnds(key, carriers(key)[0] ?? "Commune")).toEqual(others.split(" "));
	});

	it("look first for the same type where anything may be at the other end", () => {
		expect(
			keys.filter(([, key]) => otherEnds(key, "Topic")[0] === "Topic" && carriers(key).length === NODE_TYPES.length),
		).toHaveLength(3);
	});

	it("describe new entries at these", () => {
		const nested = keys.flatMap(([name, key]) => (key.nested ? [`${name}: ${key.nested}`] : []));
		expect(nested).toEqual(
			expect.arrayContaining([
				"bodies: Body",
				"subBodies: Body",
				"roles: Role",
				"agreements: Agreement",
				"events: Event",
				"projects: Project",
			]),
		);
	});

	it("are there for every relationship type, and none is written twice", () => {
		const used = new Set(keys.map(([, { type }]) => type));
		expect(RELATIONSHIP_TYPES.filter((type) => !used.has(type))).toEqual([]);
		const written = Object.values(RELATIONSHIPS).flatMap((record) => Object.keys(record.keys));
		expect(keys.map(([name]) => name)).toEqual(written);
	});
});

it("has a reference and a section for each label", () => {
	expect([...SINGULARS.values()]).toEqual(NODE_TYPES);
	expect([...PLURALS.values()].every(isNodeType)).toBe(true);
	expect(PLURALS.get("bodies")).toBe("Body");
});
