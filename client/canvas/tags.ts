/** Name tags stay legible: below zoom 1 they are drawn bigger in the model, so that they keep their size on the screen. */
import type { Core } from "cytoscape";

/** How much bigger a tag may get against the picture. */
const MOST = 1.6;

const scaleAt = (zoom: number) => Math.round(Math.min(Math.max(zoom ** -0.6, 1), MOST) * 50) / 50;

const FONT = 12.5;

/** Gives every tag the size for the present zoom. */
export function scaleTags(cy: Core): void {
	const scale = scaleAt(cy.zoom());
	cy.batch(() => {
		cy.nodes(".tag").forEach((tag) => {
			const { width, height, tagFont } = tag.data();
			if (tagFont === FONT * scale) return;
			tag.data({ tagWidth: width * scale, tagHeight: height * scale, tagFont: FONT * scale });
		});
	});
}

export function keepTagsLegible(cy: Core): () => void {
	const update = () => scaleTags(cy);
	cy.on("zoom", update);
	return () => void cy.off("zoom", update);
}
