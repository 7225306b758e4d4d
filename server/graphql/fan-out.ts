/** How many entities a relationship field leads to, judged by the counts of this graph. */
import { RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../model/index.ts";

/** How many there are of each label (`Entity` too) and of each relationship type. */
export type Counts = ReadonlyMap<string, number>;

/** Members of cooperations of communes: in the shipped data 2.2 times what the two averages make, here four times. */
const ABOVE_AVERAGE = 2;

/** The relationship type behind a field: `members` → `MEMBER_OF`. */
const TYPE_OF = new Map(
	RELATIONSHIP_TYPES.flatMap((type) => {
		const { out, in: into } = RELATIONSHIPS[type];
		return [out, into].map(({ field }) => [field, type] as const);
	}),
);

/** The relationship type of a field or filter, `members` or `membersConnection`; undefined for properties. */
export const relationshipOf = (field: string) => TYPE_OF.get(field.replace(/Connection$/, ""));

/**
 * Twice the average of an entity of this label: what is reached by a relationship has more of them than most, as the
 * cooperations of Münster are the large ones. At least 1.
 */
export function fanOut(counts: Counts, label: string, field: string): number {
	const type = relationshipOf(field);
	const relationships = (type && counts.get(type)) ?? 0;
	return Math.max(1, (ABOVE_AVERAGE * relationships) / (counts.get(label) || 1));
}
