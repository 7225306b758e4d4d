/** Name tags stay legible: below zoom 1 they are drawn bigger in the model, so that they keep their size on the screen. */
import type { Core } from "cytoscape";

/** How much bigger a tag may get against the picture. */
const MOST = 1.8;

const scaleAt = (zoom: number) => Math.round(Math.min(Math.max(1 / zoom, 1), MOST) * 50) / 50;

/** Gives every tag the size for the present zoom. */
export function scaleTags(cy: Core): void {
	const scale = scaleAt(cy.zoom());
	cy.batch(() => cy.nodes(".tag").forEach((tag) => void (tag.data("scale") === scale || tag.data("scale", scale))));
}

export function keepTagsLegible(cy: Core): () => void {
	const update = () => scaleTags(cy);
	cy.on("zoom", update);
	return () => void cy.off("zoom", update);
}
