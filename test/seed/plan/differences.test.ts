import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { makePlan } from "../../../seed/plan/plan.ts";
import { formatPlan } from "../../../seed/plan/print.ts";
import { readStored, type StoredElement } from "../../../seed/plan/stored.ts";
import { openLoadTarget } from "../../../server/graph/index.ts";
import { check, DATASET, expectContent, graphOf, makeSandbox, readGraph, SOURCES, writeFiles } from "../sandbox.ts";

/** Communes by name with their kind, and the roles of those that are members of N. */
interface Small {
	kinds: Record<string, string>;
	roles: Record<string, string>;
}

const keysOf = (map: object) => Object.keys(map).sort();
const roles = ({ kinds, roles: all }: Small) =>
	Object.fromEntries(Object.entries(all).filter(([name]) => name in kinds));

function filesOf(small: Small): Record<string, string> {
	const communes = Object.entries(small.kinds).map(([name, kind]) => `{ name: ${name}, kind: ${kind} }`);
	const members = Object.entries(roles(small)).map(([name, role]) => `{ commune: ${name}, role: ${role} }`);
	return { "a.yaml": `${SOURCES}network: { name: N, members: [${members}] }\ncommunes: [${communes}]\n` };
}

/** What is new, changed, the same and gone from one record to the next, compared key by key. */
function difference(before: Record<string, string>, after: Record<string, string>, id: (name: string) => string) {
	const both = keysOf(after).filter((name) => name in before);
	return {
		added: keysOf(after).length - both.length,
		changed: both.filter((name) => before[name] !== after[name]).length,
		unchanged: both.filter((name) => before[name] === after[name]).length,
		gone: keysOf(before)
			.filter((name) => !(name in after))
			.map(id),
	};
}

const name = fc.constantFrom("a", "b", "c", "d", "e");
const small: fc.Arbitrary<Small> = fc.record({
	kinds: fc.dictionary(name, fc.constantFrom("Stadt", "Dorf"), { maxKeys: 5, noNullPrototype: true }),
	roles: fc.dictionary(name, fc.constantFrom("lead", "member"), { maxKeys: 5, noNullPrototype: true }),
});

describe("the plan against a graph that was loaded from other files", () => {
	it("says what a comparison of the two by hand says, and with --replace the graph becomes the second", async () => {
		await fc.assert(
			fc.asyncProperty(small, small, async (before, after) => {
				const box = makeSandbox();
				try {
					box.clear();
					writeFiles(box.data, { "dataset.yaml": DATASET, ...filesOf(before) });
					expect((await box.run()).code).toBe(0);
					writeFiles(box.data, filesOf(after));
					const target = await openLoadTarget(box.config);
					const checked = checkFiles(new Map(Object.entries({ "dataset.yaml": DATASET, ...filesOf(after) })));
					if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
					const plan = await makePlan(checked, readStored(target), target.manifest, true);
					await target.close();
					const communes = difference(before.kinds, after.kinds, (one) => `commune-${one}`);
					const members = difference(roles(before), roles(after), (one) => `member_of.commune-${one}.network-n`);
					const none = { added: 0, changed: 0, unchanged: 0, gone: [] };
					const step = (kind: string) => plan.steps.find((one) => one.kind === kind) ?? none;
					expect(step("Commune")).toMatchObject(communes);
					expect(step("MEMBER_OF")).toMatchObject(members);
					const work = [communes, members].map(({ added, changed, gone }) => added + changed + gone.length);
					expect(plan.nothingToDo).toBe(work.every((count) => count === 0));
					expect((await box.run({ replace: true })).code).toBe(0);
					expect(await readGraph(box.config)).toEqual(graphOf(box.data));
				} finally {
					box.remove();
				}
			}),
			{ numRuns: 6 },
		);
	});

	it("keeps the union without --replace: what the second says, and what only the first said", async () => {
		const box = makeSandbox();
		box.clear();
		const [before, after]: Small[] = [
			{ kinds: { a: "Stadt", b: "Dorf" }, roles: { a: "lead", b: "member" } },
			{ kinds: { b: "Stadt", c: "Dorf" }, roles: { c: "lead" } },
		];
		for (const one of [before, after]) {
			writeFiles(box.data, { "dataset.yaml": DATASET, ...filesOf(one as Small) });
			await box.run();
		}
		const { nodes, facts } = await readGraph(box.config);
		box.remove();
		expect(nodes.map(({ id, props }) => [id, (props as { kind?: string }).kind])).toEqual([
			["commune-a", "Stadt"],
			["commune-b", "Stadt"],
			["commune-c", "Dorf"],
			["network-n", undefined],
		]);
		expect(facts.map(({ start }) => start)).toEqual(["commune-a", "commune-b", "commune-c"]);
	});
});

