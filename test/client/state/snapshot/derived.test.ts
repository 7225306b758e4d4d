import { describe, expect, it } from "vitest";
import { EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import type { Picture, PictureNode, Step } from "../../../../client/state/picture/types.ts";
import { readSnapshot, toSnapshot } from "../../../../client/state/snapshot/derived.ts";

const SEARCHED: Step = { kind: "search", about: "c", name: "C", id: 7 };
const CHOSEN: Step = { kind: "sets", names: ["N"], id: 3 };
const node = (id: string, ...steps: [Step, ...Step[]]): [string, PictureNode] => [
	id,
	{ node: { id, type: "Commune", name: id }, steps },
];

const PICTURE: Picture = {
	...EMPTY_PICTURE,
	nodes: new Map([node("c", SEARCHED), node("a", CHOSEN, SEARCHED), node("b", CHOSEN)]),
	positions: new Map([
		["c", { x: 1.4, y: -2.6 }],
		["a", { x: 7, y: 8 }],
	]),
	...{ sets: ["n", "m"], indirect: true, asOf: "2020-01-01", possible: true },
	colours: new Map([
		["gone", 0],
		["m", 1],
		["n", 4],
	]),
	pins: new Set(["c", "a"]),
	hidden: new Set(["Topic", "Commune"] as const),
	filters: [{ attribute: "kind", values: ["leader"] }],
};

it("a snapshot has ids in order, places in whole pixels, and why each is here", () => {
	const [camera, map] = [
		{ x: 0.5, y: 1, zoom: 2 },
		{ x: 400, y: 300, zoom: 3 },
	];
	expect(
		toSnapshot(PICTURE, { network: camera, map }, { kind: "intersection", sets: ["n"], exactly: true, members: ["a"] }),
	).toEqual({
		...{ v: 1, ids: ["a", "b", "c"], at: [[7, 8], null, [1, -3]], pins: ["a", "c"] },
		...{ sets: ["n", "m"], signs: [4, 1], indirect: true, asOf: "2020-01-01", possible: true },
		...{ hidden: ["Commune", "Topic"], filters: [{ attribute: "kind", values: ["leader"] }] },
		look: { size: null, colour: null, layout: "patches", map: null },
		steps: [
			{ kind: "sets", names: ["N"] },
			{ kind: "search", about: "c", name: "C" },
		],
		...{ by: [[0, 1], [0], [1]], subject: null, camera, map },
		selection: { kind: "intersection", sets: ["n"], exactly: true },
		...{ panel: "", views: [], switches: {}, nodes: {}, facts: {}, paths: {} },
	});
});

describe("reading", () => {
	const written = () => JSON.parse(JSON.stringify(toSnapshot(PICTURE, { network: null, map: null }, { kind: "none" })));

	it("takes what was written, and what has nothing but ids", () => {
		expect(readSnapshot(written())).toEqual({ snapshot: written() });
		expect(readSnapshot({ v: 1, ids: ["a"] })).toMatchObject({
			snapshot: { sets: [], asOf: null, camera: null, switches: {}, nodes: {}, facts: {}, paths: {} },
		});
	});

	it.each<[string, object, string, string]>([
		["a place that is none", { at: [[1, 2], null, [1, "x"]] }, "at[2][1]", '"x"'],
		["fewer places than ids", { at: [null] }, "at", "[null]"],
		["a day that there is not", { asOf: "2023-02-30" }, "asOf", '"2023-02-30"'],
		["an unknown type", { hidden: ["Topic", "Topics"] }, "hidden[1]", '"Topics"'],
		["an unknown attribute", { filters: [{ attribute: "age", values: [] }] }, "filters[0].attribute", '"age"'],
		["the same sign twice", { signs: [2, 2] }, "signs", "[2,2]"],
		["a switch that stands nowhere", { switches: { table: "edges" } }, "switches.table", '"edges"'],
		["a table that is filtered by no text", { facts: { filter: 3 } }, "facts.filter", "3"],
		["paths of no length", { paths: { lengths: 0 } }, "paths.lengths", "0"],
		["paths without what there is not", { paths: { without: ["Topic", "Weather"] } }, "paths.without[1]", '"Weather"'],
		["another version", { v: 2 }, "v", "2"],
		["no ids", { ids: undefined }, "ids", "–"],
	])("of %s names place and value", (_, change, place, value) => {
		expect(readSnapshot({ ...written(), ...change })).toEqual({ fault: { place, value } });
	});

	it.each([null, 3, "x", []])("of %j names the whole", (value) => {
		expect(readSnapshot(value)).toEqual({ fault: { place: "/", value: JSON.stringify(value) } });
	});
});
