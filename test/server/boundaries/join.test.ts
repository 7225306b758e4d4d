import fc from "fast-check";
import { expect, test } from "vitest";
import { Boundaries } from "../../../model/index.ts";
import { joinBoundaries } from "../../../server/boundaries/join.ts";
import { areasOf, bordersOf, ringsOf } from "../../reference/topology.ts";
import { squares } from "../../seed/boundaries.ts";

/** @param by how many degrees to the east of where the squares are */
function setOf(dataset: string, ids: readonly string[], by = 0) {
	const { arcs, ...rest } = Boundaries.parse(JSON.parse(squares(...ids).replace('"squares"', '"communes"')));
	const moved = arcs.map((arc) => arc.map(([x, y]): [number, number] => [x + by, y]));
	return { dataset, attribution: `© ${dataset}`, topology: { ...rest, arcs: moved } };
}
/** The same on a grid, as the import writes it: steps of a hundredth of a degree from 7° east and 51° north on. */
function onGrid<T extends { topology: Boundaries }>(set: T): T {
	const { arcs, ...rest } = set.topology;
	const toGrid = ([x, y]: readonly [number, number]): [number, number] => [
		Math.round((x - 7) * 100),
		Math.round((y - 51) * 100),
	];
	const steps = arcs.map((arc) =>
		arc.map((position, index): [number, number] => {
			const [x, y] = toGrid(position);
			const [beforeX, beforeY] = index > 0 ? toGrid(arc[index - 1] ?? position) : [0, 0];
			return [x - beforeX, y - beforeY];
		}),
	);
	return { ...set, topology: { ...rest, arcs: steps, transform: { scale: [0.01, 0.01], translate: [7, 51] } } };
}
const [A, B, C, D]: [string, string, string, string] = ["99001001", "99001002", "99001003", "99001004"];

test("what one data set has is answered as it is, with whom to name", () => {
	const set = onGrid(setOf("a", [A, B]));
	const { objects, ...rest } = joinBoundaries([set]);
	const { objects: own, ...whole } = set.topology;
	expect(rest).toEqual(whole);
	expect(objects.communes).toEqual({
		...own.communes,
		properties: { attribution: ["© a"], datasets: ["a"] },
	});
});

test("of several, each commune is where it was, on a grid or not, and borders stay shared", () => {
	const ids = fc.shuffledSubarray([A, B, C, D], { minLength: 1 });
	fc.assert(
		fc.property(ids, ids, fc.boolean(), fc.boolean(), (first, second, isFirstOnGrid, isSecondOnGrid) => {
			const sets = [setOf("a", first), setOf("b", second, 2)] as const;
			const [a, b] = [isFirstOnGrid ? onGrid(sets[0]) : sets[0], isSecondOnGrid ? onGrid(sets[1]) : sets[1]];
			const joined = joinBoundaries([a, b]);
			const added = second.filter((id) => !first.includes(id));
			expect([...areasOf(joined).keys()]).toEqual([...first, ...added]);
			expect(joined.objects.communes.properties).toEqual({ attribution: ["© a", "© b"], datasets: ["a", "b"] });
			for (const [id, rings] of ringsOf(joined)) {
				const before = ringsOf(sets[first.includes(id) ? 0 : 1].topology).get(id) ?? [];
				const near = (all: typeof before) => all.map((ring) => ring.map(([x, y]) => [x.toFixed(3), y.toFixed(3)]));
				expect(near(rings)).toEqual(near(before));
			}
			const own = bordersOf(sets[1].topology).filter((pair) => pair.split(" ").every((id) => added.includes(id)));
			expect(bordersOf(joined)).toEqual([...bordersOf(sets[0].topology), ...own].sort());
		}),
	);
});
