/** When the menu is asked for: a right click, a long press, two fingers; Shift+F10 or the menu key on what has the focus. */
import type { Core, EventObject } from "cytoscape";
import type { State } from "../../state/index.ts";
import type { MenuRequest } from "./entries.ts";

export function connectMenu(
	cy: Core,
	element: HTMLElement,
	{ marks }: State,
	open: (request: MenuRequest) => void,
): () => void {
	const byPointer = ({ target, renderedPosition: { x, y } }: EventObject) => {
		const [isNode, isEdge] = [target !== cy && target.isNode(), target !== cy && target.isEdge()];
		open({ x, y, node: isNode ? target.id() : null, edge: isEdge ? target.id() : null });
	};
	const byKey = (event: KeyboardEvent) => {
		if (event.key !== "ContextMenu" && !(event.shiftKey && event.key === "F10")) return;
		event.preventDefault();
		const id = marks.hovered.peek() ?? marks.sole.peek() ?? "";
		const [node] = cy.getElementById(id).nodes().toArray();
		const [edge] = cy.getElementById(id).edges().toArray();
		const middle = { x: cy.width() / 2, y: cy.height() / 2 };
		open({
			...(node?.renderedPosition() ?? edge?.renderedMidpoint() ?? middle),
			node: node?.id() ?? null,
			edge: edge?.id() ?? null,
		});
	};
	const keepOwn = (event: Event) => event.preventDefault();
	cy.on("cxttap taphold", byPointer);
	element.addEventListener("keydown", byKey);
	element.addEventListener("contextmenu", keepOwn);
	return () => {
		cy.off("cxttap taphold", byPointer);
		element.removeEventListener("keydown", byKey);
		element.removeEventListener("contextmenu", keepOwn);
	};
}
