/** The outlines of all hulls of a picture; each is computed again only when something in its reach stands elsewhere. Pure. */
import { APART, type Blob2D, type Outline, outlineOf } from "./outline.ts";

export interface OutlinesInput {
	/** Everything that has a place. */
	readonly blobs: readonly Blob2D[];
	/** Each hull with its members; its own node, the tag, has its id. */
	readonly hulls: readonly { readonly id: string; readonly members: readonly string[] }[];
}

/** Up to so many hulls each is one area, whatever way it has to go. */
const FEW_HULLS = 5;

/** @returns a function that gives the outline of each hull, in their order */
export function createOutlines(): (input: OutlinesInput) => Outline[] {
	const cache = new Map<string, { key: string; outline: Outline }>();
	return ({ blobs, hulls }) => {
		const reach = hulls.length > FEW_HULLS ? APART : Infinity;
		for (const id of cache.keys()) if (!hulls.some((hull) => hull.id === id)) cache.delete(id);
		return hulls.map(({ id, members }) => {
			const inside = new Set([...members, id]);
			// The tag of a set that lies wholly inside may stand inside.
			const nested = new Set(
				hulls.filter((other) => other.members.every((one) => inside.has(one))).map((one) => one.id),
			);
			const own = blobs.filter((one) => inside.has(one.id));
			const others = blobs.filter((one) => !inside.has(one.id) && !nested.has(one.id));
			const key = JSON.stringify([own, others, reach]);
			const known = cache.get(id);
			if (known?.key === key) return known.outline;
			const outline = outlineOf(own, others, reach);
			cache.set(id, { key, outline });
			return outline;
		});
	};
}
