/** Cytoscape's stylesheet, made from the tokens. Node types differ by shape as well as colour. */
import type { StylesheetJson } from "cytoscape";
import { NODE_TYPES } from "../../../model/index.ts";
import type { EdgeElement, Elements } from "../../state/index.ts";
import { NODE_STYLES } from "../../style/node-types.ts";
import type { Tokens } from "../sheet/tokens.ts";

/** From so many nodes, or lines, on the style is a cheap one. */
const MANY_NODES = 1000;
const MANY_EDGES = 600;

export const isLarge = ({ nodes, edges }: Elements): boolean => nodes.size >= MANY_NODES || edges.size >= MANY_EDGES;

/** Nodes, then edges, then what is marked: a later rule wins. Cheap: straight lines without arrows and dashes. */
export const stylesheet = (tokens: Tokens, cheap = false): StylesheetJson => [
	...nodeStyles(tokens),
	...(cheap ? cheapEdges(tokens) : edgeStyles(tokens)),
	...markStyles(tokens),
];

/** Each property costs time for each of thousands of lines. */
const cheapEdges = (tokens: Tokens): StylesheetJson => [
	{
		selector: "edge",
		style: {
			"curve-style": "haystack",
			"haystack-radius": 0,
			"line-color": tokens.lineStrong,
			"line-opacity": 0.3,
			width: 1,
		},
	},
];

function nodeStyles(tokens: Tokens): StylesheetJson {
	return [
		{
			selector: "core",
			style: {
				"active-bg-color": tokens.lineStrong,
				"active-bg-opacity": 0.15,
				"active-bg-size": 20,
				"outside-texture-bg-color": tokens.ground,
				"outside-texture-bg-opacity": 0,
				"selection-box-color": tokens.accent,
				"selection-box-opacity": 0.12,
				"selection-box-border-color": tokens.accent,
				"selection-box-border-width": 1,
			},
		},
		{
			selector: "node",
			style: {
				width: "data(diameter)",
				height: "data(diameter)",
				"background-color": tokens.surface,
				"border-width": 2,
				"border-color": tokens.surface,
			},
		},
		...NODE_TYPES.map((type) => ({
			selector: `node[type = "${type}"]`,
			style: { shape: NODE_STYLES[type].shape, "background-color": tokens.nodes[type] },
		})),
		...tokens.tints.map((colour, n) => ({ selector: `node[tint = ${n}]`, style: { "background-color": colour } })),
		...tokens.hulls.map((colour, n) => ({ selector: `node[hull = ${n}]`, style: { "border-color": colour } })),
		{
			selector: "node.tag",
			style: {
				shape: "round-rectangle",
				width: "data(tagWidth)",
				height: "data(tagHeight)",
				"background-color": tokens.surface,
				"border-width": 1.5,
				label: "data(shown)",
				color: tokens.ink,
				"font-family": tokens.font,
				"font-size": "data(tagFont)",
				"font-weight": 600,
				"line-height": 1.2,
				"text-wrap": "wrap",
				"text-max-width": "1000px",
				"text-valign": "center",
				"text-halign": "center",
				"z-index": 3,
			},
		},
	];
}

/** How a line looks that is not marked. */
interface LineLook {
	readonly width: number;
	readonly opacity: number;
	/** Empty: drawn through. */
	readonly dash: readonly [number, number] | readonly [];
}

const LINE: LineLook = { width: 1.2, opacity: 0.55, dash: [] };
const PART_OF: Partial<LineLook> = { width: 1, opacity: 0.28 };
const DERIVED: Partial<LineLook> = { dash: [5, 4] };
const POSSIBLE: Partial<LineLook> = { dash: [3, 4], opacity: 0.75 };

/** As Cytoscape's rules below have it: a later one wins. */
export const lineLook = ({ type, derived, possible }: EdgeElement): LineLook => ({
	...LINE,
	...(type === "PART_OF" && PART_OF),
	...(derived && DERIVED),
	...(possible && POSSIBLE),
});

const lineStyle = ({ width, opacity, dash = [] }: Partial<LineLook>) => ({
	...(width !== undefined && { width }),
	...(opacity !== undefined && { "line-opacity": opacity }),
	...(dash.length > 0 && { "line-style": "dashed" as const, "line-dash-pattern": [...dash] }),
});

function edgeStyles(tokens: Tokens): StylesheetJson {
	return [
		{
			selector: "edge",
			style: {
				...lineStyle(LINE),
				"line-color": tokens.lineStrong,
				"curve-style": "bezier",
				"target-arrow-shape": "triangle",
				"target-arrow-color": tokens.lineStrong,
				"arrow-scale": 0.7,
			},
		},
		{ selector: "edge[type = 'PART_OF']", style: lineStyle(PART_OF) },
		{ selector: "edge.derived", style: lineStyle(DERIVED) },
		{ selector: "edge.possible", style: lineStyle(POSSIBLE) },
	];
}

function markStyles(tokens: Tokens): StylesheetJson {
	return [
		{ selector: ".dim", style: { opacity: 0.28 } },
		{
			selector: "node.marked, node.hovered",
			style: {
				"border-color": tokens.accent,
				"underlay-color": tokens.accent,
				"underlay-shape": "ellipse",
				"underlay-opacity": 0.16,
				"underlay-padding": 11,
				"z-index": 4,
			},
		},
		{ selector: "node.marked", style: { "underlay-opacity": 0.34 } },
		{
			selector: "node.tag.marked, node.tag.hovered",
			style: { "underlay-shape": "round-rectangle", "underlay-padding": 4 },
		},
		{
			selector: "edge.marked, edge.near",
			style: {
				"line-color": tokens.accent,
				"target-arrow-color": tokens.accent,
				width: 1.6,
				"line-opacity": 1,
				"z-index": 3,
			},
		},
	];
}
