/** Nothing moves that the person did not move, whatever is chosen, searched, expanded, filtered or undone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutInput } from "../../../client/layout/index.ts";
import { layout } from "../../../client/layout/layout.ts";
import { createState, type Position, type State } from "../../../client/state/index.ts";
import { CITIES, EDGES, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "./small-graph.ts";

/** As the page does it with its worker. */
function settle({ drawing }: State): void {
	const request = drawing.layout.value;
	if (request) drawing.placed(request, new Map(Object.entries(layout(layoutInput(request)))));
}

async function started(): Promise<State> {
	const state = createState(smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES]));
	await state.graph.start();
	settle(state);
	return state;
}

const ids = NODES.map(({ id }) => id);
const anyId = fc.constantFrom(...ids);
type Act = (state: State) => unknown;
const act: fc.Arbitrary<Act> = fc.oneof(
	fc.subarray([REGION, CITIES, INFORMAL]).map(
		(sets): Act =>
			({ graph }) =>
				graph.choose({ sets }),
	),
	fc.boolean().map(
		(on): Act =>
			({ graph }) =>
				graph.setIndirect(on),
	),
	fc.constantFrom(null, "2003-06-01", "2020-01-01").map(
		(day): Act =>
			({ graph }) =>
				graph.setAsOf(day),
	),
	fc.boolean().map(
		(on): Act =>
			({ graph }) =>
				graph.setPossible(on),
	),
	anyId.map(
		(id): Act =>
			({ graph }) =>
				graph.add(id),
	),
	anyId.map(
		(id): Act =>
			({ graph }) =>
				graph.expand(id),
	),
	anyId.map(
		(id): Act =>
			({ graph }) =>
				graph.collapse(id),
	),
	anyId.map(
		(id): Act =>
			({ graph }) =>
				graph.remove(id),
	),
	anyId.map(
		(id): Act =>
			({ graph }) =>
				graph.pin(id),
	),
	fc.constantFrom("Commune" as const, "Topic" as const).map(
		(type): Act =>
			({ graph }) =>
				graph.toggleType(type),
	),
	fc.subarray(["", "05515"]).map(
		(values): Act =>
			({ graph }) =>
				graph.setFilter({ attribute: "district", values }),
	),
	fc.constant<Act>(({ graph }) => graph.undo()),
	fc.constant<Act>(({ graph }) => graph.redo()),
);

const shownPlaces = ({ drawing }: State): Map<string, Position | null> =>
	new Map([...drawing.elements.value.nodes].map(([id, { position }]) => [id, position]));

describe("after any action", () => {
	it("what was shown and still is stands where it stood, and everything has a place of its own", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
				const state = await started();
				for (const one of acts) {
					const before = shownPlaces(state);
					await one(state);
					settle(state);
					const after = shownPlaces(state);
					for (const [id, at] of after) {
						expect(at).not.toBeNull();
						if (before.has(id)) expect(at).toEqual(before.get(id));
					}
					const taken = [...after.values()].map((at) => `${at?.x} ${at?.y}`);
					expect(new Set(taken).size).toBe(taken.length);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("undoing all of it gives the first picture, and signs that were given are kept", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
				const state = await started();
				const first = state.graph.snapshot({ kind: "none" });
				const signs = new Map<string, string>();
				for (const one of acts) {
					await one(state);
					settle(state);
					for (const { id, letter, colour } of state.drawing.hulls.value) {
						expect(signs.get(id) ?? letter + colour).toBe(letter + colour);
						signs.set(id, letter + colour);
					}
				}
				while (state.graph.canUndo.value) state.graph.undo();
				expect(state.graph.snapshot({ kind: "none" })).toEqual(first);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("a new layout", () => {
	it("leaves what is pinned, and is one step", async () => {
		const state = await started();
		const { graph, drawing } = state;
		graph.place(new Map([[MUENSTER, { x: 777, y: -555 }]]), true);
		graph.pin(MUENSTER);
		const before = shownPlaces(state);
		drawing.relayout();
		settle(state);
		const after = shownPlaces(state);
		expect(after.get(MUENSTER)).toEqual({ x: 777, y: -555 });
		expect([...after].some(([id, at]) => at?.x !== before.get(id)?.x)).toBe(true);
		graph.undo();
		expect(shownPlaces(state)).toEqual(before);
	});
});
