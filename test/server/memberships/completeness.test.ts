/** Member, not a member, or unknown: only where the list is complete a missing membership means that there is none. */
import { expect, test } from "vitest";
import { ALWAYS, type EntityRef, factId } from "../../../model/index.ts";
import { packIndex } from "../../../server/memberships/build.ts";
import { isListedFor, type MemberList, standingIn } from "../../../server/memberships/index.ts";

const ref = (type: EntityRef["type"], id: string): EntityRef => ({ type, id, name: id });
const fact = (type: "MEMBER_OF" | "PART_OF", source: string, target: string) => ({
	...{ source, target, fact: factId(type, source, target) },
	...ALWAYS,
});
const list = (own: Partial<MemberList>): MemberList => ({
	...{ total: null, totalOn: null, listed: "partial", completeFor: [], ...own },
});

/** `inside` lies in a district in a region; `outside` nowhere. */
const INDEX = packIndex(
	[
		...["inside", "outside", "joined"].map((id) => ref("Commune", id)),
		...["whole", "regional", "cut", "silent"].map((id) => ref("Network", id)),
		...[ref("District", "district"), ref("Region", "region")],
	],
	["whole", "regional", "cut", "silent"].map((network) => fact("MEMBER_OF", "joined", network)),
	[fact("PART_OF", "inside", "district"), fact("PART_OF", "district", "region")],
	new Map([
		["whole", list({ listed: "complete" })],
		["regional", list({ completeFor: ["region"] })],
		["cut", list({})],
	]),
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
