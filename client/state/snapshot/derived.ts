/** The picture by domain ids alone, small enough for an address: what is asked for, not what was answered. */
import type { HideableType, Picture, Position } from "../picture/actions.ts";

/** JSON. Version 1. */
export interface Memento {
	readonly v: 1;
	readonly ids: readonly string[];
	readonly sets: readonly string[];
	readonly indirect: boolean;
	readonly asOf: string | null;
	readonly hidden: readonly HideableType[];
	/** x and y of `ids`, in the same order, rounded; null where a node has no place yet. */
	readonly at: readonly (readonly [number, number] | null)[];
	readonly selected: readonly string[];
}

export function toMemento(picture: Picture, selected: readonly string[]): Memento {
	const ids = [...picture.nodes.keys()].sort();
	const { sets, indirect, asOf } = picture;
	const hidden = [...picture.hidden].sort();
	return { v: 1, ids, sets, indirect, asOf, hidden, at: ids.map((id) => rounded(picture.positions.get(id))), selected };
}

const rounded = (at: Position | undefined): [number, number] | null =>
	at ? [Math.round(at.x), Math.round(at.y)] : null;

export function positionsOf(memento: Memento): Map<string, Position> {
	return new Map(
		memento.ids.flatMap((id, n): [string, Position][] => {
			const at = memento.at[n];
			return at ? [[id, { x: at[0], y: at[1] }]] : [];
		}),
	);
}
