/** What is drawn is what the state says, whatever came before: in a real Cytoscape, which needs no browser for its elements. */
import cytoscape, { type Core } from "cytoscape";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { EdgeElement, Elements, NodeElement, State } from "../../../../client/state/index.ts";
import { createState } from "../../../../client/state/index.ts";
import { createSync } from "../../../../client/views/graph/sync.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, STEINFURT, smallApi } from "../../state/small-graph.ts";
import { atOnce, type Places, settle } from "./small-canvas.ts";

/** Everything that is seen of an element, as far as it comes from the state. */
interface Seen {
	readonly nodes: Readonly<Record<string, object>>;
	readonly edges: Readonly<Record<string, object>>;
}

function drawnBy(cy: Core): Seen {
	const nodes = cy.nodes().map((node): [string, object] => [
		node.id(),
		{
			type: node.data("type"),
			hull: node.data("hull"),
			label: node.data("label").replaceAll("\n", " "),
			tag: node.hasClass("tag"),
			at: { ...node.position() },
		},
	]);
	const edges = cy.edges().map((edge): [string, object] => [
		edge.id(),
		{
			source: edge.source().id(),
			target: edge.target().id(),
			type: edge.data("type"),
			dashed: edge.hasClass("derived"),
		},
	]);
	return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

function said({ nodes, edges }: Elements): Seen {
	return {
		nodes: Object.fromEntries(
			[...nodes.values()].map(({ id, type, hull, name, position }) => [
				id,
				{ type, hull, label: name, tag: hull !== null, at: position },
			]),
		),
		edges: Object.fromEntries(
			[...edges.values()].map(({ id, source, target, type, derived }) => [
				id,
				{ source, target, type, dashed: derived },
			]),
		),
	};
}

const headless = () => cytoscape({ headless: true, styleEnabled: false });

const IDS = ["commune-1", "commune-2", "district-3", "network-4", "network-5"] as const;
const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const names = fc.constantFrom("Münster", "Kreis Steinfurt", "Stadtregion");
const node = (id: string): fc.Arbitrary<NodeElement> =>
	fc.record({
		id: fc.constant(id),
		name: names,
		names: fc.array(names, { minLength: 1, maxLength: 2 }),
		type: fc.constant(id.startsWith("network") ? ("Network" as const) : ("Commune" as const)),
		hull: id.startsWith("network") ? fc.option(fc.nat(9), { nil: null }) : fc.constant(null),
		letter: fc.constant(null),
		pinned: fc.boolean(),
		scale: fc.constantFrom(1, 2),
		tint: fc.constantFrom(null, 3),
		arcs: fc.constant([]),
		importance: fc.nat(300),
		position: place,
	});
const ends = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS));
const edge = fc.record({
	ends,
	type: fc.constantFrom("MEMBER_OF" as const, "PART_OF" as const),
	derived: fc.boolean(),
});

/** A picture as the state could ask for it: an edge is there only with both ends; the same id may come to mean something else. */
const elements: fc.Arbitrary<Elements> = fc
	.tuple(fc.tuple(...IDS.map((id) => fc.option(node(id), { nil: null }))), fc.array(edge, { maxLength: 8 }))
	.map(([some, ties]) => {
		const nodes = new Map(some.flatMap((one) => (one ? [[one.id, one] as const] : [])));
		const edges = new Map<string, EdgeElement>();
		for (const {
			ends: [source, target],
			type,
			derived,
		} of ties) {
			const id = `edge-${edges.size}`;
			if (nodes.has(source) && nodes.has(target)) edges.set(id, { id, source, target, type, derived, possible: false });
		}
		return { nodes, edges };
	});

it("draws exactly what was asked for last, whatever was drawn before", () => {
	fc.assert(
		fc.property(fc.array(elements, { minLength: 1, maxLength: 6 }), (pictures) => {
			const cy = headless();
			const sync = atOnce(createSync(cy));
			for (const picture of pictures) {
				sync(picture);
				expect(drawnBy(cy)).toEqual(said(picture));
			}
			cy.destroy();
		}),
	);
});

it("touches nothing when nothing changed", () => {
	fc.assert(
		fc.property(elements, (picture) => {
			const cy = headless();
			const sync = atOnce(createSync(cy));
			sync(picture);
			let touched = 0;
			cy.on("add remove position data", () => touched++);
			sync({ nodes: new Map(picture.nodes), edges: new Map(picture.edges) });
			expect(touched).toBe(0);
			cy.destroy();
		}),
	);
});

const ROW: Places = Object.fromEntries(NODES.map(({ id }, n) => [id, [n * 50, 0]]));

/** What a person may do, one after the other. */
const ACTIONS: Readonly<Record<string, (state: State) => void | Promise<void>>> = {
	"add Bonn": ({ graph }) => graph.add(BONN),
	"add the district": ({ graph }) => graph.add(STEINFURT),
	"expand Greven": ({ graph }) => graph.expand(GREVEN),
	"expand the region": ({ graph }) => graph.expand(REGION),
	"collapse Greven": ({ graph }) => graph.collapse(GREVEN),
	"remove Münster": ({ graph }) => graph.remove(MUENSTER),
	"remove the region": ({ graph }) => graph.remove(REGION),
	"choose the cities": ({ graph }) => graph.toggleSet(CITIES),
	"choose the region": ({ graph }) => graph.toggleSet(REGION),
	"count otherwise": ({ graph }) => graph.setIndirect(!graph.indirect.peek()),
	"look at 2003": ({ graph }) => graph.setAsOf("2003-01-01"),
	"look at all times": ({ graph }) => graph.setAsOf(null),
	"hide or show communes": ({ graph }) => graph.toggleType("Commune"),
	undo: ({ graph }) => graph.undo(),
	redo: ({ graph }) => graph.redo(),
	"begin anew": ({ graph }) => graph.start(),
};

it("draws what the state shows after any sequence of actions: nothing that is gone stays", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(ACTIONS)), { maxLength: 12 }), async (names) => {
			const state = createState(smallApi(NODES, EDGES, [MUENSTER]), () => "2026-01-01");
			const cy = headless();
			const sync = atOnce(createSync(cy));
			await state.graph.start();
			for (const name of names) {
				await ACTIONS[name]?.(state);
				settle(state, ROW);
				sync(state.drawing.elements.value);
				const shown = state.graph.visible.value;
				expect(
					cy
						.nodes()
						.map((one) => one.id())
						.sort(),
					name,
				).toEqual([...shown.nodes.keys()].sort());
				const lines = cy.edges().map((one) => one.id());
				for (const line of lines) expect(shown.edges.has(line), `${line} after ${name}`).toBe(true);
				// Memberships that a hull shows are no lines.
				const unseen = [...shown.edges.values()].filter(({ edge }) => !lines.includes(edge.id));
				for (const { edge } of unseen) {
					expect(edge.type).toBe("MEMBER_OF");
					expect(state.graph.sets.value).toContain(edge.target);
				}
			}
			state.dispose();
			cy.destroy();
		}),
		{ numRuns: 60 },
	);
});
