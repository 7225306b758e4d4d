import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { makePlan } from "../../../seed/plan/plan.ts";
import { formatPlan } from "../../../seed/plan/print.ts";
import type { StoredElement } from "../../../seed/plan/stored.ts";
import { readTexts } from "../../../seed/read/directory.ts";
import { wholeText } from "../../../seed/read/text.ts";
import { realSystem } from "../../../seed/system.ts";
import { REGION } from "../sandbox.ts";

const TEXTS = [...readTexts(REGION, realSystem.disk)].map(([file, text]) => [file, wholeText(text)] as const);

async function* storedAs(elements: readonly StoredElement[]) {
	yield* elements;
}

async function planOf(texts: readonly (readonly [string, string])[], stored: StoredElement[] = [], replace = false) {
	const checked = checkFiles(new Map(texts));
	if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
	const plan = await makePlan(checked, storedAs(stored), undefined, replace);
	const written = [...plan.writes()].map(({ id, kind, hash }) => ({ id, kind, hash }));
	const { filesVersion: _, ...manifest } = plan.manifest;
	return { plan, steps: plan.steps, manifest, written: written.sort((a, b) => (a.id < b.id ? -1 : 1)) };
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
					states[index] === "missing" ? [] : [{ id, kind, hash: states[index] === "same" ? hash : "0".repeat(16) }],
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

	it.each([
		[false, "1 element is no longer in the files and stays in the graph", "gone"],
		[true, "1 element is no longer in the files and will be removed", ""],
	])("keeps what is gone from the files unless it replaces (%s)", async (replace, remark) => {
		const gone = { id: "commune-1", kind: "Commune", hash: "0".repeat(16) };
		const { plan, manifest } = await planOf(TEXTS, [gone], replace);
		const { manifest: without } = await planOf(TEXTS);
		expect(manifest.entities).toBe(without.entities + (replace ? 0 : 1));
		expect(manifest.dataVersion === without.dataVersion).toBe(replace);
		expect(plan.steps.find(({ kind }) => kind === "Commune")?.gone).toEqual(["commune-1"]);
		expect(formatPlan(plan, DICTIONARIES.en.plan)).toContain(remark);
	});
});
