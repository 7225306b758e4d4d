/** Any value travels through either engine unchanged, alone and among rows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyValue } from "../server/graph/values.ts";
import { describeOnBothEngines } from "./engines.ts";

const RUNS = { numRuns: 60 };

describeOnBothEngines("values", (engine) => {
	test("come back as they went in", async () => {
		const graph = await engine.graph();
		await fc.assert(
			fc.asyncProperty(anyValue, async (x) => {
				expect(await graph.read("RETURN $x AS x", { x })).toEqual([{ x }]);
			}),
			RUNS,
		);
	});

	test("keep their order and number as rows", async () => {
		const graph = await engine.graph();
		await fc.assert(
			fc.asyncProperty(fc.array(anyValue, { maxLength: 6 }), async (list) => {
				const rows = list.map((x, i) => ({ i, x }));
				expect(await graph.read("UNWIND $rows AS row RETURN row.i AS i, row.x AS x ORDER BY i", { rows })).toEqual(
					rows,
				);
			}),
			RUNS,
		);
	});

	test("of text are sorted by code point, up to those that take two units in UTF-16", async () => {
		const graph = await engine.graph();
		// Beyond them Neo4j goes by units, the embedded engine by code points.
		const letter = fc.integer({ min: 0x20, max: 0xd7ff }).map((point) => String.fromCodePoint(point));
		const texts = fc.array(fc.string({ unit: letter, maxLength: 4 }), { maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(texts, async (given) => {
				const rows = await graph.read("UNWIND $given AS text RETURN text ORDER BY text", { given });
				expect(rows.map(({ text }) => text)).toEqual([...given].sort());
			}),
			RUNS,
		);
	});

	test("of text, whatever they are, are greater than those sorted before them: so cursors find the next page", async () => {
		const graph = await engine.graph();
		const texts = fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 4 }), { maxLength: 8 });
		const query = "UNWIND $given AS a UNWIND $given AS b WITH a, b ORDER BY a, b RETURN a, b, a > b AS after";
		await fc.assert(
			fc.asyncProperty(texts, async (given) => {
				const rows = await graph.read(query, { given });
				const order = [...new Set(rows.map(({ a }) => a))];
				for (const { a, b, after } of rows) expect(after).toBe(order.indexOf(a) > order.indexOf(b));
			}),
			RUNS,
		);
	});
});
