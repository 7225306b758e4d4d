/** What is under the pointer or the keyboard focus, in words: name, kind, memberships; of a line what it says and how certain. */
import type { Signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { edgeInWords } from "../../components/derivation.ts";
import type { Dictionary } from "../../i18n/index.ts";
import { t } from "../../i18n/index.ts";
import { type State, standingIn } from "../../state/index.ts";
import { neighboursOf } from "./ties.ts";

/** Where the pointer is, in pixels of the canvas. */
export type Pointer = Signal<{ readonly x: number; readonly y: number } | null>;

/** Something crossed on the way elsewhere says nothing. */
const PATIENCE_MS = 250;

export function Tooltip({ pointer }: { pointer: Pointer }) {
	const { state } = useApp();
	const hovered = state.marks.hovered.value;
	const [shown, setShown] = useState<string | null>(null);
	useEffect(() => {
		setShown(null);
		const wait = setTimeout(() => setShown(hovered), PATIENCE_MS);
		return () => clearTimeout(wait);
	}, [hovered]);
	const at = pointer.value;
	const lines = shown !== null && shown === hovered ? tooltipOf(state, shown, t.value) : [];
	if (lines.length === 0 || !at) return null;
	return (
		<div class="tooltip" role="tooltip" style={{ left: `${at.x}px`, top: `${at.y}px` }}>
			{lines.map((line, n) => (
				<span key={line} class={n === 0 ? "tooltip-name" : ""}>
					{line}
				</span>
			))}
		</div>
	);
}

/** The lines; none where there is nothing of that id. `named`: with the names of the cooperations that it is in. */
export function tooltipOf({ graph, drawing, marks }: State, id: string, words: Dictionary, named = false): string[] {
	const picture = graph.picture.value;
	const edge = picture.edges.get(id)?.edge;
	if (edge) {
		const certain = standingIn(edge, graph.asOf.value) === "possible" ? words.net.possible : "";
		return [edgeInWords(edge, picture, words), ...[certain].filter(Boolean)];
	}
	const node = picture.nodes.get(id)?.node;
	if (!node) return [];
	const hull = drawing.hulls.value.find((one) => one.id === id);
	const sets = (drawing.rings.value.get(id) ?? []).map(({ set }) => set);
	const names = sets.flatMap((set) => graph.picture.value.nodes.get(set)?.node.name ?? []);
	const near = neighboursOf(graph.visible.value, [id]).length;
	const pinned = graph.pins.value.has(id) ? words.net.pinned : "";
	const inSets = sets.length > 0 ? words.net.memberships(sets.length) : "";
	const counts = hull
		? words.net.members(hull.members.length)
		: [inSets, ...(named && inSets ? [names.join(", ")] : [])].join(": ");
	const marked = marks.nodes.value.has(id) ? words.net.marked : "";
	return [node.name, words.nodeTypes[node.type].one, counts, words.net.ties(near), pinned, marked].filter(Boolean);
}
