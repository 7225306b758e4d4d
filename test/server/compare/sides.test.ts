/** Comparisons without HTTP: against the reference, and their sentences by hand. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerComparison, type Comparison } from "../../../server/compare/answer.ts";
import { compare } from "../../reference/changes.ts";
import { REGION } from "../../reference/region.ts";
import { openWorld } from "../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

type Side = Comparison["before"];
const side = (networks: string[], asOf?: string): Side => ({ networks, asOf });
const ask = (before: Side, after: Side, given: Partial<Comparison> = {}) =>
	answerComparison(world, { before, after, indirect: false, limit: 100, ...given });

const ALPHA = ["network-alpha"];
const ETA = ["network-eta"];

describe("sides", () => {
	test.each([
		[side(ALPHA, "2009-12-31"), side(ALPHA, "2010-01-01")],
		[side(ALPHA, "2016-01-01"), side(ALPHA, "2018-07-01")],
		[side(ALPHA), side(["network-delta", "network-beta"])],
		[side(["network-gamma", "network-epsilon"], "2014-12-31"), side(["network-gamma"], "2016-01-01")],
		[side(ETA), side(["network-alpha", "network-delta"])],
		[side(["network-theta"]), side(["network-theta"], "2005-01-01")],
	])("%j and %j", async (before, after) => {
		for (const indirect of [false, true]) {
			const { joined, left, stayed, complete, graph } = await ask(before, after, { indirect });
			const expected = compare(
				REGION,
				{ ...before, networks: [...before.networks] },
				{ ...after, networks: [...after.networks] },
				indirect,
			);
			expect({ joined, left, stayed, complete, graph }).toEqual({
				...expected,
				graph: { ...expected.graph, truncated: false },
			});
		}
	});

	test("are a table with a row for each member", async () => {
		const { columns, rows, joined, left, stayed } = await ask(side(ALPHA, "2009-12-31"), side(ALPHA, "2010-01-01"));
		expect(columns).toEqual([
			{ name: "member", type: "entity", title: { de: "Mitglied", en: "Member" } },
			{ name: "change", type: "text", title: { de: "Veränderung", en: "Change" } },
		]);
		const of = (change: string) => (ref: object) => [ref, change];
		expect(rows).toEqual([...joined.map(of("joined")), ...left.map(of("left")), ...stayed.map(of("stayed"))]);
		expect(rows.map(([, change]) => change)).toEqual(["joined", "left", "left", "stayed", "stayed"]);
	});

	test("are a picture that is cut", async () => {
		const { graph } = await ask(side(ALPHA), side(ETA), { limit: 3 });
		expect(graph.nodes).toHaveLength(3);
		expect(graph.truncated).toBe(true);
	});

	test("are of networks that are there: the fault points at the side", async () => {
		await expect(ask(side(["commune-zell"]), side(ALPHA))).rejects.toMatchObject({
			faults: [{ pointer: "network", detail: "commune-zell is a Commune, not a network" }],
		});
		await expect(ask(side(ALPHA), side(["nowhere"]))).rejects.toMatchObject({
			faults: [{ pointer: "other", detail: "there is no network nowhere" }],
		});
	});
});

test.each([
	[
		side(ALPHA, "2009-12-31"),
		side(ALPHA, "2010-01-01"),
		"Von Alpha-Verbund (31. Dezember 2009) zu Alpha-Verbund (1. Januar 2010), soweit bekannt: 1 kommt hinzu (Berg 2), 2 fallen weg (Ährenbach und Zell), 2 bleiben. Nicht alle Mitglieder sind bekannt: Alpha-Verbund.",
		"From Alpha-Verbund (31 December 2009) to Alpha-Verbund (1 January 2010), as far as is known: 1 joins (Berg 2), 2 leave (Ährenbach and Zell), 2 stay. Not all members are known: Alpha-Verbund.",
	],
	[
		side(ALPHA, "2010-01-01"),
		side(ALPHA, "2009-12-31"),
		"Von Alpha-Verbund (1. Januar 2010) zu Alpha-Verbund (31. Dezember 2009), soweit bekannt: 2 kommen hinzu (Ährenbach und Zell), 1 fällt weg (Berg 2), 2 bleiben. Nicht alle Mitglieder sind bekannt: Alpha-Verbund.",
		"From Alpha-Verbund (1 January 2010) to Alpha-Verbund (31 December 2009), as far as is known: 2 join (Ährenbach and Zell), 1 leaves (Berg 2), 2 stay. Not all members are known: Alpha-Verbund.",
	],
	[
		side(ETA),
		side(ETA, "2000-01-01"),
		"Von Eta, ohne Mitglieder (alle Zeiten) zu Eta, ohne Mitglieder (1. Januar 2000), soweit bekannt: niemand kommt hinzu, niemand fällt weg, niemand bleibt. Nicht alle Mitglieder sind bekannt: Eta, ohne Mitglieder.",
		"From Eta, ohne Mitglieder (all times) to Eta, ohne Mitglieder (1 January 2000), as far as is known: nobody joins, nobody leaves, nobody stays. Not all members are known: Eta, ohne Mitglieder.",
	],
	[
		side(["network-epsilon"], "2016-01-01"),
		side(["network-epsilon"], "2017-01-01"),
		"Von Epsilon (1. Januar 2016) zu Epsilon (1. Januar 2017), soweit bekannt: niemand kommt hinzu, niemand fällt weg, 1 bleibt. Nicht alle Mitglieder sind bekannt: Epsilon.",
		"From Epsilon (1 January 2016) to Epsilon (1 January 2017), as far as is known: nobody joins, nobody leaves, 1 stays. Not all members are known: Epsilon.",
	],
	[
		side([...ALPHA, ...ETA]),
		side(ETA),
		"Von Alpha-Verbund und Eta, ohne Mitglieder (alle Zeiten) zu Eta, ohne Mitglieder (alle Zeiten), soweit bekannt: niemand kommt hinzu, 7 fallen weg (Ahlfeld, Ährenbach, Berg 2, Neustadt, Öding und 2 weitere), niemand bleibt. Nicht alle Mitglieder sind bekannt: Alpha-Verbund und Eta, ohne Mitglieder.",
		"From Alpha-Verbund and Eta, ohne Mitglieder (all times) to Eta, ohne Mitglieder (all times), as far as is known: nobody joins, 7 leave (Ahlfeld, Ährenbach, Berg 2, Neustadt, Öding and 2 more), nobody stays. Not all members are known: Alpha-Verbund and Eta, ohne Mitglieder.",
	],
])("in words: %j and %j", async (before, after, de, en) => {
	expect((await ask(before, after)).sentence).toEqual({ de, en });
});

test("in words, a list says of which days it is complete", async () => {
	const of = async (from: string, to: string) =>
		(await ask(side(["network-delta"], from), side(["network-delta"], to))).sentence;
	const { de, en } = await of("2018-12-30", "2019-01-01");
	expect(de).toMatch(
		/, soweit bekannt: .* Nicht alle Mitglieder sind bekannt: Delta \(erst ab dem 31\. Dezember 2018\)\.$/,
	);
	expect(en).toMatch(/, as far as is known: .* Not all members are known: Delta \(only from 31 December 2018\)\.$/);
	expect((await of("2018-12-31", "2019-01-01")).de).not.toContain("bekannt");
});
