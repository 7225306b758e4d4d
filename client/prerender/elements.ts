/** Lines, nodes and name tags as SVG: what Cytoscape draws on the page. */
import { radiusOf, tagSize } from "../layout/boxes.ts";
import type { EdgeElement, Elements, NodeElement, Position } from "../state/index.ts";
import { colourToken, NODE_STYLES } from "../style/node-types.ts";
import type { Find, Standing } from "../views/graph/pen.ts";
import { lineLook } from "../views/graph/style.ts";
import { type TagLook, tagLooks } from "../views/graph/tags.ts";
import { element, number } from "./svg.ts";

/** The grid of the shapes, and how far they reach on it from its middle. */
const [GRID, REACH] = [16, 6.5];
const ARROW = 6;
const [TAG_RADIUS, LEADING] = [5, 1.2];

interface Placed {
	readonly node: NodeElement;
	readonly at: Position;
	/** Null for what is no name tag. */
	readonly tag: TagLook | null;
}

/** What has a place, and how large it is at a zoom. */
export function placedIn({ nodes }: Elements, zoom: number): ReadonlyMap<string, Placed> {
	const all = [...nodes.values()].flatMap((node) => (node.position ? [{ node, at: node.position }] : []));
	const discs = all.flatMap(({ node, at }) => {
		const diameter = 2 * radiusOf(node);
		return node.hull === null ? [{ id: node.id, ...at, width: diameter, height: diameter }] : [];
	});
	const tags = all.filter(({ node }) => node.hull !== null);
	const looks = tagLooks(
		zoom,
		tags.map(({ node, at }) => ({ id: node.id, ...at, letter: node.letter ?? "", ...tagSize(node.name) })),
		discs,
	);
	return new Map(all.map((one) => [one.node.id, { ...one, tag: looks[tags.indexOf(one)] ?? null }]));
}

/** Where the layers find them. */
export const findAmong =
	(placed: ReadonlyMap<string, Placed>): Find =>
	(id): Standing | null => {
		const one = placed.get(id);
		if (!one) return null;
		const { width, height } = one.tag ?? { width: 2 * radiusOf(one.node), height: 2 * radiusOf(one.node) };
		return { position: () => one.at, width: () => width, height: () => height };
	};

/** Lines, then nodes, then tags, as one covers the other. */
export function elementsAsSvg({ edges }: Elements, placed: ReadonlyMap<string, Placed>): string[] {
	const all = [...placed.values()];
	return [
		...[...edges.values()].flatMap((edge) => lineAsSvg(edge, placed)),
		...all.filter(({ tag }) => !tag).map(nodeAsSvg),
		...all.flatMap((one) => (one.tag ? [tagAsSvg(one, one.tag)] : [])),
	];
}

function lineAsSvg(edge: EdgeElement, placed: ReadonlyMap<string, Placed>): string[] {
	const [from, to] = [placed.get(edge.source), placed.get(edge.target)];
	if (!from || !to) return [];
	const [dx, dy] = [to.at.x - from.at.x, to.at.y - from.at.y];
	const length = Math.hypot(dx, dy);
	const short = rimOf(to, dx, dy);
	if (length <= short) return [];
	const [ux, uy] = [dx / length, dy / length];
	const point = (back: number, aside = 0) =>
		`${number(to.at.x - ux * back - uy * aside)} ${number(to.at.y - uy * back + ux * aside)}`;
	const { width, opacity, dash } = lineLook(edge);
	const tip = `M${point(short)}L${point(short + ARROW, ARROW / 2)}L${point(short + ARROW, -ARROW / 2)}Z`;
	return [
		element("path", {
			d: `M${number(from.at.x)} ${number(from.at.y)}L${point(short + ARROW)}`,
			stroke: "var(--line-strong)",
			"stroke-width": width,
			...(dash.length > 0 && { "stroke-dasharray": dash.join(" ") }),
			opacity,
		}),
		element("path", { d: tip, fill: "var(--line-strong)", opacity }),
	];
}

/** How far a line from there ends before the middle. */
function rimOf({ node, tag }: Placed, dx: number, dy: number): number {
	if (!tag) return radiusOf(node) + 1;
	const along = Math.max(Math.abs(dx) / (tag.width / 2), Math.abs(dy) / (tag.height / 2));
	return along === 0 ? 0 : Math.hypot(dx, dy) / along;
}

function nodeAsSvg({ node, at }: Placed): string {
	const scale = radiusOf(node) / REACH;
	const corner = (middle: number) => number(middle - (GRID / 2) * scale);
	return element("path", {
		d: NODE_STYLES[node.type].outline,
		transform: `translate(${corner(at.x)} ${corner(at.y)}) scale(${number(scale)})`,
		fill: node.tint === null ? `var(${colourToken(node.type)})` : `var(--tint-${node.tint})`,
		stroke: "var(--surface)",
		"stroke-width": number(2 / scale),
	});
}

function tagAsSvg({ node, at }: Placed, { shown, width, height, font }: TagLook): string {
	const box = element("rect", {
		x: number(at.x - width / 2),
		y: number(at.y - height / 2),
		width: number(width),
		height: number(height),
		rx: TAG_RADIUS,
		fill: "var(--surface)",
		stroke: `var(--hull-${node.hull})`,
		"stroke-width": 1.5,
	});
	const lines = shown.split("\n").map((line, n, { length }) => {
		const y = at.y + (n - (length - 1) / 2) * font * LEADING;
		const place = { x: number(at.x), y: number(y), "font-size": number(font), "font-weight": 600, fill: "var(--ink)" };
		return element("text", { ...place, "text-anchor": "middle", "dominant-baseline": "central" }, line);
	});
	return box + lines.join("");
}
