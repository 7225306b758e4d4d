/** What memory is made of, by hand: packed relationships, growing lists, sets; and what an entity belongs to. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ALWAYS, dayNumber, type EntityRef, factId } from "../../../model/index.ts";
import { packIndex } from "../../../server/memberships/build.ts";
import { readContexts } from "../../../server/memberships/contexts.ts";
import { countsMemberships } from "../../../server/memberships/edges.ts";
import {
	type DatedFact,
	eachInto,
	eachOutOf,
	groupIndices,
	offsetsOf,
	packFacts,
	toMoment,
} from "../../../server/memberships/facts.ts";
import { growing } from "../../../server/memberships/growing.ts";
import {
	buildMembershipIndex,
	buildScenario,
	indirectEdgesAt,
	membershipsHeldBy,
	membershipsOf,
	toSets,
} from "../../../server/memberships/index.ts";
import { allNetworks, memberships } from "../../reference/memberships.ts";
import { REGION } from "../../reference/region.ts";
import { neighbours } from "../../reference/subgraph.ts";
import { byId, refOf } from "../../reference/world.ts";
import { openWorld } from "../world.ts";

const fact = (source: string, target: string, own: Partial<DatedFact> = {}): DatedFact => ({
	...{ source, target, fact: factId("MEMBER_OF", source, target), ...ALWAYS },
	...own,
});
const IDS = ["a", "b", "n", "o"];
/** By target, source and id: a→n, b→n, b→n again, a→o. */
const pack = () =>
	packFacts(
		"MEMBER_OF",
		[
			fact("a", "o"),
			fact("b", "n", { fact: "again", from: dayNumber("2010-01-01"), to: dayNumber("2010-01-31") }),
			fact("b", "n"),
			fact("a", "n"),
			fact("a", "nowhere"),
			fact("nobody", "n"),
		],
		IDS,
	);
const seen = (each: typeof eachInto, number: number, asOf?: string) => {
	const indices: number[] = [];
	each(pack(), number, toMoment(asOf), (place) => indices.push(place));
	return indices;
};

describe("packed relationships", () => {
	test("lie by target, source and id; those with an unknown end are left out", () => {
		const packed = pack();
		expect([...packed.sources]).toEqual([0, 1, 1, 0]);
		expect([...packed.targets]).toEqual([2, 2, 2, 3]);
		expect([...packed.offsets]).toEqual([0, 0, 0, 3, 4]);
		expect([...packed.outgoing.offsets]).toEqual([0, 2, 4, 4, 4]);
		expect([...packed.outgoing.indices]).toEqual([0, 3, 1, 2]);
	});

	test("keep the ids that do not follow from type and ends", () => {
		expect([...pack().ownIds]).toEqual([[1, "again"]]);
	});

	test("are seen from both ends, on days on which they hold", () => {
		expect([0, 1, 2, 3].map((number) => seen(eachInto, number))).toEqual([[], [], [0, 1, 2], [3]]);
		expect([0, 1, 2, 3].map((number) => seen(eachOutOf, number))).toEqual([[0, 3], [1, 2], [], []]);
		for (const day of ["2010-01-01", "2010-01-31"]) expect(seen(eachInto, 2, day)).toEqual([0, 1, 2]);
		for (const day of ["2009-12-31", "2010-02-01"]) {
			expect(seen(eachInto, 2, day)).toEqual([0, 2]);
			expect(seen(eachOutOf, 1, day)).toEqual([2]);
		}
		expect([seen(eachInto, -1), seen(eachInto, 4), seen(eachOutOf, 4)]).toEqual([[], [], []]);
	});

	test("are grouped by rows that may be empty", () => {
		expect([...offsetsOf([2, 0, 2], 4)]).toEqual([0, 1, 1, 3, 3]);
		expect([...offsetsOf([], 0)]).toEqual([0]);
		const { offsets, indices } = groupIndices([2, 0, 2], 3);
		expect([[...offsets], [...indices]]).toEqual([
			[0, 1, 1, 3],
			[1, 0, 2],
		]);
	});
});

