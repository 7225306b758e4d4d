/** How each commune stands to the cooperations that the map colours, and the fill that says so. Pure. */
import type { Arc, Hull } from "../../state/index.ts";

/** `unknown`: not known as a member, and the list of members is not complete. */
export type Belonging = Arc["via"] | "possible" | "not" | "unknown";

export interface Stand {
	readonly set: string;
	readonly colour: number;
	readonly how: Belonging;
}

/** What the picture knows of memberships on its day. */
export interface Known {
	/** The cooperations that have a colour, in their order. */
	readonly hulls: readonly Pick<Hull, "id" | "colour" | "name" | "letter">[];
	/** The memberships of each member, as its ring shows them. */
	readonly rings: ReadonlyMap<string, readonly Pick<Arc, "set" | "via">[]>;
	/** Of members that only may be one: the sets. */
	readonly possible: ReadonlyMap<string, ReadonlySet<string>>;
	/** Sets of which all members are known. */
	readonly complete: ReadonlySet<string>;
}

/** How a commune stands to each cooperation. */
export const standsOf = (id: string, { hulls, rings, possible, complete }: Known): Stand[] =>
	hulls.map(({ id: set, colour }) => {
		const via = rings.get(id)?.find((arc) => arc.set === set)?.via;
		const rest = possible.get(id)?.has(set) ? "possible" : complete.has(set) ? "not" : "unknown";
		return { set, colour, how: via ?? rest };
	});

/** `bands` are stripes, one a cooperation; `not` is known to be in none; `unknown` is in none as far as is known. */
export type Fill = { readonly kind: "bands"; readonly bands: readonly Band[] } | { readonly kind: "not" | "unknown" };

export interface Band {
	readonly colour: number;
	readonly how: Arc["via"] | "possible";
}

export function fillOf(stands: readonly Stand[]): Fill {
	const bands = stands.flatMap(({ colour, how }) => (how === "not" || how === "unknown" ? [] : [{ colour, how }]));
	if (bands.length > 0) return { kind: "bands", bands };
	return { kind: stands.some(({ how }) => how === "unknown") ? "unknown" : "not" };
}

const SIGNS = { direct: "", indirect: "i", possible: "p", hypothetical: "h" } as const;

/** The same stripes have the same key, whichever commune has them: "0-2i" is the first colour and, pale, the third. */
export const bandsKey = (bands: readonly Band[]): string =>
	bands.map(({ colour, how }) => `${colour}${SIGNS[how]}`).join("-");
