/** What-if scenarios without HTTP: against the reference, and what is refused by hand. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerWhatIf, type WhatIfQuery } from "../../../server/what-if/answer.ts";
import { type Change, whatIf } from "../../reference/changes.ts";
import { sortReasons } from "../../reference/overlaps.ts";
import { REGION } from "../../reference/region.ts";
import { openWorld } from "../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

const NETWORKS = REGION.entities.filter(({ type }) => type === "Network").map(({ id }) => id);
const PLAIN = { networks: NETWORKS, add: [], remove: [], min: 1, indirect: false };
const ask = (given: Partial<WhatIfQuery>) => answerWhatIf(world, { ...PLAIN, ...given });
const change = (member: string, network: string): Change => ({ member, network: `network-${network}` });

const ordered = <T extends { members: { in: object[] }[] }>(answer: T) => ({
	...answer,
	members: answer.members.map((member) => ({ ...member, in: sortReasons(member.in) })),
});

test.each([
	{},
	{ add: [change("commune-zell", "beta")] },
	{ add: [change("commune-zell", "beta")], asOf: "2016-01-01" },
	// A member already, on this day or only on another.
	{ add: [change("commune-ahlfeld", "alpha")] },
	{ add: [change("commune-ahlfeld", "beta")], asOf: "2020-01-01" },
	{ remove: [change("commune-ahlfeld", "alpha")] },
	{ remove: [change("commune-berg-10", "beta")], asOf: "2016-01-01" },
	{ remove: [change("commune-berg-10", "beta")], add: [change("commune-berg-10", "beta")], asOf: "2016-01-01" },
	// Those behind a member come and go with it.
	{ add: [change("district-sued", "alpha")], asOf: "2016-01-01" },
	{ remove: [change("district-nord", "beta")], asOf: "2016-01-01" },
	{ add: [change("commune-zell", "alpha"), change("network-alpha", "epsilon")], asOf: "2020-01-01" },
	{ add: [change("organization-verein", "gamma"), change("commune-sankt-veit", "gamma")] },
	// Some of the networks; topics are of all.
	{ networks: ["network-alpha", "network-beta"], add: [change("organization-verein", "beta")] },
	{ networks: ["network-zeta", "network-alpha"], remove: [change("network-alpha", "zeta")], min: 2 },
	{ remove: [change("commune-oeding", "gamma"), change("commune-oeding", "epsilon")], asOf: "2019-01-01" },
] as Partial<WhatIfQuery & { asOf: string }>[])("%j", async (given) => {
	for (const indirect of [false, true]) {
		const { add = [], remove = [], ...query } = given;
		const expected = whatIf(REGION, { add: [...add], remove: [...remove] }, { ...PLAIN, ...query, indirect });
		expect(ordered(await ask({ ...given, indirect }))).toEqual(ordered(expected));
	}
});

test("hypothetical memberships come behind the others, as they were given", async () => {
	const add = [change("commune-zell", "zeta"), change("commune-zell", "beta")];
	const { members } = await ask({ add, asOf: "2016-01-01" });
	const reasons = members.find(({ id }) => id === "commune-zell")?.in ?? [];
	expect(reasons.map(({ set, hypothetical }) => [set, hypothetical])).toEqual([
		["network-alpha", undefined],
		["network-zeta", true],
		["network-beta", true],
	]);
	const other = await ask({ add: [...add].reverse(), asOf: "2016-01-01" });
	const again = other.members.find(({ id }) => id === "commune-zell")?.in ?? [];
	expect(again.map(({ set }) => set)).toEqual(["network-alpha", "network-beta", "network-zeta"]);
});

test("of members with the same name the topics come by id, whatever the order of the request", async () => {
	const add = [
		change("commune-neustadt-b", "zeta"),
		change("commune-zell", "beta"),
		change("commune-neustadt-a", "zeta"),
	];
	const { topics } = await ask({ add });
	const klima = { id: "topic-klima", type: "Topic", name: "Klima" };
	const verkehr = { id: "topic-verkehr", type: "Topic", name: "Verkehr" };
	const commune = (id: string, name: string) => ({ id: `commune-${id}`, type: "Commune", name });
	expect(topics).toEqual([
		{ member: commune("neustadt-a", "Neustadt"), gained: [klima], lost: [] },
		{ member: commune("neustadt-b", "Neustadt"), gained: [klima], lost: [] },
		// Of Alpha already.
		{ member: commune("zell", "Zell"), gained: [], lost: [] },
	]);
	const left = await ask({ remove: [change("commune-ahlfeld", "alpha")], asOf: "2020-01-01" });
	expect(left.topics).toEqual([{ member: commune("ahlfeld", "Ahlfeld"), gained: [], lost: [verkehr] }]);
});

test("topics come by name, and what one member leaves no other does", async () => {
	const add = [
		...[change("commune-sankt-veit", "zeta"), change("commune-sankt-veit", "alpha"), change("commune-ahlfeld", "zeta")],
	];
	const { topics } = await ask({ add, remove: [change("commune-berg-2", "alpha")], asOf: "2020-01-01" });
	expect(
		topics.map(({ member, gained, lost }) => [
			member.name,
			...[gained, lost].map((all) => all.map(({ name }) => name)),
		]),
	).toEqual([
		["Ahlfeld", ["Klima"], []],
		["Berg 2", [], ["Verkehr"]],
		["St. Veit", ["Klima", "Verkehr"], []],
	]);
});

describe("refused", () => {
	const refusal = async (given: Partial<WhatIfQuery>) => {
		const error = await ask(given).then(
			() => undefined,
			(thrown: unknown) => thrown as { code: string; detail: string; faults: { pointer: string; detail: string }[] },
		);
		return error && { code: error.code, detail: error.detail, faults: error.faults };
	};

	test("are networks that are none", async () => {
		expect(await refusal({ networks: ["network-alpha", "commune-zell"] })).toMatchObject({
			faults: [{ pointer: "networks", detail: "commune-zell is a Commune, not a network" }],
		});
	});

	test("is each change that cannot be, the first three in words", async () => {
		const networks = ["network-alpha", "network-beta"];
		const add = [change("nowhere", "gamma"), change("commune-zell", "beta"), change("topic-klima", "alpha")];
		const remove = [change("nobody", "alpha"), change("commune-zell", "beta"), change("commune-zell", "gamma")];
		const faults = [
			["add/0/member", "there is no entity nowhere", "nowhere"],
			["add/0/network", "network-gamma is not among the networks that are compared"],
			["add/2/member", "topic-klima is a Topic; members are Commune, District, Region, Organization, Network"],
			["remove/0/member", "there is no entity nobody", "nobody"],
			["remove/1", "commune-zell is no direct member of network-beta"],
			["remove/2/network", "network-gamma is not among the networks that are compared"],
		].map(([pointer, detail, id]) => ({ pointer, detail, ...(id && { id }) }));
		expect(await refusal({ networks, add, remove })).toEqual({
			code: "unknown-reference",
			detail: `${faults
				.slice(0, 3)
				.map(({ detail }) => detail)
				.join("; ")}.`,
			faults,
		});
	});

	test("is the end of a membership that is not there on the day", async () => {
		const remove = [change("commune-zell", "alpha")];
		expect(await refusal({ remove, asOf: "2016-01-01" })).toBeUndefined();
		expect(await refusal({ remove, asOf: "2012-01-01" })).toMatchObject({
			faults: [{ pointer: "remove/0", detail: "commune-zell is no direct member of network-alpha" }],
		});
		// Only through its district.
		expect(await refusal({ remove: [change("commune-aehrenbach", "beta")], indirect: true })).toMatchObject({
			faults: [{ pointer: "remove/0" }],
		});
	});
});
