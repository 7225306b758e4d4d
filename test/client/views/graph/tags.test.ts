/** Name tags are legible at any zoom, and do not hide one another or a node. */
import { describe, expect, it } from "vitest";
import { TAG_FONT, tagsAt } from "../../../../client/views/graph/tags.ts";

const at = (id: string, x: number, y: number, width = 120, height = 40) => ({ id, x, y, width, height });

describe("name tags", () => {
	it("keep at least 11 pixels on the screen", () => {
		for (const zoom of [0.3, 0.5, 0.8, 1, 2])
			expect(tagsAt(zoom, [], []).scale * TAG_FONT * zoom).toBeGreaterThan(10.8);
		expect(tagsAt(1, [], []).scale).toBe(1);
	});

	it("give way to the letter where the name would cover another tag or a node, and only then", () => {
		const tags = [at("first", 0, 0), at("second", 200, 0), at("apart", 900, 0)];
		const nodes = [at("node", 900, 60, 20, 20)];
		expect([...tagsAt(1, tags, nodes).short]).toEqual([]);
		expect([...tagsAt(0.5, tags, nodes).short]).toEqual(["second"]);
		expect([...tagsAt(0.3, tags, nodes).short]).toEqual(["second", "apart"]);
	});
});
