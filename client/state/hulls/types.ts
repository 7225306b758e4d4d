/** What the chosen networks look like: hulls, the ring round each member, and the intersections. */

/** A chosen network as it is drawn. `colour` is an index into the palette, 0 … 9, and fixes the outline pattern too. */
export interface Hull {
	readonly id: string;
	readonly name: string;
	readonly colour: number;
	/** A … Z, AA …; two of one colour differ in it. */
	readonly letter: string;
	/** Ids of the visible members, sorted; the network's own node is not among them. */
	readonly members: readonly string[];
	/** How many members the network has, whether they are on the canvas or not. */
	readonly size: number;
}

/** How a member belongs; `supposed` only in what would be if. */
export type Via = "direct" | "indirect" | "hypothetical";

/** One arc of the ring round a member: angles in radians, clockwise from the top. */
export interface Arc {
	readonly set: string;
	/** As of its hull. */
	readonly colour: number;
	readonly via: Via;
	readonly from: number;
	readonly to: number;
}

/** One non-empty intersection: `members` are in exactly these sets; `inclusive` counts those in at least these. */
export interface Intersection {
	readonly sets: readonly string[];
	readonly members: readonly string[];
	readonly inclusive: number;
}
