/** The dataset's `opening`: what the page shows first. */
import type { Report } from "../messages/problem.ts";
import { closest } from "../messages/suggestion.ts";
import type { Scalar } from "../read/tree.ts";
import type { Entity } from "./entity.ts";

/** The first id may be of anything, the others are of networks, since they become hulls. */
export function checkOpening(opening: Scalar[], entities: ReadonlyMap<string, Entity>, report: Report): void {
	opening.forEach(({ text, place }, n) => {
		const label = entities.get(text)?.label;
		if (label === "Network" || (label && n === 0)) return;
		const ids = [...entities.values()].filter((entity) => n === 0 || entity.label === "Network").map(({ id }) => id);
		const near = closest(text, ids);
		if (label) report(place, "openingIs", text, label, near);
		else report(place, "openingUnknown", text, near);
	});
}
