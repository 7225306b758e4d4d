/** The signs of the legend: node types differ by shape as well as by colour, hulls by letter as well as by colour. */
import type { NodeType } from "../../model/index.ts";
import { hullLetter } from "../state/index.ts";
import { useApp } from "./context.ts";

/** Outlines on a 16 × 16 grid, the same shapes as on the canvas. */
const OUTLINES: Record<NodeType, string> = {
	Commune: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
	District: "M5 1.5h6l3.5 6.5L11 14.5H5L1.5 8Z",
	Region: "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2Z",
	Network: "M4.5 2.5h7a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3Z",
	Organization: "M2 2h12v12H2Z",
	Body: "M8 1l7 7-7 7-7-7Z",
	Person: "M6.3 3a2 2 0 0 1 3.4 0l4.6 8a2 2 0 0 1-1.7 3H3.4a2 2 0 0 1-1.7-3Z",
	Role: "M8 1.5L15 14H1Z",
	Topic: "M1.5 3H10l5 5-5 5H1.5Z",
	Agreement: "M4.5 2h7L14 4.5v7L11.5 14h-7L2 11.5v-7Z",
	Event: "M8 1l1.9 4.3 4.7.5-3.5 3.1 1 4.6L8 11.1l-4.1 2.4 1-4.6L1.4 5.8l4.7-.5Z",
	Project: "M1.5 2.5 8 5.5l6.5-3L8 14.5Z",
};

export function NodeShape({ type }: { type: NodeType }) {
	return (
		<svg class={`shape shape-${type.toLowerCase()}`} viewBox="0 0 16 16" aria-hidden="true">
			<path d={OUTLINES[type]} />
		</svg>
	);
}

export function HullBadge({ colour }: { colour: number }) {
	return (
		<span class={`hull-badge hull-colour-${colour}`} aria-hidden="true">
			{hullLetter(colour)}
		</span>
	);
}

/** The badges of the hulls that something belongs to, with their names for those who do not see the colours. */
export function HullBadges({ of }: { of: string }) {
	const { drawing } = useApp().state;
	const hulls = drawing.hulls.value.filter((hull) => hull.members.includes(of));
	return (
		<span class="hull-badges" title={hulls.map((hull) => hull.name).join(", ")}>
			{hulls.map((hull) => (
				<HullBadge key={hull.id} colour={hull.colour} />
			))}
			<span class="visually-hidden">{hulls.map((hull) => hull.name).join(", ")}</span>
		</span>
	);
}
