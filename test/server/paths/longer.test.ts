/** The next longer paths, held against trying every way through a small graph. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longerPaths } from "../../../server/paths/longer.ts";
import type { Path, Steps } from "../../../server/paths/steps.ts";

type Edge = readonly [string, string, string];

const stepsIn =
	(edges: readonly Edge[]): Steps =>
	async (ids) =>
		edges.flatMap(([edge, a, b]) => [
			...(ids.includes(a) ? [{ from: a, to: b, edge }] : []),
			...(ids.includes(b) && a !== b ? [{ from: b, to: a, edge }] : []),
		]);

async function find(edges: readonly Edge[], minLength: number, maxLength: number): Promise<Path[]> {
	const paths: Path[] = [];
	for await (const path of longerPaths(stepsIn(edges), { from: "0", to: "1", maxLength }, minLength)) paths.push(path);
	return paths;
}

/** Every way without an entity twice, then those of the least length that is long enough. */
function tryAll(edges: readonly Edge[], minLength: number, maxLength: number): Path[] {
	const found: Path[] = [];
	const go = (nodes: string[], used: string[]) => {
		const at = nodes.at(-1) ?? "";
		if (at === "1") {
			if (used.length >= minLength && used.length <= maxLength) found.push({ nodes, edges: used });
			return;
		}
		for (const [edge, a, b] of edges) {
			const next = a === at ? b : b === at ? a : null;
			if (next !== null && !nodes.includes(next)) go([...nodes, next], [...used, edge]);
		}
	};
	go(["0"], []);
	const least = Math.min(...found.map((path) => path.edges.length));
	return found.filter((path) => path.edges.length === least);
}

const sorted = (paths: readonly Path[]) => paths.map((path) => JSON.stringify(path)).sort();

describe("the next longer paths", () => {
	it("from an entity to itself are none, and nothing is read to know it", async () => {
		const untouched: Steps = () => Promise.reject(new Error("read"));
		const found = longerPaths(untouched, { from: "0", to: "0", maxLength: 6 }, 2);
		expect(await found.next()).toEqual({ done: true, value: true });
	});

	it("are those that trying every way finds", () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 14 }),
				fc.integer({ min: 1, max: 5 }),
				fc.integer({ min: 0, max: 3 }),
				async (pairs, minLength, more) => {
					const edges = pairs.map(([a, b], n): Edge => [`e${n}`, String(a), String(b)]);
					const maxLength = minLength + more;
					const expected = tryAll(edges, minLength, maxLength);
					expect(sorted(await find(edges, minLength, maxLength))).toEqual(sorted(expected));
				},
			),
			{ numRuns: 300 },
		));

	it("go round where the short way is too short", async () => {
		const edges: Edge[] = [
			["direct", "0", "1"],
			["a", "0", "2"],
			["b", "2", "3"],
			["c", "3", "1"],
		];
		expect(await find(edges, 2, 6)).toEqual([{ nodes: ["0", "2", "3", "1"], edges: ["a", "b", "c"] }]);
	});

	it("are given up where there are more ways than anybody waits for", async () => {
		const layer = (n: number) => Array.from({ length: 12 }, (_, one) => `${n}.${one}`);
		const layers = [["0"], ...[1, 2, 3, 4, 5, 6].map(layer), ["1"]];
		const edges = layers.flatMap((from, n) =>
			(layers[n + 1] ?? []).flatMap((to) => from.map((one): Edge => [`${one}-${to}`, one, to])),
		);
		const search = longerPaths(stepsIn(edges), { from: "0", to: "1", maxLength: 7 }, 7);
		let [count, whole] = [0, true];
		for (;;) {
			const { done, value } = await search.next();
			if (done) {
				whole = value;
				break;
			}
			count++;
		}
		expect([whole, count > 1000]).toEqual([false, true]);
	});
});