test("a list grows beyond what was expected", () => {
	for (const expected of [0, 1, 2, 3, 8]) {
		const list = growing(expected);
		for (let n = 1; n <= 5; n++) list.push(n * n);
		expect(list.length()).toBe(5);
		expect([...list.numbers()]).toEqual([1, 4, 9, 16, 25]);
	}
	expect(growing().numbers()).toHaveLength(0);
});

test("memberships count unless other types alone are asked for", () => {
	expect(countsMemberships({})).toBe(true);
	expect(countsMemberships({ types: ["PART_OF", "MEMBER_OF"] })).toBe(true);
	expect(countsMemberships({ types: ["PART_OF"] })).toBe(false);
});

describe("an index", () => {
	const ref = (type: EntityRef["type"], id: string): EntityRef => ({ type, id, name: id.toUpperCase() });
	// In each test, so that a run of mutants knows which test reaches what.
	let index: ReturnType<typeof packIndex>;
	beforeEach(() => {
		index = packIndex(
			[ref("Network", "n"), ref("Commune", "c"), ref("District", "d"), ref("Organization", "o"), ref("Network", "e")],
			[fact("d", "n"), fact("o", "n"), fact("c", "n", { fact: "c-in-n", from: dayNumber("2020-01-01") })],
			[fact("c", "d", { fact: "part" }), fact("o", "d", { fact: "other" })],
		);
	});

	test("numbers entities by id", () => {
		expect(index.entities.map(({ id }) => id)).toEqual(["c", "d", "e", "n", "o"]);
		expect([...index.numberOf]).toEqual([..."cdeno"].map((id, number) => [id, number]));
		expect(index.networks).toEqual([2, 3]);
		// An organization is part of no district.
		expect([...index.parts.sources]).toEqual([0]);
	});

	test("gives the members of each network once, direct and behind", () => {
		const setsOn = (asOf: string | undefined, indirect: boolean) => {
			const { offsets, members, most } = toSets(index, { asOf, indirect });
			return [[...offsets], [...members].sort(), most];
		};
		expect(setsOn(undefined, false)).toEqual([[0, 0, 3], [0, 1, 4], 5]);
		expect(setsOn(undefined, true)).toEqual([[0, 0, 3], [0, 1, 4], 5]);
		expect(setsOn("2019-12-31", false)).toEqual([[0, 0, 2], [1, 4], 5]);
		expect(setsOn("2019-12-31", true)).toEqual([[0, 0, 3], [0, 1, 4], 5]);
	});

	test("is changed by a scenario: what ends and what is added, each once", () => {
		const lookup = { get: () => undefined };
		const add = [
			{ member: "o", network: "e" },
			{ member: "o", network: "e" },
			{ member: "d", network: "n" },
			{ member: "unknown", network: "e" },
		];
		const remove = [{ member: "o", network: "n" }];
		const { index: after, facts } = buildScenario(index, { networks: ["n", "e"], add, remove }, lookup);
		const [hypothetical, unknown] = ["o", "unknown"].map((id) => factId("MEMBER_OF", id, "e", "hypothetical"));
		expect(facts).toEqual([hypothetical, unknown]);
		expect(membershipsOf(after, { networks: ["e", "n"], indirect: true })).toEqual([
			{ network: "e", member: "o", fact: hypothetical },
			{ network: "n", member: "c", fact: "c-in-n" },
			{ network: "n", member: "d", fact: factId("MEMBER_OF", "d", "n") },
			{ network: "n", member: "c", fact: factId("MEMBER_OF", "d", "n"), through: [{ id: "d", fact: "part" }] },
		]);
		expect(after.entities.map(({ id }) => id)).toEqual(["c", "d", "e", "n", "o"]);
		expect([after.parts.sources.length, after.memberships.sources.length]).toEqual([1, 3]);
	});

	test("keeps who stands behind its members in a scenario", () => {
		const changes = { networks: ["n"], add: [], remove: [] };
		const { index: after } = buildScenario(index, changes, { get: () => undefined });
		const all = { networks: ["n"], indirect: true };
		expect(membershipsOf(after, all)).toEqual(membershipsOf(index, all));
		expect(membershipsOf(after, all).filter(({ through }) => through)).toHaveLength(1);
	});

	test("of a membership of another day takes the hypothetical one too", () => {
		const add = [{ member: "c", network: "n" }];
		const on = (asOf?: string) =>
			buildScenario(index, { networks: ["n"], add, remove: [], asOf }, { get: () => undefined }).facts;
		expect([on(), on("2020-01-01")]).toEqual([[], []]);
		expect(on("2019-12-31")).toEqual([factId("MEMBER_OF", "c", "n", "hypothetical")]);
	});
});

