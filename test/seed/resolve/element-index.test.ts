import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../../seed/check.ts";
import { contentHash } from "../../../seed/resolve/element.ts";
import { createElementIndex } from "../../../seed/resolve/element-index.ts";
import { KINDS } from "../../../seed/resolve/kinds.ts";
import { DATASET, SOURCES } from "../sandbox.ts";

const hash = fc.integer({ min: 0, max: 0xffffffff }).map((number) => number.toString(16).padStart(8, "0").repeat(2));
const step = fc.record({ id: fc.nat(30).map(String), kind: fc.constantFrom(...KINDS), hash, isRemoval: fc.boolean() });

describe("the index of elements", () => {
	it("knows of each what a map would know, after any additions, changes and removals", () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
				const index = createElementIndex();
				const map = new Map<string, [kind: string, hash: string]>();
				for (const { id, kind, hash: content, isRemoval } of steps) {
					if (isRemoval) {
						index.delete(id);
						map.delete(id);
					} else {
						index.set(id, kind, content);
						map.set(id, [kind, content]);
					}
				}
				expect(new Map([...index.ids()].map(([id, number]) => [id, [index.kind(number), index.hash(number)]]))).toEqual(
					map,
				);
				for (const { id } of steps) expect(index.number(id) === undefined).toBe(!map.has(id));
			}),
		);
	});

	it("grows past its first room and keeps everything", () => {
		const index = createElementIndex();
		const content = (number: number) => contentHash("Commune", { id: String(number) });
		for (let number = 0; number < 5000; number++) index.set(`c${number}`, "Commune", content(number));
		expect(index.size).toBe(5000);
		for (const number of [0, 1023, 1024, 2047, 2048, 4999]) {
			expect(index.number(`c${number}`)).toBe(number);
			expect([index.kind(number), index.hash(number)]).toEqual(["Commune", content(number)]);
		}
	});
});

describe("content hashes", () => {
	const props = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.oneof(fc.string({ maxLength: 3 }), fc.integer()), {
		noNullPrototype: true,
	});

	it("are the same exactly for the same content, in whatever order it was put together", () => {
		fc.assert(
			fc.property(props, props, (one, other) => {
				const of = (values: object) => contentHash("Commune", { id: "x", ...values });
				const sorted = (values: Record<string, unknown>) => JSON.stringify(Object.entries(values).sort());
				expect(of(Object.fromEntries(Object.entries(one).reverse()))).toBe(of(one));
				expect(of(one) === of(other)).toBe(sorted(one) === sorted(other));
			}),
		);
	});

	it("tell kinds and ends apart", () => {
		const hashes = [
			contentHash("MEMBER_OF", { id: "x" }, ["a", "b"]),
			contentHash("MEMBER_OF", { id: "x" }, ["b", "a"]),
			contentHash("MEMBER_OF", { id: "x" }),
			contentHash("SUPPORTS", { id: "x" }, ["a", "b"]),
		];
		expect(new Set(hashes).size).toBe(4);
		for (const one of hashes) expect(one).toMatch(/^[0-9a-f]{16}$/);
	});
});

describe("the elements of a directory", () => {
	const checked = checkFiles(
		new Map(
			Object.entries({
				"dataset.yaml": DATASET,
				"a.yaml": `${SOURCES}registers: [{ file: c.csv, of: Commune }]\nnetwork: { name: N, members: [A, { commune: B, quote: q }] }\n`,
				"c.csv": "name\nA\nB\n",
			}),
		),
	);
	if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
	const { elements, index } = checked.resolved;

	it("come each once, sources before evidence, evidence and ends before what refers to them", () => {
		const all = [...elements(() => true)];
		const position = new Map(all.map(({ id }, at) => [id, at]));
		expect(position.size).toBe(all.length);
		expect(all.length).toBe([...index.ids()].length);
		for (const [at, element] of all.entries()) {
			const { evidence } = element.props;
			const before = [
				...(Array.isArray(evidence) ? evidence : []),
				...("from" in element ? [element.from, element.to] : []),
				...("source" in element ? [element.source] : []),
			];
			for (const id of before) expect(position.get(String(id))).toBeLessThan(at);
		}
	});

	it("can be gone through again, and only those that are wanted come, with the same hashes", () => {
		const all = [...elements(() => true)];
		expect([...elements(() => true)]).toEqual(all);
		for (const { id, hash: content } of all) {
			const number = index.number(id) ?? -1;
			expect([...elements((one) => one === number)].map((one) => one.id)).toEqual([id]);
			expect(index.hash(number)).toBe(content);
		}
		expect([...elements(() => false)]).toEqual([]);
	});
});
