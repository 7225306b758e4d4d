/** After every step, whatever it was: canvas, legend, table and file hold the facts that the server has between what is shown. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createApi, exportUrl } from "../../../client/api/index.ts";
import { selectionNow } from "../../../client/panels/picture/selection.ts";
import { createState, type HideableType, type State } from "../../../client/state/index.ts";
import { factRows, nodeRows } from "../../../client/views/table/rows.ts";
import type { GraphEdge } from "../../../model/index.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import { ask, idsOf, serveWorld } from "../../server/routes/serve.ts";

let server: Awaited<ReturnType<typeof serveWorld>>;
beforeAll(async () => {
	server = await serveWorld();
});
afterAll(() => server.close());

type Step = (state: State) => unknown;
const named = (name: string, step: Step): Step => Object.assign(step, { [fc.toStringMethod]: () => name });

const anyId = fc.constantFrom(...REGION.entities.map(({ id }) => id));
const type = fc.constantFrom<HideableType>(
	"Commune",
	"District",
	"Network",
	"Person",
	"MEMBER_OF",
	"PART_OF",
	"BODY_OF",
);
const day = fc.constantFrom(null, ...DAYS.flatMap((one) => one ?? []));
const SKETCH = { title: null, sentence: null, hypothetical: false, overlaps: null, full: 1 };

const step: fc.Arbitrary<Step> = fc.oneof(
	anyId.map((id) => named(`expand ${id}`, ({ graph }) => graph.expand(id))),
	fc
		.tuple(anyId, type)
		.map(([id, of]) =>
			named(`expand ${id} ${of}`, ({ graph }) => graph.expand(id, of === "MEMBER_OF" || of === "PART_OF" ? [of] : [])),
		),
	anyId.map((id) => named(`add ${id}`, ({ graph }) => graph.add(id))),
	fc.constantFrom(...idsOf("Network")).map((id) => named(`set ${id}`, ({ graph }) => graph.toggleSet(id))),
	day.map((on) => named(`day ${on}`, ({ graph }) => graph.setAsOf(on))),
	fc.boolean().map((on) => named(`possible ${on}`, ({ graph }) => graph.setPossible(on))),
	fc.boolean().map((on) => named(`indirect ${on}`, ({ graph }) => graph.setIndirect(on))),
	type.map((one) => named(`hide or show ${one}`, ({ graph }) => graph.toggleType(one))),
	anyId.map((id) => named(`remove ${id}`, ({ graph }) => graph.remove(id))),
	anyId.map((id) => named(`collapse ${id}`, ({ graph }) => graph.collapse(id))),
	fc
		.subarray(["", "05515", "05558", "05566"])
		.map((values) => named(`districts ${values}`, ({ graph }) => graph.setFilter({ attribute: "district", values }))),
	fc.constantFrom("kind" as const, "legalForm" as const, "topic" as const).map((attribute) =>
		named(`known ${attribute}`, ({ graph }) => {
			const values = graph.attributes.value.get(attribute)?.flatMap(({ value }) => value || []) ?? [];
			graph.setFilter({ attribute, values: values.slice(0, 2) });
		}),
	),
	fc.constant(named("everything", ({ graph }) => graph.showEverything())),
	fc.constant(named("undo", ({ graph }) => graph.undo())),
	fc.constant(named("redo", ({ graph }) => graph.redo())),
	fc.constant(named("restore", ({ graph }) => graph.restore(graph.snapshot({ kind: "none" })))),
	fc
		.tuple(fc.uniqueArray(anyId, { minLength: 1, maxLength: 6 }), fc.boolean(), day)
		.map(([ids, indirect, asOf]) =>
			named(`answer ${ids}`, ({ graph }) =>
				graph.draw({ ...SKETCH, ids, sets: ids.filter((id) => id.startsWith("network-")), indirect, asOf }),
			),
		),
);

const byId = (edges: readonly GraphEdge[]) => [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));
const sum = (counts: readonly { count: number; hidden: boolean }[]) =>
	counts.reduce((all, { count, hidden }) => all + (hidden ? 0 : count), 0);

/** What the server has between some things; nothing is between none. */
async function between(
	ids: readonly string[],
	{ graph }: State,
	types?: readonly string[],
	possible = graph.possible.value,
): Promise<GraphEdge[]> {
	const query = { ids, types, possible, indirect: graph.indirect.value, asOf: graph.asOf.value ?? undefined };
	return ids.length === 0 ? [] : (await ask(server, "/api/subgraph", query)).edges;
}

async function expectOneNumber(state: State): Promise<void> {
	const { graph, summary, drawing } = state;
	const visible = graph.visible.value;
	const selection = selectionNow(state);
	const shown = await between(selection.ids, state, selection.types);
	expect(byId([...visible.edges.values()].map(({ edge }) => edge))).toEqual(byId(shown));
	expect(summary.value).toMatchObject({ nodes: selection.ids.length, edges: shown.length });
	expect(sum(graph.legend.value.edges)).toBe(shown.length);
	expect(sum(graph.legend.value.nodes)).toBe(selection.ids.length);
	expect(
		factRows(visible)
			.map(({ id }) => id)
			.sort(),
	).toEqual(shown.map(({ id }) => id).sort());
	expect(nodeRows(visible, drawing.hulls.value, new Map())).toHaveLength(selection.ids.length);
	if (graph.possible.value) {
		const certain = await between(selection.ids, state, selection.types, false);
		expect(graph.possibleFacts.value).toBe(shown.length - certain.length);
	}
	const all = await between([...graph.picture.value.nodes.keys()], state);
	expect(graph.hiddenFacts.value).toBe(all.length - shown.length);
	if (selection.ids.length === 0) return;
	const file = await ask(server, exportUrl("json", selection) ?? "");
	expect(file.nodes.map(({ id }: GraphEdge) => id).sort()).toEqual([...selection.ids].sort());
	expect(file.edges.map(({ id }: GraphEdge) => id).sort()).toEqual(shown.map(({ id }) => id).sort());
}

it("is one number for canvas, legend, table and file", async () => {
	const api = createApi((url, init) => fetch(new URL(String(url), server.url), init));
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
			const state = createState(api);
			await state.graph.start();
			await expectOneNumber(state);
			for (const act of steps) {
				await act(state);
				expect([...state.tasks.failures.value.values()]).toEqual([]);
				await expectOneNumber(state);
			}
		}),
		{ numRuns: 40 },
	);
}, 120_000);
