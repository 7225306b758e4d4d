/** How big and in which colour nodes are drawn: by a count, a measure or an attribute. Pure. */
import type { MeasureName } from "../../../model/index.ts";
import { valuesIn } from "./attributes.ts";
import { ATTRIBUTES, type Attribute, type Look, type Visible } from "./types.ts";

/** Measures of the picture that sizes show: they are computed when they are chosen. */
export const SIZE_MEASURES = ["membershipShare", "betweenness", "closeness", "core"] as const;
/** What the size of a node can show. */
export const SIZES = ["memberships", "degree", "population", ...SIZE_MEASURES] as const;
type Size = (typeof SIZES)[number];
/** The one measure that tells groups apart. */
export const GROUPS = "community";
/** What the colour of a node can show. */
export const COLOURS = [...ATTRIBUTES, GROUPS] as const;

/** What `look.map` begins with where the map colours what an answer says of communes; by itself it is what it says first. */
export const ANSWER = "answer:";

/** The values of a measure by node, as far as they are known. */
export type Measured = (name: MeasureName) => ReadonlyMap<string, number | null>;

/** How many values of an attribute have a colour of their own; the rest share one. */
export const TINTS = 8;
/** The shared colour, and that of what is not known. */
const OTHER = TINTS;
export const UNKNOWN = TINTS + 1;

const LEAST = 0.75;
const MOST = 2.5;

const isSize = (size: string | null): size is Size => SIZES.some((one) => one === size);
const isAttribute = (name: string | null): name is Attribute => ATTRIBUTES.some((one) => one === name);

/** The measure that sizes show; undefined where they show none. */
export const measureOf = ({ size }: Pick<Look, "size">): MeasureName | undefined =>
	SIZE_MEASURES.find((one) => one === size);

/** What the size shows of each node that it is said of; none in the plain look. */
export function sizesOf({ nodes, edges }: Visible, { size }: Look, measured: Measured): ReadonlyMap<string, number> {
	if (!isSize(size)) return new Map();
	const measure = measureOf({ size });
	if (measure) return numbersIn([...nodes.keys()].map((id) => [id, measured(measure).get(id)]));
	if (size === "population") return numbersIn([...nodes].map(([id, { node }]) => [id, node.population]));
	const counts = new Map([...nodes.keys()].map((id) => [id, 0]));
	for (const { edge } of edges.values())
		if (size === "degree" || edge.type === "MEMBER_OF")
			for (const end of [edge.source, edge.target]) counts.set(end, (counts.get(end) ?? 0) + 1);
	return counts;
}

const numbersIn = (all: readonly (readonly [string, unknown])[]): ReadonlyMap<string, number> =>
	new Map(all.filter((pair): pair is [string, number] => typeof pair[1] === "number"));

/** By how much each node is bigger than in the plain look: its area grows with what the size shows. */
export function scalesOf(visible: Visible, look: Look, measured: Measured): (id: string) => number {
	const sizes = sizesOf(visible, look, measured);
	const most = Math.max(...sizes.values());
	return (id) => {
		const size = sizes.get(id);
		if (size === undefined) return isSize(look.size) ? LEAST : 1;
		return most > 0 ? Math.max(MOST * Math.sqrt(size / most), LEAST) : LEAST;
	};
}

export interface TintCount {
	readonly value: string;
	/** Which colour; see `TINTS`. */
	readonly tint: number;
	readonly count: number;
}

/** The values that the colour shows, with their colours: the most frequent first, the unknown last. Empty in the plain look. */
export const tintsOf = (visible: Visible, look: Look, measured: Measured): readonly TintCount[] =>
	tintsAmong(colouredBy(visible, look, measured));

function tintsAmong(coloured: ReadonlyMap<string, string>): readonly TintCount[] {
	const counts = new Map<string, number>();
	for (const value of coloured.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
	const sorted = [...counts].sort(([a, m], [b, n]) => Number(a === "") - Number(b === "") || n - m || (a < b ? -1 : 1));
	return sorted.map(([value, count], n) => ({ value, count, tint: value === "" ? UNKNOWN : Math.min(n, OTHER) }));
}

/** The colour of each node that the colour says something of. */
export function tintOf(visible: Visible, look: Look, measured: Measured): ReadonlyMap<string, number> {
	const coloured = colouredBy(visible, look, measured);
	const tints = new Map(tintsAmong(coloured).map(({ value, tint }) => [value, tint]));
	return new Map([...coloured].map(([id, value]) => [id, tints.get(value) ?? UNKNOWN]));
}

/** The value of each node: of an attribute, or its community by number; "" where it is not known. */
function colouredBy(visible: Visible, { colour }: Look, measured: Measured): ReadonlyMap<string, string> {
	if (isAttribute(colour)) return valuesIn(visible, colour);
	if (colour !== GROUPS) return new Map();
	const groups = numbersIn([...visible.nodes.keys()].map((id) => [id, measured(GROUPS).get(id)]));
	return new Map([...groups].map(([id, group]) => [id, String(group)]));
}
