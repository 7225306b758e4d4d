/** What is brought out on the canvas when something is marked or under the pointer. */
import { describe, expect, it } from "vitest";
import { emphasis, emphasisOf } from "../../../../client/views/graph/emphasis.ts";
import { createSync } from "../../../../client/views/graph/sync.ts";
import { BONN, CITIES, GREVEN, MUENSTER, REGION } from "../../state/small-graph.ts";
import { BODY, BODY_OF, canvas, REPRESENTED, TOPIC, WORKS_ON } from "./small-canvas.ts";

type State = Awaited<ReturnType<typeof canvas>>["state"];
interface Expected {
	named?: string[];
	bright?: string[];
	strong?: string[];
	/** Whether all else steps back though no hull is brought out. */
	steps?: boolean;
	marked?: string[];
	hovered?: string[];
	near?: string[];
	dim?: string[];
}

const cases: [string, (state: State) => void, Expected][] = [
	["nothing", () => {}, {}],
	["a member without edges", ({ marks }) => marks.select(MUENSTER), { named: [MUENSTER], marked: [MUENSTER] }],
	[
		"a node with its neighbours at either end",
		({ marks }) => marks.select(BODY, TOPIC),
		{
			...{ named: [BODY, TOPIC], marked: [BODY, TOPIC], bright: [REGION, GREVEN] },
			near: [BODY_OF, WORKS_ON, REPRESENTED],
		},
	],
	[
		"a network with its members and neighbours; all else steps back",
		({ marks }) => marks.select(REGION),
		{
			...{ named: [REGION], marked: [REGION], strong: [REGION], near: [BODY_OF, WORKS_ON] },
			...{ bright: [MUENSTER, GREVEN, BODY, TOPIC], dim: [BONN, CITIES, REPRESENTED] },
		},
	],
	[
		"a network under the pointer",
		({ marks }) => marks.hover(CITIES),
		{
			...{ named: [CITIES], hovered: [CITIES], strong: [CITIES], bright: [MUENSTER, BONN] },
			dim: [GREVEN, REGION, BODY, TOPIC, BODY_OF, WORKS_ON, REPRESENTED],
		},
	],
	[
		"an intersection: its members and the tags of its networks",
		({ marks }) => marks.selectIntersection([REGION, CITIES], false),
		{
			...{ named: [MUENSTER], marked: [MUENSTER], strong: [REGION, CITIES], bright: [REGION, CITIES] },
			dim: [GREVEN, BONN, BODY, TOPIC, BODY_OF, WORKS_ON, REPRESENTED],
		},
	],
	[
		"an intersection, and the edges of what is under the pointer",
		({ marks }) => {
			marks.selectIntersection([REGION, CITIES], false);
			marks.hover(BODY);
		},
		{
			...{ named: [MUENSTER, BODY], marked: [MUENSTER], hovered: [BODY], strong: [REGION, CITIES] },
			...{ bright: [REGION, CITIES], near: [BODY_OF, REPRESENTED], dim: [GREVEN, BONN, TOPIC, WORKS_ON] },
		},
	],
	[
		"a path: its nodes and its own facts; all else steps back",
		({ marks }) => marks.selectPaths([GREVEN, BODY, REGION], [REPRESENTED, BODY_OF]),
		{
			...{ named: [GREVEN, BODY, REGION], strong: [REGION] },
			...{ marked: [GREVEN, BODY, REGION, REPRESENTED, BODY_OF], dim: [MUENSTER, BONN, CITIES, TOPIC, WORKS_ON] },
		},
	],
	[
		"a path outside of every hull, and the edges of what is under the pointer",
		({ marks }) => {
			marks.selectPaths([GREVEN, BODY], [REPRESENTED]);
			marks.hover(TOPIC);
		},
		{
			...{ named: [GREVEN, BODY, TOPIC], marked: [GREVEN, BODY, REPRESENTED], hovered: [TOPIC], near: [WORKS_ON] },
			...{ steps: true, dim: [MUENSTER, BONN, REGION, CITIES, BODY_OF] },
		},
	],
	["a fact", ({ marks }) => marks.selectEdge(WORKS_ON), { marked: [WORKS_ON] }],
	["a fact under the pointer", ({ marks }) => marks.hover(WORKS_ON), { marked: [WORKS_ON] }],
	[
		"a node after another: the first is as before",
		({ marks }) => {
			marks.select(REGION);
			marks.select(MUENSTER);
		},
		{ named: [MUENSTER], marked: [MUENSTER] },
	],
];

describe("brought out", () => {
	it.each(cases)("%s", async (_, act, expected) => {
		const { cy, state } = await canvas();
		emphasis(cy, state);
		act(state);
		const { bright, named, strong, dimming } = emphasis(cy, state);
		const sorted = (all: Iterable<string> = []) => [...all].sort();
		const having = (name: string) => sorted(cy.elements(`.${name}`).map((one) => one.id()));
		expect(sorted(named)).toEqual(sorted(expected.named));
		expect(sorted(bright)).toEqual(sorted(new Set([...(expected.named ?? []), ...(expected.bright ?? [])])));
		expect(sorted(strong)).toEqual(sorted(expected.strong));
		expect(dimming).toBe(expected.steps ?? (expected.strong ?? []).length > 0);
		for (const name of ["marked", "hovered", "near", "dim"] as const)
			expect([name, having(name)]).toEqual([name, sorted(expected[name])]);
		cy.destroy();
	});

	it.each(cases)("%s: what comes then looks so at once", async (_, act, expected) => {
		const { cy, state } = await canvas();
		act(state);
		cy.elements().remove();
		for (const _ of createSync(cy)(state.drawing.elements.value, emphasisOf(state).looks));
		for (const name of ["marked", "hovered", "near", "dim"] as const) {
			const having = cy.elements(`.${name}`).map((one) => one.id());
			expect([name, having.sort()]).toEqual([name, [...(expected[name] ?? [])].sort()]);
		}
		cy.destroy();
	});
});
