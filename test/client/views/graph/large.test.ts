/** Large pictures are drawn cheaply: straight lines without arrows, none of what is costly to begin with. */
import { expect, it } from "vitest";
import type { EdgeElement, Elements, NodeElement } from "../../../../client/state/index.ts";
import { isLarge, stylesheet } from "../../../../client/views/graph/style.ts";
import { headless, TOKENS } from "./small-canvas.ts";

const of = (nodes: number, edges: number): Elements => ({
	nodes: new Map(Array.from({ length: nodes }, (_, n) => [`n${n}`, {} as NodeElement])),
	edges: new Map(Array.from({ length: edges }, (_, n) => [`e${n}`, {} as EdgeElement])),
});

it.each([
	[999, 599, false],
	[1000, 0, true],
	[10, 600, true],
])("a picture of %i nodes and %i lines is large: %s", (nodes, edges, large) => {
	expect(isLarge(of(nodes, edges))).toBe(large);
});

it("has straight lines without arrows, and what is marked still stands out", () => {
	const cy = headless();
	cy.add([{ data: { id: "a" } }, { data: { id: "b" } }, { data: { id: "ab", source: "a", target: "b" } }]);
	const [edge] = cy.edges().toArray();
	expect(edge?.style("curve-style")).toBe("bezier");
	cy.style(stylesheet(TOKENS, true));
	expect([edge?.style("curve-style"), edge?.style("target-arrow-shape")]).toEqual(["haystack", "none"]);
	edge?.addClass("marked");
	expect(edge?.style("line-color")).toBe("rgb(7,7,7)");
});
