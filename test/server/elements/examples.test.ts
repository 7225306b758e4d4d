import { expect, test } from "vitest";
import { Id } from "../../../model/index.ts";
import { anEntity, noSuchEntity, noSuchNetwork, PLACEHOLDER } from "../../../server/elements/examples.ts";

test("a placeholder is an id, and gives back what it stands for", () => {
	const given = [anEntity("Commune"), anEntity("Network", 2), anEntity("Evidence", 0, "member_of.a:b-1")];
	expect(given.map((id) => Id.parse(id))).toEqual(given);
	expect([...given.join(" or ").matchAll(PLACEHOLDER)].map(([, ...parts]) => parts)).toEqual([
		["Commune", "0", ""],
		["Network", "2", ""],
		["Evidence", "0", "member_of.a:b-1"],
	]);
	expect([..."network-0 _example.Commune_".matchAll(PLACEHOLDER)]).toEqual([]);
});

test("the refusal of an unknown id names parameter, kind and id, and keeps the other parameters", () => {
	expect(noSuchEntity("id", { depth: 1 })).toEqual({
		given: { depth: 1, id: "network-0" },
		detail: "there is no entity network-0. Look ids up with /api/search.",
		faults: [{ pointer: "id", detail: "there is no entity network-0", id: "network-0" }],
	});
	expect(noSuchNetwork("network")).toEqual({
		given: { network: "network-0" },
		detail: "there is no network network-0. Look ids up with /api/search.",
		faults: [{ pointer: "network", detail: "there is no network network-0", id: "network-0" }],
	});
});
