/** The stylesheet on real elements: what is drawn how. */
import { describe, expect, it } from "vitest";
import { NODE_STYLES } from "../../../../client/style/node-types.ts";
import { NODE_TYPES } from "../../../../model/index.ts";
import { headless, TOKENS } from "./small-canvas.ts";

function styled(classes: string, data: object = {}) {
	const cy = headless();
	cy.add({
		data: { id: "n", type: "Commune", diameter: 18, tagWidth: 80, tagHeight: 30, tagFont: 9, shown: "A", ...data },
		classes,
	});
	cy.add({ data: { id: "m" } });
	cy.add({ data: { id: "e", source: "n", target: "m", type: "MEMBER_OF", ...data }, classes });
	return { node: cy.getElementById("n"), edge: cy.getElementById("e") };
}

const look = (element: ReturnType<typeof styled>["node"], expected: Record<string, string>) => {
	const names = Object.keys(expected);
	expect(Object.fromEntries(names.map((name) => [name, element.style(name)]))).toEqual(expected);
};

describe("nodes", () => {
	it.each(NODE_TYPES.map((type) => [type]))("%s has its own shape and colour", (type) => {
		look(styled("", { type }).node, { shape: NODE_STYLES[type].shape, "background-color": TOKENS.nodes[type] });
	});

	it.each<[string, object, Record<string, string>]>([
		[
			"",
			{ type: "Other" },
			{
				...{ width: "18px", height: "18px", "background-color": TOKENS.surface, "border-color": TOKENS.surface },
				...{ "border-width": "2px", "overlay-opacity": "0", "z-index": "0", visibility: "visible", opacity: "1" },
			},
		],
		["", { hull: 0 }, { "border-color": "rgb(0,0,1)" }],
		["", { hull: 9 }, { "border-color": "rgb(0,0,10)" }],
		[
			"tag",
			{ type: "Network", hull: 2 },
			{
				...{ shape: "round-rectangle", width: "80px", height: "30px", "background-color": TOKENS.surface },
				...{ "border-width": "1.5px", "border-color": "rgb(0,0,3)", label: "A", color: TOKENS.ink, "z-index": "3" },
				...{ "font-family": "Noto", "font-size": "9px", "font-weight": "600", "line-height": "1.2" },
				...{ "text-wrap": "wrap", "text-max-width": "1000px", "text-valign": "center", "text-halign": "center" },
			},
		],
		["dim", {}, { opacity: "0.28" }],
		[
			"hovered",
			{ hull: 1 },
			{
				...{ "border-color": TOKENS.accent, "underlay-color": TOKENS.accent, "underlay-shape": "ellipse" },
				...{ "underlay-opacity": "0.16", "underlay-padding": "11px", "z-index": "4" },
			},
		],
		["marked", {}, { "border-color": TOKENS.accent, "underlay-opacity": "0.34", "underlay-padding": "11px" }],
		["tag marked", {}, { "underlay-shape": "round-rectangle", "underlay-padding": "4px", "underlay-opacity": "0.34" }],
		["tag hovered", {}, { "underlay-shape": "round-rectangle", "underlay-padding": "4px", "underlay-opacity": "0.16" }],
	])("%j %j", (classes, data, expected) => look(styled(classes, data).node, expected));
});

describe("edges", () => {
	const plain = { width: "1.2px", "line-color": TOKENS.lineStrong, "line-opacity": "0.55", "line-style": "solid" };
	const brought = { width: "1.6px", "line-color": TOKENS.accent, "target-arrow-color": TOKENS.accent };
	it.each<[string, object, Record<string, string>]>([
		[
			"",
			{},
			{
				...plain,
				...{ "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": TOKENS.lineStrong },
				...{ "arrow-scale": "0.7", "overlay-opacity": "0", "z-index": "0" },
			},
		],
		["", { type: "PART_OF" }, { ...plain, "line-opacity": "0.28", width: "1px" }],
		["derived", {}, { ...plain, "line-style": "dashed", "line-dash-pattern": "5 4" }],
		["marked", { type: "PART_OF" }, { ...brought, "line-opacity": "1", "z-index": "3" }],
		["near", {}, { ...brought, "line-opacity": "1", "z-index": "3" }],
		["dim", {}, { opacity: "0.28" }],
	])("%j %j", (classes, data, expected) => look(styled(classes, data).edge, expected));
});
