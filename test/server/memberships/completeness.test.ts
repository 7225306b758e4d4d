/** Member, not a member, or unknown: only where the list is complete, and speaks of the day, a missing membership means that there is none. */
import { expect, test } from "vitest";
import { ALWAYS, type EntityRef, factId, listedFrom, speaksOf } from "../../../model/index.ts";
import { packIndex } from "../../../server/memberships/build.ts";
import { isComplete, isListedFor, type MemberList, standingIn } from "../../../server/memberships/index.ts";

const ref = (type: EntityRef["type"], id: string): EntityRef => ({ type, id, name: id });
const fact = (type: "MEMBER_OF" | "PART_OF", source: string, target: string) => ({
	...{ source, target, fact: factId(type, source, target) },
	...ALWAYS,
});
const list = (own: Partial<MemberList>): MemberList => ({
	...{ total: null, totalIs: null, totalOn: null, listed: "partial", completeFor: [] },
	...{ from: "2018-12-31", begins: "2018-12-31", ...own },
});

/** `inside` lies in a district in a region; `outside` nowhere. */
const INDEX = packIndex(
	[
		...["inside", "outside", "joined"].map((id) => ref("Commune", id)),
		...["whole", "regional", "cut", "silent", "later"].map((id) => ref("Network", id)),
		...[ref("District", "district"), ref("Region", "region")],
	],
	["whole", "regional", "cut", "silent", "later"].map((network) => fact("MEMBER_OF", "joined", network)),
	[fact("PART_OF", "inside", "district"), fact("PART_OF", "district", "region")],
	{
		lists: new Map([
			["whole", list({ listed: "complete" })],
			["regional", list({ completeFor: ["region"] })],
			["cut", list({})],
			["later", list({ listed: "complete", begins: "2010-01-01" })],
		]),
		incomparable: new Set(),
	},
);

test.each([
	["whole", "inside", "not"],
	["whole", "outside", "not"],
	["regional", "inside", "not"],
	["regional", "outside", "unknown"],
	["cut", "inside", "unknown"],
	["silent", "inside", "unknown"],
	["cut", "joined", "member"],
	["whole", "joined", "member"],
] as const)("in the network %s %s is: %s", (network, candidate, expected) => {
	expect(standingIn(INDEX, network, candidate, { indirect: false })).toBe(expected);
	expect(isListedFor(INDEX, network, candidate)).toBe(expected === "not" || network === "whole");
});

test.each([
	["later", "2018-12-30", "unknown"],
	["later", "2018-12-31", "not"],
	["later", "2026-01-01", "not"],
	["later", undefined, "unknown"],
	["whole", "2018-12-30", "unknown"],
	["regional", "2018-12-30", "unknown"],
] as const)("in the network %s, on %s, inside is: %s", (network, asOf, expected) => {
	expect(standingIn(INDEX, network, "inside", { indirect: false, ...(asOf && { asOf }) })).toBe(expected);
	if (network !== "regional") expect(isComplete(INDEX, network, asOf)).toBe(expected === "not");
});

test.each([
	["the last day that its number may be of", { earliest: "2018-01-01", latest: "2018-12-31" }, "2018-12-31"],
	["its last attestation, where its number has no day", undefined, "2024-02-29"],
	["its last attestation, where its number may be of any later day", { earliest: "2015-01-01" }, "2024-02-29"],
])("a list speaks from: %s", (_, on, day) => {
	expect(listedFrom(on, [{ latest: "2024-02-29" }, { latest: "2019-05-01" }])).toBe(day);
});

test("a list without a day proves nothing, and neither does one of all times whose cooperation has no beginning", () => {
	expect(speaksOf({ from: null, begins: "2000-01-01" }, "2020-01-01")).toBe(false);
	expect(speaksOf({ from: "2000-01-01", begins: null }, null)).toBe(false);
	expect(speaksOf({ from: "2000-01-01", begins: "2000-01-01" }, null)).toBe(true);
});
