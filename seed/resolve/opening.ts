/** What a dataset names of its own: `opening`, what the page shows first, and `examples`, what the API's document shows. */

import { closest } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import type { Scalar } from "../read/tree.ts";
import type { Entity } from "./entity.ts";

/** The first id may be of anything, the others are of networks, since they become hulls. */
export function checkOpening(opening: Scalar[], entities: ReadonlyMap<string, Entity>, report: Report): void {
	const check = (isFitting: IsFitting) => (reference: Scalar) => checkReference(reference, isFitting, entities, report);
	opening.slice(0, 1).forEach(check(() => true));
	opening.slice(1).forEach(check(({ label }) => label === "Network"));
}

export function checkExamples(examples: Scalar[], entities: ReadonlyMap<string, Entity>, report: Report): void {
	for (const example of examples) checkReference(example, () => true, entities, report);
}

type IsFitting = (entity: Entity) => boolean;

function checkReference(
	{ text, place }: Scalar,
	isFitting: IsFitting,
	entities: ReadonlyMap<string, Entity>,
	report: Report,
): void {
	const entity = entities.get(text);
	if (entity && isFitting(entity)) return;
	const ids = [...entities.values()].filter(isFitting).map(({ id }) => id);
	const near = closest(text, ids);
	if (entity) report(place, "openingIs", text, entity.label, near);
	else report(place, "openingUnknown", text, near);
}
