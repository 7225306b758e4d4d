/** A snapshot of a picture, and the places that one names. Pure. */
import type { Picture, Position } from "../picture/types.ts";
import type { Snapshot } from "./types.ts";

export function toSnapshot(picture: Picture, selected: readonly string[]): Snapshot {
	const ids = [...picture.nodes.keys()].sort();
	const { sets, indirect, asOf, possible } = picture;
	const hidden = [...picture.hidden].sort();
	const at = ids.map((id) => rounded(picture.positions.get(id)));
	return { v: 1, ids, sets, indirect, asOf, possible, hidden, at, selected };
}

const rounded = (at: Position | undefined): [number, number] | null =>
	at ? [Math.round(at.x), Math.round(at.y)] : null;

export function positionsOf(snapshot: Snapshot): Map<string, Position> {
	return new Map(
		snapshot.ids.flatMap((id, n): [string, Position][] => {
			const at = snapshot.at[n];
			return at ? [[id, { x: at[0], y: at[1] }]] : [];
		}),
	);
}