describe("the region", () => {
	let world: Awaited<ReturnType<typeof openWorld>>;
	beforeAll(async () => {
		world = await openWorld();
	});
	afterAll(() => world.close());

	test("is in memory as far as memberships go", async () => {
		const { entities, memberships: members, parts } = await buildMembershipIndex(world.graph);
		const of = (wanted: string) => REGION.facts.filter(({ type }) => type === wanted);
		const into = of("PART_OF");
		const steps = into.filter(({ target }) => !/^(region|commune)-/.test(target));
		expect([members.type, members.sources.length]).toEqual(["MEMBER_OF", of("MEMBER_OF").length]);
		expect([parts.type, parts.sources.length]).toEqual(["PART_OF", steps.length]);
		const belong = REGION.entities.filter(
			({ id, type }) =>
				/District|Network|Region|Organization|Commune/.test(type) ||
				[...of("MEMBER_OF"), ...into].some(({ source }) => source === id),
		);
		expect(entities).toEqual(belong.map(({ id }) => refOf(REGION, id)).sort(byId));
	});

	test.each(["in", "out", "both"] as const)("has derived edges at each entity: %s", async (direction) => {
		const index = await world.membershipIndex();
		for (const { id } of REGION.entities) {
			for (const asOf of [undefined, "2010-01-01", "2016-01-01"]) {
				const { edges } = neighbours(REGION, id, { direction, asOf, indirect: true, types: ["MEMBER_OF"] });
				const expected = edges.filter(({ derived }) => derived);
				expect(indirectEdgesAt(index, id, { direction, asOf }).sort(byId), id).toEqual(expected);
			}
		}
	});

	test("has for each member its own memberships", async () => {
		const index = await world.membershipIndex();
		const networks = allNetworks(REGION);
		for (const asOf of [undefined, "2010-01-01", "2016-01-01"]) {
			for (const indirect of [false, true]) {
				const all = membershipsOf(index, { networks, asOf, indirect });
				const expected = networks.flatMap((network) => memberships(REGION, network, asOf, indirect));
				expect(all).toHaveLength(expected.length);
				for (const { id } of REGION.entities) {
					const held = membershipsHeldBy(index, { members: [id], asOf, indirect });
					expect(held, id).toEqual(all.filter(({ member }) => member === id));
				}
			}
		}
	});

	test.each([
		["commune-ahlfeld", "Kreis Nord"],
		// Of two districts the first by name; a district before a network.
		["commune-zell", "Kreis Nord"],
		["commune-neustadt-b", "Land"],
		["commune-neustadt-a", "Gamma"],
		["district-nord", "Land"],
		["body-rat", "Alpha-Verbund"],
		["body-unterausschuss", "Ausschuss"],
		["role-sprecher", "Alpha-Verbund"],
		["person-erika", "Bürgermeister"],
		["event-tagung", "Alpha-Verbund"],
		["topic-klima", "Umwelt"],
		["topic-allein", undefined],
		["commune-berg-2", undefined],
	])("%s belongs to %s", async (id, name) => {
		expect((await readContexts(world.graph)).get(id)?.name).toBe(name);
	});
});

test("what belongs to several belongs to the nearest, whatever the names", async () => {
	const entity = (type: EntityRef["type"], id: string, name: string) => ({ type, id, name, evidence: [] });
	const part = (target: string) => ({
		...{ id: factId("PART_OF", "c", target), type: "PART_OF" as const, source: "c", target, evidence: [] },
	});
	const world = await openWorld({
		entities: [entity("Commune", "c", "C"), entity("Region", "r", "A"), entity("District", "d", "B")],
		facts: [part("r"), part("d")],
		...{ evidence: [], sources: [] },
	});
	expect((await readContexts(world.graph)).get("c")?.name).toBe("B");
	await world.close();
});
