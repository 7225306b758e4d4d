/** What is said of an entity's lists → properties: the areas and the evidence by their ids. */
import type { Report } from "../messages/problem.ts";
import type { Props } from "./element.ts";
import type { Entity } from "./entity.ts";
import { evidenceId } from "./evidence.ts";
import { type Index, resolveReference } from "./references.ts";

/** Adds the ids to the entities' properties, and the evidence to what evidences them. */
export function resolveCompleteness(entities: Iterable<Entity>, index: Index, report: Report): void {
	for (const entity of entities) {
		for (const { list, evidence, completeFor } of entity.completeness ?? []) {
			const areas = completeFor.flatMap((reference) => resolveReference(index, reference, report)?.id ?? []);
			addIds(entity.values, `${list}CompleteFor`, areas);
			addIds(entity.values, `${list}Evidence`, evidence.map(evidenceId));
			entity.evidence.push(...evidence);
		}
	}
}

function addIds(values: Props, key: string, ids: readonly string[]): void {
	const known = values[key];
	const all = [...(Array.isArray(known) ? known : []), ...ids];
	if (all.length > 0) values[key] = [...new Set(all)].sort();
}
