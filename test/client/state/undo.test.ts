/** Undo gives back exactly what was there, whatever was done, a hundred times and more. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amend, begin, commit, HISTORY_LIMIT, redo, undo } from "../../../client/state/history/actions.ts";
import { apply, EMPTY_PICTURE } from "../../../client/state/picture/actions.ts";
import type { Action, Picture, Step } from "../../../client/state/picture/types.ts";
import { EDGES, NODES } from "./small-graph.ts";

const ids = NODES.map((node) => node.id);
const step = (id: number): Step => ({ kind: "expand", about: ids[id % ids.length] ?? "", name: "", types: [], id });
const someIds = fc.subarray(ids);
const graph = fc.record({
	nodes: fc.subarray([...NODES]),
	edges: fc.subarray([...EDGES]),
	truncated: fc.constant(false),
});
const maybe = fc.subarray([...EDGES]);
const choice = fc.record({
	sets: fc.subarray(ids.filter((id) => id.startsWith("network-"))),
	indirect: fc.boolean(),
	asOf: fc.constantFrom(null, "2003-01-01"),
	possible: fc.boolean(),
});
const position = fc.record({ x: fc.integer(), y: fc.integer() });
const action: fc.Arbitrary<Action> = fc.oneof(
	fc.record({ kind: fc.constant("add" as const), ids: someIds, graph, maybe, step: fc.nat(99).map(step) }),
	fc.record({ kind: fc.constant("remove" as const), ids: someIds }),
	fc.record({ kind: fc.constant("collapse" as const), id: fc.constantFrom(...ids) }),
	fc.record({
		kind: fc.constant("sets" as const),
		ids: someIds,
		choice,
		graph,
		maybe,
		overlaps: fc.constant(null),
		step: fc.nat(99).map((id): Step => ({ kind: "sets", names: [], id })),
	}),
	fc.record({ kind: fc.constantFrom("pin" as const, "unpin" as const), ids: someIds }),
	fc.record({
		kind: fc.constant("filter" as const),
		filters: fc.subarray([
			{ attribute: "kind", values: ["commune_group"] },
			{ attribute: "population", values: ["", "5000"] },
		] as const),
	}),
	fc.record({ kind: fc.constant("hide" as const), types: fc.subarray(["Commune", "MEMBER_OF"] as const) }),
	fc.record({
		kind: fc.constant("move" as const),
		positions: fc
			.uniqueArray(fc.tuple(fc.constantFrom(...ids), position), { selector: ([id]) => id })
			.map((all) => new Map(all)),
	}),
);

const pictureAfter = (actions: readonly Action[]): Picture => actions.reduce(apply, EMPTY_PICTURE);

describe("a step", () => {
	it("is undone exactly, and redone exactly", () => {
		fc.assert(
			fc.property(fc.array(action, { maxLength: 12 }), action, (before, last) => {
				const start = begin(pictureAfter(before));
				const done = commit(start, apply(start.present, last));
				fc.pre(done !== start);
				expect(undo(done).present).toBe(start.present);
				expect(redo(undo(done)).present).toBe(done.present);
			}),
		);
	});

	it("never leaves a line without its ends, or a place or a pin without its node", () => {
		fc.assert(
			fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
				const { nodes, edges, positions, pins } = pictureAfter(actions);
				for (const { edge } of edges.values()) expect(nodes.has(edge.source) && nodes.has(edge.target)).toBe(true);
				for (const id of [...positions.keys(), ...pins]) expect(nodes.has(id)).toBe(true);
			}),
		);
	});

	it("does not touch the picture it starts from", () => {
		fc.assert(
			fc.property(fc.array(action, { maxLength: 12 }), action, (before, last) => {
				const picture = pictureAfter(before);
				const copy = structuredClone(picture);
				apply(picture, last);
				expect(picture).toEqual(copy);
			}),
		);
	});
});

describe("the history", () => {
	it("takes back at least a hundred steps", () => {
		const far = Array.from({ length: 150 }, (_, n) => n + 1).reduce(commit<number>, begin(0));
		const back = Array.from({ length: 150 }).reduce<typeof far>(undo, far);
		expect(back.present).toBe(0);
		expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(100);
	});

	it("forgets what was undone when something else is done", () => {
		const history = commit(undo(commit(begin("a"), "b")), "c");
		expect(redo(history).present).toBe("c");
		expect(undo(history).present).toBe("a");
	});

	it("makes no step of what changes nothing, and completes a step without making another", () => {
		const one = commit(begin("a"), "b");
		expect(commit(one, "b")).toBe(one);
		expect(undo(amend(one, "B")).present).toBe("a");
	});
});
