/** The signs of the legend: node types differ by shape as well as by colour, hulls by letter as well as by colour. */
import type { NodeType } from "../../model/index.ts";
import type { Hull } from "../state/index.ts";
import { colourToken, NODE_STYLES } from "../style/node-types.ts";
import { useApp } from "./context.ts";

export function NodeShape({ type }: { type: NodeType }) {
	return (
		<svg class="shape" style={{ "--shape": `var(${colourToken(type)})` }} viewBox="0 0 16 16" aria-hidden="true">
			<path d={NODE_STYLES[type].outline} />
		</svg>
	);
}

export function HullBadge({ colour, letter }: Pick<Hull, "colour" | "letter">) {
	return (
		<span class={`hull-badge hull-colour-${colour}`} aria-hidden="true">
			{letter}
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
				<HullBadge key={hull.id} {...hull} />
			))}
			<span class="visually-hidden">{hulls.map((hull) => hull.name).join(", ")}</span>
		</span>
	);
}
