/** Name tags on a real Cytoscape: what is written on them and how big they are at a zoom. */
import { describe, expect, it } from "vitest";
import { keepTagsLegible, scaleTags } from "../../../../client/views/graph/tags.ts";
import { CITIES, MUENSTER, REGION } from "../../state/small-graph.ts";
import { canvas } from "./small-canvas.ts";

/** The tag as it is drawn; `w` and `h` against its size at zoom 1. */
const tag = (cy: Awaited<ReturnType<typeof canvas>>["cy"], id = REGION) => {
	const { shown, tagWidth, tagHeight, tagFont, width, height } = cy.getElementById(id).data();
	return { shown, font: tagFont, w: tagWidth / width, h: tagHeight / height, tagWidth, tagHeight };
};

describe("a name tag", () => {
	it("is as it is meant at zoom 1, also when nothing has changed since", async () => {
		const { cy } = await canvas();
		for (let n = 0; n < 2; n++) {
			scaleTags(cy);
			expect(tag(cy)).toMatchObject({ shown: "Stadtregion\nMünster", font: 12.5, w: 1, h: 1 });
		}
		expect(cy.getElementById(MUENSTER).data("tagFont")).toBe(0);
	});

	it("keeps its size on the screen in a small picture, by steps of a fiftieth and at most fourfold", async () => {
		const { cy } = await canvas({ [REGION]: [0, 0], [CITIES]: [5000, 0], [MUENSTER]: [9000, 0] });
		const stop = keepTagsLegible(cy);
		cy.zoom(0.5);
		expect(tag(cy)).toMatchObject({ shown: "Stadtregion\nMünster", font: 22, w: 1.76, h: 1.76 });
		cy.zoom(0.1);
		expect(tag(cy)).toMatchObject({ font: 50, w: 4, h: 4 });
		stop();
		cy.zoom(1);
		expect(tag(cy).font).toBe(50);
	});

	it("becomes the letter of its hull where another tag or a node is in the way, and the name again", async () => {
		const { cy } = await canvas();
		keepTagsLegible(cy);
		cy.zoom(0.5);
		expect(tag(cy, CITIES)).toMatchObject({ shown: "B", tagWidth: 22 * 1.76, tagHeight: 22 * 1.76 });
		cy.getElementById(CITIES).data("letter", "AB");
		cy.zoom(0.4);
		expect(tag(cy, CITIES).shown).toBe("AB");
		expect(tag(cy, CITIES).tagWidth / tag(cy, CITIES).tagHeight).toBeCloseTo(31 / 22);
		cy.zoom(1);
		expect(tag(cy, CITIES)).toMatchObject({ w: 1, h: 1, font: 12.5 });
		expect(tag(cy, CITIES).shown).not.toBe("B");
	});
});
