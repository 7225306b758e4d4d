/**
 * How each node type is drawn: one record a label, the counterpart of the vocabulary's record in `model/nodes.ts`. Canvas,
 * layout, legend and colour tokens are made from it. Node types differ by shape as well as by colour.
 */
import type { NodeType } from "../../model/index.ts";

interface NodeStyle {
	/** Cytoscape's name for its shape on the canvas. */
	shape: string;
	/** The same shape as an SVG path on a 16 × 16 grid. */
	outline: string;
	/** On the canvas, in pixels at zoom 1. */
	radius: number;
	/** Its colour on the light and on the dark page. */
	light: string;
	dark: string;
}

export const NODE_STYLES = {
	Commune: {
		shape: "ellipse",
		outline: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
		radius: 9,
		light: "#3b6e8f",
		dark: "#7fb2d1",
	},
	District: {
		shape: "hexagon",
		outline: "M5 1.5h6l3.5 6.5L11 14.5H5L1.5 8Z",
		radius: 11,
		light: "#4f7a4a",
		dark: "#8fbf88",
	},
	Region: {
		shape: "octagon",
		outline: "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2Z",
		radius: 11,
		light: "#6d7f3f",
		dark: "#b0c276",
	},
	Network: {
		shape: "round-rectangle",
		outline: "M4.5 2.5h7a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3Z",
		radius: 11,
		light: "#9a4f1c",
		dark: "#e2945b",
	},
	Organization: {
		shape: "rectangle",
		outline: "M2 2h12v12H2Z",
		radius: 10,
		light: "#7a5a93",
		dark: "#b99ad2",
	},
	Body: {
		shape: "diamond",
		outline: "M8 1l7 7-7 7-7-7Z",
		radius: 9,
		light: "#b07a1e",
		dark: "#e3b45c",
	},
	Person: {
		shape: "round-triangle",
		outline: "M6.3 3a2 2 0 0 1 3.4 0l4.6 8a2 2 0 0 1-1.7 3H3.4a2 2 0 0 1-1.7-3Z",
		radius: 8,
		light: "#a84a5f",
		dark: "#e08a9d",
	},
	Role: {
		shape: "triangle",
		outline: "M8 1.5L15 14H1Z",
		radius: 7,
		light: "#8d6a5c",
		dark: "#c8a595",
	},
	Topic: {
		shape: "tag",
		outline: "M1.5 3H10l5 5-5 5H1.5Z",
		radius: 8,
		light: "#2f7f7a",
		dark: "#6fc0ba",
	},
	Agreement: {
		shape: "cut-rectangle",
		outline: "M4.5 2h7L14 4.5v7L11.5 14h-7L2 11.5v-7Z",
		radius: 8,
		light: "#5d6470",
		dark: "#a5adb9",
	},
	Event: {
		shape: "star",
		outline: "M8 1l1.9 4.3 4.7.5-3.5 3.1 1 4.6L8 11.1l-4.1 2.4 1-4.6L1.4 5.8l4.7-.5Z",
		radius: 8,
		light: "#9b3f82",
		dark: "#d784c0",
	},
	Project: {
		shape: "vee",
		outline: "M1.5 2.5 8 5.5l6.5-3L8 14.5Z",
		radius: 8,
		light: "#46579c",
		dark: "#92a3e6",
	},
} as const satisfies Record<NodeType, NodeStyle>;

/** The custom property that holds a node type's colour, whatever the theme: `--node-commune`. */
export const colourToken = (type: NodeType) => `--node-${type.toLowerCase()}`;

/** The stylesheet that sets the colours of all node types in both themes. */
export function colourRules(): string {
	const rule = (selector: string, theme: "light" | "dark") => {
		const types = Object.keys(NODE_STYLES) as NodeType[];
		return `${selector} { ${types.map((type) => `${colourToken(type)}: ${NODE_STYLES[type][theme]};`).join(" ")} }`;
	};
	return `${rule(":root", "light")}\n@media screen { ${rule(':root[data-theme="dark"]', "dark")} }`;
}
