import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { makePlan } from "../../../seed/plan/plan.ts";
import { formatPlan } from "../../../seed/plan/print.ts";
import type { StoredElement, StoredGraph } from "../../../seed/plan/stored.ts";
import { readTexts } from "../../../seed/read/directory.ts";
import { realSystem } from "../../../seed/system.ts";
import { wholeText } from "../../../tables/text/text.ts";
import { REGION } from "../sandbox.ts";

const TEXTS = [...readTexts(REGION, realSystem.disk)].map(([file, text]) => [file, wholeText(text)] as const);

/** A graph that holds what one data set alone has said. */
function graphWith(elements: readonly StoredElement[]): StoredGraph {
	return {
		manifest: undefined,
		datasets: [],
		async *elements() {
			yield* elements;
		},
		async *contributions() {},
		entities: async () => [],
		factsOf: async () => [],
		statements: async () => new Map(),
	};
}

async function planOf(texts: readonly (readonly [string, string])[], stored: StoredElement[] = []) {
	const checked = checkFiles(new Map(texts));
	if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
	const plan = await makePlan({ load: [checked], remove: [], replace: false }, graphWith(stored));
	const written = [...plan.writes()].map(({ id, kind, hash }) => ({ id, kind, hash }));
	const { datasets: _, ...manifest } = plan.manifest(new Date(0));
	const steps = plan.sets.flatMap((set) => set.steps);
	return { plan, steps, manifest, written: written.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The rows of a CSV file in another order, below the same header. */
function shuffleRows(text: string, keys: readonly number[]): string {
	const [head = "", ...rows] = text.trimEnd().split(/\r?\n/);
	const order = rows.map((row, index) => ({ row, key: keys[index % keys.length] ?? 0 }));
	return `${[head, ...order.sort((a, b) => a.key - b.key).map(({ row }) => row)].join("\r\n")}\r\n`;
}

describe("the plan", () => {
	it("is the same in whatever order files and rows are", async () => {
		const { plan: _, ...expected } = await planOf(TEXTS);
		await fc.assert(
			fc.asyncProperty(
				fc.shuffledSubarray(TEXTS, { minLength: TEXTS.length }),
				fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
				async (files, keys) => {
					const texts = files.map(
						([file, text]) => [file, file.endsWith(".csv") ? shuffleRows(text, keys) : text] as const,
					);
					const { plan: _, ...planned } = await planOf(texts);
					expect(planned).toEqual(expected);
				},
			),
			{ numRuns: 30 },
		);
	});

	it("writes exactly what is new or changed, and counts every element once", async () => {
		const { written: all } = await planOf(TEXTS);
		const state = fc.constantFrom("missing", "same", "other");
		await fc.assert(
			fc.asyncProperty(fc.array(state, { minLength: all.length, maxLength: all.length }), async (states) => {
				const stored = all.flatMap(({ id, kind, hash }, index) =>
					states[index] === "missing"
						? []
						: [{ id, kind, hash: states[index] === "same" ? hash : "0".repeat(16), datasets: ["region"] }],
				);
				const { steps, written } = await planOf(TEXTS, stored);
				expect(written).toEqual(all.filter((_, index) => states[index] !== "same"));
				const sum = (count: (step: (typeof steps)[number]) => number) => steps.reduce((n, step) => n + count(step), 0);
				expect(sum(({ added }) => added)).toBe(states.filter((one) => one === "missing").length);
				expect(sum(({ changed }) => changed)).toBe(states.filter((one) => one === "other").length);
				expect(sum(({ unchanged }) => unchanged)).toBe(states.filter((one) => one === "same").length);
			}),
			{ numRuns: 30 },
		);
	});

	it("removes what is gone from the files", async () => {
		const gone = { id: "commune-1", kind: "Commune", hash: "0".repeat(16), datasets: ["region"] };
		const { plan, manifest, steps } = await planOf(TEXTS, [gone]);
		expect(manifest).toEqual((await planOf(TEXTS)).manifest);
		expect(steps.find(({ kind }) => kind === "Commune")?.gone).toBe(1);
		expect([...plan.removals]).toEqual([["Commune", ["commune-1"]]]);
		expect(formatPlan(plan, DICTIONARIES.en.plan)).toContain("1 element is no longer in the files and will be removed");
	});
});

it("lists each conflict once, below the first data set that takes part, in words", () => {
	const conflict = "network-x — kind: network (a) / association (b)";
	const set = (id: string) => ({
		id,
		title: id,
		steps: [],
		removed: false,
		waiting: [],
		conflicts: [conflict],
		sameIds: [],
	});
	const said = formatPlan({ sets: [set("a"), set("b")] }, DICTIONARIES.de.plan);
	expect(said.match(/network-x/g)).toHaveLength(1);
	expect(said).toContain("  network-x — kind: Netzwerk (a) / Verein (b)");
	expect(formatPlan({ sets: [set("a")] }, DICTIONARIES.en.plan)).toContain("kind: network (a) / association (b)");
});
