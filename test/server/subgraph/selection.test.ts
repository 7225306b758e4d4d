/** What a selection may say in a URL, and how the parts of a network hang together. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NETWORK_PARTS, type NetworkPart, type RelationshipType } from "../../../model/index.ts";
import { parse } from "../../../server/http/parameters.ts";
import { readParts } from "../../../server/subgraph/parts.ts";
import { MAX_DEPTH, SubgraphSelection } from "../../../server/subgraph/selection.ts";
import type { World } from "../../reference/world.ts";
import { openWorld } from "../world.ts";

describe("a selection", () => {
	test("without anything else is of members, on any day, direct, no steps around", () => {
		expect(parse(SubgraphSelection, { ids: "a,b", networks: ["n", "m,n"] })).toMatchObject({
			ids: ["a", "b"],
			networks: ["n", "m"],
			include: ["members"],
			depth: 0,
			indirect: false,
		});
		const plain = parse(SubgraphSelection, {});
		expect([plain.ids, plain.networks, plain.asOf, plain.types, plain.limit]).toEqual([
			[],
			[],
			undefined,
			undefined,
			undefined,
		]);
	});

	test.each([
		[{ depth: String(MAX_DEPTH + 1) }, "depth"],
		[{ depth: "-1" }, "depth"],
		[{ include: "members,everything" }, "include/1"],
		[{ types: "MEMBER_OF,KNOWS" }, "types/1"],
		[{ asOf: "2021-02-29" }, "asOf"],
		[{ asOf: "2021" }, "asOf"],
		[{ indirect: "" }, "indirect"],
		[{ limit: "0" }, "limit"],
		[{ ids: "a b" }, "ids/0"],
		[{ colour: "red" }, "colour"],
	])("refuses %j and names the place", (given, place) => {
		expect(() => parse(SubgraphSelection, given)).toThrow(`Please check: ${place}.`);
	});
});

const entity = (type: World["entities"][number]["type"], id: string) => ({ id, type, name: id, evidence: ["e"] });
const fact = (type: RelationshipType, source: string, target: string, days = {}) => ({
	id: `${type.toLowerCase()}.${source}.${target}`,
	type,
	source,
	target,
	evidence: ["e"],
	...days,
});

/** One network with each part, bodies in bodies down to the fifth, and a member that has a body and a network of its own. */
const WORLD: World = {
	entities: [
		...["network-n", "network-own", "network-member"].map((id) => entity("Network", id)),
		entity("Commune", "commune-m"),
		...["body-1", "body-2", "body-3", "body-4", "body-5", "body-of-member"].map((id) => entity("Body", id)),
		...["role-1", "role-5"].map((id) => entity("Role", id)),
		...["person-1", "person-5"].map((id) => entity("Person", id)),
		...["topic-n", "topic-5", "topic-of-member"].map((id) => entity("Topic", id)),
	],
	facts: [
		fact("MEMBER_OF", "commune-m", "network-n"),
		fact("MEMBER_OF", "network-member", "network-n"),
		fact("MEMBER_OF", "commune-m", "network-own"),
		fact("BODY_OF", "body-of-member", "network-member"),
		fact("WORKS_ON", "network-member", "topic-of-member"),
		fact("BODY_OF", "body-1", "network-n"),
		...[2, 3, 4, 5].map((n) => fact("SUB_BODY_OF", `body-${n}`, `body-${n - 1}`)),
		// A ring, as a careless file may hold it.
		fact("SUB_BODY_OF", "body-3", "body-5"),
		fact("ROLE_IN", "role-1", "body-1", { certainTo: "2010-12-31" }),
		fact("ROLE_IN", "role-5", "body-5"),
		fact("HOLDS", "person-1", "role-1"),
		fact("HOLDS", "person-5", "role-5", { certainFrom: "2020-01-01" }),
		fact("WORKS_ON", "network-n", "topic-n"),
		fact("WORKS_ON", "body-5", "topic-5"),
	],
	evidence: [{ id: "e", source: "s" }],
	sources: [{ id: "s", title: "Page", publisher: "Nobody", kind: "webpage" }],
};
const BODIES = ["body-1", "body-2", "body-3", "body-4", "body-5"];

describe("the parts of a network", () => {
	let world: Awaited<ReturnType<typeof openWorld>>;
	beforeAll(async () => {
		world = await openWorld(WORLD);
	});
	afterAll(() => world.close());

	const partsOf = async (parts: NetworkPart[], filter: { types?: RelationshipType[]; asOf?: string } = {}) => {
		const [first, ...others] = await readParts(world.graph, ["network-n"], parts, filter);
		expect(first).toBe("network-n");
		return others.sort();
	};

	test.each<[NetworkPart[], string[]]>([
		[["members"], ["commune-m", "network-member"]],
		[["bodies"], BODIES],
		[["people"], [...BODIES, "person-1", "person-5", "role-1", "role-5"]],
		[["topics"], ["topic-n"]],
		[
			["topics", "bodies"],
			[...BODIES, "topic-5", "topic-n"],
		],
		[
			["members", "topics"],
			["commune-m", "network-member", "topic-n"],
		],
		[["agreements", "events", "projects"], []],
		[[], []],
	])("%j", async (parts, expected) => {
		expect(await partsOf(parts)).toEqual(expected);
	});

	test("on a day are reached by what holds on it alone", async () => {
		const people = async (asOf: string) => (await partsOf(["people"], { asOf })).filter((id) => /person|role/.test(id));
		expect(await people("2010-12-31")).toEqual(["person-1", "role-1", "role-5"]);
		expect(await people("2011-01-01")).toEqual(["role-5"]);
		expect(await people("2020-01-01")).toEqual(["person-5", "role-5"]);
	});

	test("along some types only go no further than these", async () => {
		expect(await partsOf(["people"], { types: ["BODY_OF", "ROLE_IN", "HOLDS"] })).toEqual([
			"body-1",
			"person-1",
			"role-1",
		]);
		expect(await partsOf(["people"], { types: ["ROLE_IN", "HOLDS"] })).toEqual([]);
	});

	test("in any order of asking are the same", async () => {
		const all = await partsOf([...NETWORK_PARTS]);
		expect(await partsOf([...NETWORK_PARTS].reverse())).toEqual(all);
		expect(all).not.toContain("topic-of-member");
		expect(all).not.toContain("body-of-member");
	});
});
