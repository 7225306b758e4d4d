/**
 * What queries say in a short notation and the database reads in full: `<<r holds on $asOf>>`, of several relationships
 * `<<r, s hold on $asOf>>`, in a list `all(fact IN facts WHERE <<fact holds on $asOf>>)`; of an entity `<<n exists on $asOf>>`.
 */

/** The properties that hold the first and the last day. */
const DATES: Record<string, readonly [first: string, last: string]> = {
	holds: ["validFrom", "validTo"],
	hold: ["validFrom", "validTo"],
	exists: ["foundedOn", "dissolvedOn"],
};

const PREDICATE = /^(\w+(?:, \w+)*) (hold|holds|exists) on (\$?\w+)$/;

/** A label or relationship type that is filled in when the query is asked. */
const PLACEHOLDER = /^\w+$/;

/**
 * Writes the predicates of a query in full: what a person is shown runs as it stands.
 * @throws Error that names a notation that nobody can read
 */
export function expandPredicates(text: string): string {
	return text.replace(/<<(.*?)>>/gs, (notation, inside: string) => {
		if (PLACEHOLDER.test(inside)) return notation;
		const [, names = "", verb = "", day = ""] = PREDICATE.exec(inside) ?? [];
		const dates = DATES[verb];
		if (!dates) {
			throw new Error(
				`${notation} is no predicate: write <<r holds on $asOf>>, <<r, s hold on $asOf>> or <<n exists on $asOf>>`,
			);
		}
		return onDay(names.split(", "), dates, day);
	});
}

/** All are there on the day: an absent date is open, and without a day everything is there. As `holdsOn` of the model. */
function onDay(names: readonly string[], [first, last]: readonly [string, string], day: string): string {
	// Both engines plan this at least as well as `coalesce(r.validFrom, $asOf) <= $asOf`.
	const between = names.map(
		(name) =>
			`(${name}.${first} IS NULL OR ${name}.${first} <= ${day}) AND (${name}.${last} IS NULL OR ${name}.${last} >= ${day})`,
	);
	return `(${day} IS NULL OR (${between.join("\n    AND ")}))`;
}
