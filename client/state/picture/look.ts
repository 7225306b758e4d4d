/** How big and in which colour nodes are drawn: by a measure of the picture or by an attribute. Pure. */
import { valuesIn } from "./attributes.ts";
import { ATTRIBUTES, type Attribute, type Look, type Visible } from "./types.ts";

/** What the size of a node can show. */
export const SIZES = ["memberships", "degree", "population"] as const;
export type Size = (typeof SIZES)[number];

/** How many values of an attribute have a colour of their own; the rest share one. */
export const TINTS = 8;
/** The shared colour, and that of what is not known. */
const OTHER = TINTS;
export const UNKNOWN = TINTS + 1;

const LEAST = 0.75;
const MOST = 2.5;

const isSize = (size: string | null): size is Size => SIZES.some((one) => one === size);
const isAttribute = (name: string | null): name is Attribute => ATTRIBUTES.some((one) => one === name);

/** What the size shows of each node that it is said of; none in the plain look. */
export function sizesOf({ nodes, edges }: Visible, { size }: Look): ReadonlyMap<string, number> {
	if (!isSize(size)) return new Map();
	if (size === "population") {
		const all = [...nodes].map(([id, { node }]) => [id, node.population] as const);
		return new Map(all.filter((pair): pair is [string, number] => typeof pair[1] === "number"));
	}
	const counts = new Map([...nodes.keys()].map((id) => [id, 0]));
	for (const { edge } of edges.values())
		if (size === "degree" || edge.type === "MEMBER_OF")
			for (const end of [edge.source, edge.target]) counts.set(end, (counts.get(end) ?? 0) + 1);
	return counts;
}

/** By how much each node is bigger than in the plain look: its area grows with what the size shows. */
export function scalesOf(visible: Visible, look: Look): (id: string) => number {
	const sizes = sizesOf(visible, look);
	const most = Math.max(...sizes.values(), 1);
	return (id) => {
		const size = sizes.get(id);
		if (size === undefined) return isSize(look.size) ? LEAST : 1;
		return Math.max(MOST * Math.sqrt(size / most), LEAST);
	};
}

export interface TintCount {
	readonly value: string;
	/** Which colour; see `TINTS`. */
	readonly tint: number;
	readonly count: number;
}

/** The values that the colour shows, with their colours: the most frequent first, the unknown last. Empty in the plain look. */
export function tintsOf(visible: Visible, { colour }: Look): readonly TintCount[] {
	if (!isAttribute(colour)) return [];
	const counts = new Map<string, number>();
	for (const value of valuesIn(visible, colour).values()) counts.set(value, (counts.get(value) ?? 0) + 1);
	const sorted = [...counts].sort(([a, m], [b, n]) => Number(a === "") - Number(b === "") || n - m || (a < b ? -1 : 1));
	return sorted.map(([value, count], n) => ({ value, count, tint: value === "" ? UNKNOWN : Math.min(n, OTHER) }));
}

/** The colour of each node that the attribute is said of. */
export function tintOf(visible: Visible, look: Look): ReadonlyMap<string, number> {
	if (!isAttribute(look.colour)) return new Map();
	const tints = new Map(tintsOf(visible, look).map(({ value, tint }) => [value, tint]));
	return new Map([...valuesIn(visible, look.colour)].map(([id, value]) => [id, tints.get(value) ?? UNKNOWN]));
}
