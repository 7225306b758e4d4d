/** Tables as they are checked: gone through several times, and only once with complaints about what stands in the rows. */

import { ignore, type Report } from "../messages/problem.ts";
import type { Drafts, EntityDraft, FactDraft, Table } from "../parse/draft.ts";
import type { Entities, Entity } from "./entity.ts";

export interface Rows {
	readonly hasFacts: boolean;
	/** What the descriptions of entities in the rows are of, one after the other. */
	entities: (Entity | undefined)[];
	entityDrafts(report: Report): Iterable<EntityDraft>;
	/** With the entities of the row known to `of` as long as its facts are looked at. */
	factDrafts(report: Report, of: Entities["of"]): Iterable<FactDraft>;
}

export function openRows({ tables }: Drafts): Rows[] {
	return tables.map(toRows);
}

function toRows({ hasEntities, hasFacts, describeRows }: Table): Rows {
	const entities: Rows["entities"] = [];
	let checked = false;

	function describe(report: Report) {
		const say = checked ? ignore : report;
		checked ||= report !== ignore;
		return describeRows(say);
	}

	function* entityDrafts(report: Report) {
		if (hasEntities) for (const row of describe(report)) yield* row.entities;
	}

	function* factDrafts(report: Report, of: Entities["of"]) {
		let number = 0;
		if (!hasFacts) return;
		for (const row of describe(report)) {
			for (const draft of row.entities) {
				const entity = entities[number++];
				if (entity) of.set(draft, entity);
			}
			yield* row.facts;
			for (const draft of row.entities) of.delete(draft);
		}
	}

	return { hasFacts, entities, entityDrafts, factDrafts };
}
