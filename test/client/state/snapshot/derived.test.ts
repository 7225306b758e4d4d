import { expect, it } from "vitest";
import { EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import type { PictureNode } from "../../../../client/state/picture/types.ts";
import { positionsOf, toSnapshot } from "../../../../client/state/snapshot/derived.ts";

const node = (id: string): [string, PictureNode] => [
	id,
	{ node: { id, type: "Commune", name: id }, steps: [{ kind: "restore", id: 1 }] },
];

it("a snapshot has ids and filters in order, and places in whole pixels", () => {
	const picture = {
		...EMPTY_PICTURE,
		nodes: new Map(["c", "a", "b"].map(node)),
		positions: new Map([
			["c", { x: 1.4, y: -2.6 }],
			["a", { x: 7, y: 8 }],
		]),
		...{
			sets: ["n"],
			indirect: true,
			asOf: "2020-01-01",
			possible: true,
			hidden: new Set(["Topic", "Commune"] as const),
		},
	};
	const snapshot = toSnapshot(picture, ["b"]);
	expect(snapshot).toEqual({
		...{ v: 1, ids: ["a", "b", "c"], sets: ["n"], indirect: true, asOf: "2020-01-01", possible: true },
		...{ hidden: ["Commune", "Topic"], at: [[7, 8], null, [1, -3]], selected: ["b"] },
	});
	expect([...positionsOf(snapshot)]).toEqual([
		["a", { x: 7, y: 8 }],
		["c", { x: 1, y: -3 }],
	]);
});
