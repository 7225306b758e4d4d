/** What is said of an entity's lists → properties: the areas and the evidence by their ids, and the day from which it holds. */
import { type ListName, listedFrom } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { readingOf } from "../parse/dates.ts";
import type { Drafts, EvidenceDraft } from "../parse/draft.ts";
import { attestationOf } from "./days.ts";
import type { Props } from "./element.ts";
import type { Entity } from "./entity.ts";
import { evidenceId } from "./evidence.ts";
import { type Index, resolveReference } from "./references.ts";

/** Adds the ids to the entities' properties, and the evidence to what evidences them. */
export function resolveCompleteness(
	entities: Iterable<Entity>,
	sources: Drafts["sources"],
	index: Index,
	report: Report,
): void {
	for (const entity of entities) {
		for (const { list, evidence, completeFor } of entity.completeness ?? []) {
			const areas = completeFor.flatMap((reference) => resolveReference(index, reference, report)?.id ?? []);
			addIds(entity.values, `${list}CompleteFor`, areas);
			addIds(entity.values, `${list}Evidence`, evidence.map(evidenceId));
			addDay(entity.values, list, evidence, sources);
			entity.evidence.push(...evidence);
		}
	}
}

function addIds(values: Props, key: string, ids: readonly string[]): void {
	const known = values[key];
	const all = [...(Array.isArray(known) ? known : []), ...ids];
	if (all.length > 0) values[key] = [...new Set(all)].sort();
}

/** Of several descriptions, the day of the last. */
function addDay(values: Props, list: ListName, evidence: readonly EvidenceDraft[], sources: Drafts["sources"]): void {
	if ((values[`${list}Listed`] ?? "unknown") === "unknown") return;
	const on = values[`${list}TotalOn`];
	const attested = evidence.flatMap((piece) => attestationOf(piece, sources) ?? []);
	const day = listedFrom(typeof on === "string" ? readingOf(on) : undefined, attested);
	const key = `${list}ListedFrom`;
	if (day !== undefined && day > String(values[key] ?? "")) values[key] = day;
}
