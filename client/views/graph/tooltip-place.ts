/** Where the words for what is under the pointer or the focus stand: below a node, at the pointer on a line. */
import { effect } from "@preact/signals";
import type { Core } from "cytoscape";
import type { State } from "../../state/index.ts";
import type { Pointer } from "./tooltip.tsx";

const BELOW = 14;

/** Keeps `pointer` to what is hovered while the canvas has pointer or focus; null when there is nothing to say. */
export function connectTooltip(cy: Core, element: HTMLElement, { marks }: State, pointer: Pointer): () => void {
	let mouse = { x: 0, y: 0 };
	const follow = ({ clientX, clientY }: MouseEvent) => {
		const { left, top } = element.getBoundingClientRect();
		mouse = { x: clientX - left, y: clientY - top };
	};
	const place = () => {
		const id = marks.hovered.peek() ?? "";
		if (!element.matches(":hover, :focus")) return null;
		const [node] = cy.getElementById(id).nodes().toArray();
		if (!node) return cy.getElementById(id).empty() ? null : { x: mouse.x, y: mouse.y + BELOW };
		const { x, y } = node.renderedPosition();
		return { x, y: y + node.renderedOuterHeight() / 2 + BELOW };
	};
	const away = () => {
		pointer.value = null;
	};
	element.addEventListener("mousemove", follow, { capture: true });
	cy.on("viewport grab", away);
	const stop = effect(() => {
		pointer.value = marks.hovered.value === null ? null : place();
	});
	return () => {
		element.removeEventListener("mousemove", follow, { capture: true });
		cy.off("viewport grab", away);
		stop();
	};
}
