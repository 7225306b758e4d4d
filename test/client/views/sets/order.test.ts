import { describe, expect, it } from "vitest";
import { countRows, orderRows, orderSets } from "../../../../client/views/sets/order.ts";

const hull = (id: string, name: string, size: number) => ({ id, name, size, colour: 0, letter: "A", members: [] });
const HULLS = [hull("z", "Zweckverband", 5), hull("a", "Ärztenetz", 9), hull("b", "Bund", 5)];
const row = (sets: string[], members: string[], inclusive: number) => ({ sets, members, inclusive });
const ROWS = [row(["z", "a", "b"], ["1"], 1), row(["z", "a"], ["2", "3"], 3), row(["b"], ["4", "5"], 3)];

describe("the order of cooperations", () => {
	it.each([
		["chosen", ["z", "a", "b"]],
		// Equal ones as a German sorts them.
		["size", ["a", "b", "z"]],
		["name", ["a", "b", "z"]],
	] as const)("is by %s", (order, ids) => {
		expect(orderSets(HULLS, order).map(({ id }) => id)).toEqual(ids);
	});
});

describe("the order of intersections", () => {
	const exactly = countRows(ROWS, HULLS, true);
	const shown = (order: "size" | "degree" | "name") => orderRows(exactly, order).map(({ id }) => id);

	it("counts who is in exactly these, or in at least these", () => {
		expect(exactly.map(({ n }) => n)).toEqual([1, 2, 2]);
		expect(countRows(ROWS, HULLS, false).map(({ n }) => n)).toEqual([1, 3, 3]);
	});

	it("names the cooperations in the order of the columns", () => {
		const [all] = countRows(ROWS, orderSets(HULLS, "name"), true);
		expect(all?.names).toEqual(["Ärztenetz", "Bund", "Zweckverband"]);
	});

	it("is by members, then by cooperations", () => expect(shown("size")).toEqual(["z a", "b", "z a b"]));
	it("is by cooperations, then by members", () => expect(shown("degree")).toEqual(["z a b", "z a", "b"]));
	it("is by name", () => expect(shown("name")).toEqual(["b", "z a", "z a b"]));
});
