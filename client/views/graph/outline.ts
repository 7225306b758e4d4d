/** The outline of a hull: a bubble set (Collins, Penn, Carpendale 2009) round its members that keeps off the others. */
import {
	Area,
	calculatePotentialOutline,
	calculateVirtualEdges,
	createGenericInfluenceArea,
	createLineInfluenceArea,
	defaultOptions,
	Rectangle,
} from "bubblesets-js";
import { islandsOf, linksOf } from "./islands.ts";

/** A node as the outline sees it: middle, radius, and the label's box below. Pixels at zoom 1. */
export interface Blob2D {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Islands are at least this far apart. */
export const APART = 90;

const OPTIONS = {
	...defaultOptions,
	edgeR0: 12,
	edgeR1: 32,
	nodeR0: 10,
	nodeR1: 34,
	morphBuffer: 14,
	pixelGroup: 4,
	maxRoutingIterations: 60,
	maxMarchingIterations: 20,
	nonMemberInfluenceFactor: -0.35,
};

/** Hulls of more members are computed on a coarser grid and bridge gaps without detours, for the page is not to wait. */
const MANY = 50;
const COARSE = 8;

/** What shows that these belong together: areas, and lines between areas that stand apart. SVG path data. */
export interface Outline {
	readonly area: string;
	readonly links: string;
}

/**
 * One area round all members; where these stand farther apart than `reach`, an area for each island of them, since an arm
 * across half the picture says less than it hides. Empty for a set without members.
 */
export function outlineOf(members: readonly Blob2D[], others: readonly Blob2D[], reach = Infinity): Outline {
	const islands = islandsOf(members, reach);
	const areas = islands.map((island) => areaOf(island, others));
	const failed = areas.some((area) => area === null);
	if (failed && reach > APART) return outlineOf(members, others, APART);
	return { area: areas.map((area, n) => area ?? boxesOf(islands[n] ?? [])).join(" "), links: linksOf(islands) };
}

/** The closed outline; null when none was found that holds all members. */
function areaOf(members: readonly Blob2D[], others: readonly Blob2D[]): string | null {
	const inside = members.map(shape);
	const space = reach(inside);
	const outside = others.map(shape).filter((one) => one.intersects(space));
	const grid = Area.fromPixelRegion(space, members.length > MANY ? COARSE : OPTIONS.pixelGroup);
	const influence = (one: Rectangle) => createGenericInfluenceArea(one, grid, OPTIONS.nodeR1);
	const round = members.length > MANY ? [] : outside;
	const bridges = calculateVirtualEdges(inside, round, OPTIONS.maxRoutingIterations, OPTIONS.morphBuffer);
	const corners = inside.flatMap(cornersOf);
	const path = calculatePotentialOutline(
		grid,
		inside.map(influence),
		bridges.map((line) => createLineInfluenceArea(line, grid, OPTIONS.edgeR1)),
		outside.map(influence),
		(found) => found.containsElements(corners),
		OPTIONS,
	);
	if (!path.containsElements(corners)) return null;
	return path
		.sample(members.length > MANY ? 5 : 10)
		.simplify(0)
		.bSplines()
		.simplify(0)
		.toString(1);
}

const shape = ({ x, y, width, height }: Blob2D) => new Rectangle(x - width / 2, y - height / 2, width, height);

const cornersOf = ({ x, y, x2, y2 }: Rectangle) => [x, x2].flatMap((cx) => [y, y2].map((cy) => ({ cx, cy })));

/** What the outline may cover. */
function reach(shapes: readonly Rectangle[]): Rectangle {
	const rim = OPTIONS.nodeR1 + 2 * OPTIONS.morphBuffer;
	const x = Math.min(...shapes.map((one) => one.x)) - rim;
	const y = Math.min(...shapes.map((one) => one.y)) - rim;
	const width = Math.max(...shapes.map((one) => one.x2)) + rim - x;
	return new Rectangle(x, y, width, Math.max(...shapes.map((one) => one.y2)) + rim - y);
}

/** Rounded rectangles, each drawn for itself, where no outline round all of them is to be had. */
const boxesOf = (members: readonly Blob2D[]) =>
	members
		.map(({ x, y, width, height }) => {
			const [w, h, r] = [width + 12, height + 12, 12];
			const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
			const top = `M${x - w / 2 + r} ${y - h / 2}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}`;
			return `${top}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}Z`;
		})
		.join(" ");