const FILES = filesOf({ kinds: { a: "Stadt" }, roles: { a: "lead" } });

async function* storedAs(elements: readonly StoredElement[]) {
	yield* elements;
}

/** The plan for files whose elements are all in the graph already, from a record with other files. */
async function planAgain(dataset: string, comment = "") {
	const plan = async (
		texts: Record<string, string>,
		stored: StoredElement[],
		current?: Parameters<typeof makePlan>[2],
	) => {
		const checked = checkFiles(new Map(Object.entries(texts)));
		if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
		return makePlan(checked, storedAs(stored), current, false);
	};
	const first = await plan({ "dataset.yaml": DATASET, ...FILES }, []);
	const stored = [...first.writes()];
	const loaded = { ...first.manifest, loadedAt: "2024-06-01T12:00:00.000Z" };
	return plan({ "dataset.yaml": dataset, "a.yaml": `${FILES["a.yaml"]}${comment}` }, stored, loaded);
}

describe("a load of what is there already", () => {
	it("has nothing to do, also when only a comment or the title of a file has changed", async () => {
		expect((await planAgain(DATASET)).nothingToDo).toBe(true);
		expect((await planAgain(DATASET, "# a comment\n")).nothingToDo).toBe(true);
	});

	it.each([
		["id: t", "id: u"],
		["title: T", "title: U"],
		["license: CC0", "license: CC-BY-4.0"],
		["attribution: [T]", "attribution: [T, U]"],
		["id: t", "id: t\nopening: [network-n]"],
		["id: t", "id: t\nexamples: [commune-a]"],
	])("writes the record when it has changed: %s → %s", async (from, to) => {
		const { nothingToDo, steps, manifest } = await planAgain(DATASET.replace(from, to));
		expect(nothingToDo).toBe(false);
		expect(steps.every(({ added, changed, gone }) => added + changed + gone.length === 0)).toBe(true);
		expect(manifest).toMatchObject({ entities: 2, relationships: 1, sources: 1, evidence: 1 });
	});
});

it("has a data version that anybody can work out: SHA-256 over all ids and hashes, sorted", async () => {
	const { manifest } = await planAgain(DATASET);
	const { sources, evidence, entities, relationships } = expectContent(check(FILES));
	const lines = [...sources, ...evidence, ...entities, ...relationships]
		.map(({ id, hash }) => `${id} ${hash}\n`)
		.sort();
	expect(manifest.dataVersion).toBe(createHash("sha256").update(lines.join("")).digest("hex").slice(0, 16));
});

describe("the plan as a table", () => {
	const steps = [
		{ kind: "Commune", added: 1200, changed: 0, unchanged: 3, gone: [] },
		{ kind: "MEMBER_OF", added: 0, changed: 12, unchanged: 0, gone: ["x", "y"] },
	];
	const format = (replace: boolean, language: "de" | "en", some = steps) =>
		formatPlan({ steps: some, replace } as Parameters<typeof formatPlan>[0], DICTIONARIES[language].plan);

	it("has a line for each kind, the sum, and what becomes of what is gone", () => {
		expect(format(true, "en").split("\n")).toEqual([
			"            new  changed  same  gone",
			"Commune    1200        0     3     0",
			"MEMBER_OF     0       12     0     2",
			"total      1200       12     3     2",
			"2 elements are no longer in the files and will be removed.",
		]);
		expect(format(false, "de")).toMatch(/\n2 Elemente stehen nicht mehr in den Dateien und bleiben im Graphen[^\n]*$/);
	});

	it("says nothing of what is gone when nothing is", () => {
		expect(format(true, "de", steps.slice(0, 1)).split("\n")).toHaveLength(3);
	});
});
