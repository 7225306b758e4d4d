import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { makePlan } from "../../../seed/plan/plan.ts";
import { formatPlan } from "../../../seed/plan/print.ts";
import { type StoredElement, type StoredGraph, storedGraph } from "../../../seed/plan/stored.ts";
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
function difference(before: Record<string, string>, after: Record<string, string>) {
	const both = keysOf(after).filter((name) => name in before);
	return {
		added: keysOf(after).length - both.length,
		changed: both.filter((name) => before[name] !== after[name]).length,
		unchanged: both.filter((name) => before[name] === after[name]).length,
		gone: keysOf(before).filter((name) => !(name in after)).length,
	};
}

const name = fc.constantFrom("a", "b", "c", "d", "e");
const small: fc.Arbitrary<Small> = fc.record({
	kinds: fc.dictionary(name, fc.constantFrom("Stadt", "Dorf"), { maxKeys: 5, noNullPrototype: true }),
	roles: fc.dictionary(name, fc.constantFrom("lead", "member"), { maxKeys: 5, noNullPrototype: true }),
});

describe("the plan against a graph that was loaded from other files", () => {
	it("says what a comparison of the two by hand says, and the graph becomes the second", async () => {
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
					const plan = await makePlan({ load: [checked], remove: [], replace: false }, storedGraph(target));
					await target.close();
					const communes = difference(before.kinds, after.kinds);
					const members = difference(roles(before), roles(after));
					const none = { added: 0, changed: 0, unchanged: 0, gone: 0 };
					const step = (kind: string) => plan.sets[0]?.steps.find((one) => one.kind === kind) ?? none;
					expect(step("Commune")).toMatchObject(communes);
					expect(step("MEMBER_OF")).toMatchObject(members);
					const work = [communes, members].map(({ added, changed, gone }) => added + changed + gone);
					expect(plan.nothingToDo).toBe(work.every((count) => count === 0));
					expect((await box.run()).code).toBe(0);
					expect(await readGraph(box.config)).toEqual(graphOf(box.data));
				} finally {
					box.remove();
				}
			}),
			{ numRuns: 6 },
		);
	});
});

const FILES = filesOf({ kinds: { a: "Stadt" }, roles: { a: "lead" } });

/** The plan for files whose elements are all in the graph already, from a record with other files. */
async function planAgain(dataset: string, comment = "") {
	const plan = async (texts: Record<string, string>, graph: Partial<StoredGraph>, stored: StoredElement[]) => {
		const checked = checkFiles(new Map(Object.entries(texts)));
		if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
		const nothing: StoredGraph = {
			manifest: undefined,
			datasets: [],
			async *elements() {
				yield* stored;
			},
			async *contributions() {},
			entities: async () => [],
			factsOf: async () => [],
			statements: async () => new Map(),
		};
		return makePlan({ load: [checked], remove: [], replace: false }, { ...nothing, ...graph });
	};
	const first = await plan({ "dataset.yaml": DATASET, ...FILES }, {}, []);
	const stored = [...first.writes()].map(({ id, kind, hash }) => ({ id, kind, hash, datasets: ["t"] }));
	const manifest = first.manifest(new Date("2024-06-01T12:00:00.000Z"));
	const files = { "dataset.yaml": dataset, "a.yaml": `${FILES["a.yaml"]}${comment}` };
	return plan(files, { manifest, datasets: manifest.datasets }, stored);
}

describe("a load of what is there already", () => {
	it("has nothing to do, also when only a comment or the title of a file has changed", async () => {
		expect((await planAgain(DATASET)).nothingToDo).toBe(true);
		expect((await planAgain(DATASET, "# a comment\n")).nothingToDo).toBe(true);
	});

	it.each([
		["title: T", "title: U"],
		["license: CC0", "license: CC-BY-4.0"],
		["attribution: [T]", "attribution: [T, U]"],
		["id: t", "id: t\nopening: [network-n]"],
		["id: t", "id: t\nexamples: [commune-a]"],
	])("writes the record when it has changed: %s → %s", async (from, to) => {
		const { nothingToDo, sets, manifest } = await planAgain(DATASET.replace(from, to));
		expect(nothingToDo).toBe(false);
		const steps = sets.flatMap((set) => set.steps);
		expect(steps.every(({ added, changed, gone }) => added + changed + gone === 0)).toBe(true);
		expect(manifest(new Date())).toMatchObject({ entities: 2, relationships: 1, sources: 1, evidence: 1 });
	});
});

it("has a data version that anybody can work out: SHA-256 over the data sets and all ids and hashes, sorted", async () => {
	const { dataVersion } = await planAgain(DATASET);
	const { sources, evidence, entities, relationships } = expectContent(check(FILES));
	const record = { id: "t", title: "T", license: "CC0", attribution: ["T"], opening: [], examples: [] };
	const lines = [...sources, ...evidence, ...entities, ...relationships]
		.map(({ id, hash }) => `${id} ${hash} t\n`)
		.sort();
	const text = `${JSON.stringify(record)}\n${lines.join("")}`;
	expect(dataVersion).toBe(createHash("sha256").update(text).digest("hex").slice(0, 16));
});

describe("the plan as a table", () => {
	const none = { corrected: 0, conflicts: 0 };
	const steps = [
		{ kind: "Commune", added: 1200, changed: 0, unchanged: 3, gone: 0, ...none, conflicts: 4 },
		{ kind: "MEMBER_OF", added: 0, changed: 12, unchanged: 0, gone: 2, ...none },
	];
	const format = (language: "de" | "en", some = steps, removed = false, waiting: string[] = []) =>
		formatPlan(
			{ sets: [{ id: "t", title: "T", steps: some, removed, waiting, conflicts: [], sameIds: [] }] },
			DICTIONARIES[language].plan,
		);

	it("has a line for each kind, the sum, and what becomes of what is gone", () => {
		expect(format("en").split("\n")).toEqual([
			"T (t)",
			"            new  changed  same  gone  corrected  in conflict",
			"Commune    1200        0     3     0          0            4",
			"MEMBER_OF     0       12     0     2          0            0",
			"total      1200       12     3     2          0            4",
			"2 elements are no longer in the files and will be removed.",
		]);
	});

	it("says nothing of what is gone when nothing is, or when all is", () => {
		expect(format("de", steps.slice(0, 1)).split("\n")).toHaveLength(4);
		expect(format("de", steps, true).split("\n")).toHaveLength(5);
		expect(format("en", steps, true).split("\n")[0]).toBe("T (t): will be removed");
	});

	it("names what is corrected and not there", () => {
		expect(format("en", steps, true, ["x"])).toMatch(/\n1 correction is about what is not in the graph: x$/);
	});
});
