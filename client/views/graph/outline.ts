/** The outline of a hull: a bubble set (Collins, Penn, Carpendale 2009) round its members that keeps off the others. */
import {
	Area,
	calculatePotentialOutline,
	calculateVirtualEdges,
	createGenericInfluenceArea,
	createLineInfluenceArea,
	defaultOptions,
	type PointPath,
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
 * across half the picture says less than it hides. An area that would hold the middle of one of the others falls into smaller
 * ones. Empty for a set without members.
 */
export function outlineOf(members: readonly Blob2D[], others: readonly Blob2D[], reach = Infinity): Outline {
	const parts = islandsOf(members, reach).flatMap((island) => partsOf(island, others, reach));
	return { area: parts.map(({ area }) => area).join(" "), links: linksOf(parts.map(({ island }) => island)) };
}

interface Part {
	readonly island: readonly Blob2D[];
	readonly area: string;
}

/** The island as one part; as several where no outline holds all of its members and nobody else. */
function partsOf(island: readonly Blob2D[], others: readonly Blob2D[], reach: number): Part[] {
	const { area, strangers } = areaOf(island, others);
	if (area !== null) return [{ island, area }];
	const nearer = Math.min(reach, APART);
	const near = islandsOf(island, nearer);
	const smaller = near.length > 1 ? near : halves(island, strangers).flatMap((half) => islandsOf(half, nearer));
	if (smaller.length < 2) return [{ island, area: boxesOf(island) }];
	return smaller.flatMap((one) => partsOf(one, others, nearer));
}

/** Cut beside the stranger that leaves the most members on either side; each member for itself where all are on one side. */
function halves(island: readonly Blob2D[], strangers: readonly Rectangle[]): (readonly Blob2D[])[] {
	let best: (readonly Blob2D[])[] = strangers.length > 0 ? island.map((one) => [one]) : [island];
	let least = 0;
	for (const { cx, cy } of strangers) {
		for (const isBefore of [({ x }: Blob2D) => x < cx, ({ y }: Blob2D) => y < cy]) {
			const before = island.filter(isBefore);
			const smaller = Math.min(before.length, island.length - before.length);
			if (smaller <= least) continue;
			least = smaller;
			best = [before, island.filter((one) => !isBefore(one))];
		}
	}
	return best;
}

interface Traced {
	/** The closed outline; null when none was found that holds all members, and nobody else. */
	readonly area: string | null;
	/** Who would be inside without being a member. */
	readonly strangers: readonly Rectangle[];
}

function areaOf(members: readonly Blob2D[], others: readonly Blob2D[]): Traced {
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
	if (!path.containsElements(corners)) return { area: null, strangers: [] };
	const smooth = path
		.sample(members.length > MANY ? 5 : 10)
		.simplify(0)
		.bSplines()
		.simplify(0);
	const strangers = outside.filter((one) => holds(smooth, one));
	return { area: strangers.length > 0 ? null : smooth.toString(1), strangers };
}

/** Whether the middle of the box is inside, or the node, which stands above it with its name below. */
const holds = (path: PointPath, { cx, cy, height }: Rectangle) =>
	path.withinArea(cx, cy) || path.withinArea(cx, cy - height / 4);

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
