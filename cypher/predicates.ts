/**
 * What queries say in a short notation and the database reads in full: `<<r holds on $asOf>>`, of several relationships
 * `<<r, s hold on $asOf>>`, in a list `all(fact IN facts WHERE <<fact holds on $asOf>>)`; of an entity `<<n exists on $asOf>>`.
 * `<<r may hold on $asOf>>` is also true of what is only possible on the day. `<<n lists c on $asOf>>` is true of a network and a
 * commune for which its list of members is complete: only there does a missing membership mean that there is none;
 * `<<n lists all members on $asOf>>` where it is for everyone, and so with `bodies` and `holders` (of offices).
 * `<<n is comparable>>` is true of a cooperation between communes, and not of what only looks like one (`comparable: false` in the list
 * of its kinds).
 * `<<r is usual>>` is false of facts that count only where they are asked for by name, as shared borders.
 * `<<since of r>>` and `<<until of r>>` are the cells of columns that say when a fact begins and ends.
 */

import { INCOMPARABLE_KINDS, RELATIONSHIP_TYPES, USUAL_TYPES } from "../model/index.ts";

const BY_NAME_ONLY = RELATIONSHIP_TYPES.filter((type) => !USUAL_TYPES.includes(type));

/** The properties that hold the first and the last day. */
const CERTAIN = ["certainFrom", "certainTo"] as const;
const POSSIBLE = ["possibleFrom", "possibleTo"] as const;

const PREDICATE = /^(\w+(?:, \w+)*) (may hold|hold|holds|exists) on (\$?\w+)$/;
const LISTED = /^(\w+) lists (?:all (members|bodies|holders)|(\w+)) on (\$?\w+)$/;

const COMPARABLE = /^(\w+) is comparable$/;

const USUAL = /^(\w+) is usual$/;
const STATED = /^(since|until) of (\w+)$/;

/** A label or relationship type that is filled in when the query is asked. */
const PLACEHOLDER = /^\w+$/;

/**
 * Writes the predicates of a query in full: what a person is shown runs as it stands.
 * @throws Error that names a notation that nobody can read
 */
export function expandPredicates(text: string): string {
	return text.replace(/<<(.*?)>>/gs, (notation, inside: string) => {
		if (PLACEHOLDER.test(inside)) return notation;
		const [, owner, list = "members", member, on] = LISTED.exec(inside) ?? [];
		if (owner && on) return `(${speaksOf(owner, list, on)} AND ${isComplete(owner, list, member)})`;
		const [, compared] = COMPARABLE.exec(inside) ?? [];
		if (compared) return `NOT coalesce(${compared}.kind, '') IN ['${INCOMPARABLE_KINDS.join("', '")}']`;
		const [, kind] = USUAL.exec(inside) ?? [];
		if (kind) return `NOT type(${kind}) IN [${BY_NAME_ONLY.map((type) => `'${type}'`).join(", ")}]`;
		const [, end, fact] = STATED.exec(inside) ?? [];
		if (end && fact) return statedDate(end, fact);
		const [, names = "", verb = "", day = ""] = PREDICATE.exec(inside) ?? [];
		if (!verb) {
			throw new Error(
				`${notation} is no predicate: write <<r holds on $asOf>>, <<r, s hold on $asOf>>, <<r may hold on $asOf>>, <<n exists on $asOf>>, <<n lists c on $asOf>>, <<n lists all members on $asOf>>, <<n is comparable>>, <<r is usual>>, <<since of r>> or <<until of r>>`,
			);
		}
		const each = names.split(", ").map((name) => onDay(name, verb, day));
		return `(${day} IS NULL OR (${each.join("\n    AND ")}))`;
	});
}

/** On the day: an absent bound is open. As `standingOn` of the model; what is certain need not be possible by the bounds. */
function onDay(name: string, verb: string, day: string): string {
	if (verb !== "may hold") return between(name, CERTAIN, day);
	return `(${between(name, CERTAIN, day)}
    OR ${between(name, POSSIBLE, day)})`;
}

// Both engines plan this at least as well as `coalesce(r.certainFrom, $asOf) <= $asOf`.
const between = (name: string, [first, last]: readonly [string, string], day: string): string =>
	`(${name}.${first} IS NULL OR ${name}.${first} <= ${day}) AND (${name}.${last} IS NULL OR ${name}.${last} >= ${day})`;

/** As `speaksOf` of the model: from its day on; of all times if it does since the beginning. Never null. */
const speaksOf = (owner: string, list: string, day: string): string =>
	`coalesce(${owner}.${list}ListedFrom <= coalesce(${day}, ${owner}.possibleFrom), false)`;

// The variable is like no other: the embedded engine mixes up those of several subqueries.
function isComplete(owner: string, list: string, member: string | undefined): string {
	const whole = `coalesce(${owner}.${list}Listed, 'unknown') = 'complete'`;
	if (!member) return whole;
	const area = `area_${owner}_${member}`;
	return `(${whole} OR EXISTS {
    MATCH (${member})-[:PART_OF*0..5]->(${area}:Entity) WHERE ${area}.id IN ${owner}.membersCompleteFor
  })`;
}

/** The date as stated, the source's words for it, and the first or last day on which the fact is attested. */
const statedDate = (end: string, fact: string): string => {
	const [date, attested] = end === "since" ? ["validFrom", "firstAttested"] : ["validTo", "lastAttested"];
	return `{date: ${fact}.${date}, text: ${fact}.${date}Text, attested: ${fact}.${attested}}`;
};
