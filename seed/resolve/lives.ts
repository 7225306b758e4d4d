/** From when until when things may last, and which facts reach beyond it. */
import {
	type Life,
	NODES,
	type NodeType,
	type PropertyValue,
	type Reading,
	type RelationshipType,
} from "../../model/index.ts";
import { readingOf } from "../parse/dates.ts";

/** What an entity belongs to by one of these lasts no longer than it. */
export const BINDING: readonly RelationshipType[] = ["BODY_OF", "SUB_BODY_OF", "ROLE_IN"];

export type Values = Readonly<Record<string, PropertyValue>>;

/** The lives of things that have one of their own, or last as what they belong to. */
export function createLives<Thing>(
	ownLife: (thing: Thing) => Life,
	owners: (thing: Thing) => Iterable<Thing>,
): (thing: Thing) => Life {
	const lives = new Map<Thing, Life>();
	const lifeOf = (thing: Thing): Life => {
		const known = lives.get(thing);
		if (known) return known;
		// Set first, so that what belongs to itself in a circle ends here; the hierarchies report it.
		lives.set(thing, {});
		const life = withOwners(ownLife(thing), [...owners(thing)].map(lifeOf));
		lives.set(thing, life);
		return life;
	};
	return lifeOf;
}

/** The stated beginning and end of an entity. */
export function ownLife(label: NodeType, values: Values): Life {
	const { from, to } = NODES[label].lasts ?? {};
	return { ...(from && side("from", values[from])), ...(to && side("to", values[to])) };
}

/** The stated beginning and end of a fact. */
export const statedLife = ({ validFrom, validTo }: Values): Life => ({
	...side("from", validFrom),
	...side("to", validTo),
});

const side = <Key extends "from" | "to">(key: Key, date: PropertyValue | undefined): Partial<Record<Key, Reading>> =>
	typeof date === "string" ? ({ [key]: readingOf(date) } as Record<Key, Reading>) : {};

/** Where nothing is stated of its own, it lasts as what it belongs to: from the first of several to the last. */
function withOwners(own: Life, owners: readonly Life[]): Life {
	if (owners.length === 0) return own;
	const births = owners.map(({ from }) => from?.earliest);
	const ends = owners.map(({ to }) => to);
	const from = own.from ?? (births.includes(undefined) ? undefined : { earliest: births.sort()[0] ?? "" });
	const last = ends.includes(undefined)
		? undefined
		: ends.sort((a, b) => ((a?.latest ?? "9") < (b?.latest ?? "9") ? 1 : -1))[0];
	const to = own.to ?? last;
	return { ...(from && { from }), ...(to && { to }) };
}

export type How = "beginsTooEarly" | "attestedTooEarly" | "attestedTooLate" | "beginsTooLate" | "endsTooLate";

/** How a fact reaches beyond what bounds it: which of its dates, and which day it is beyond. */
export interface Breach {
	how: How;
	date: "validFrom" | "validTo" | "firstAttested";
	/** Beyond the beginning or the end. */
	side: "from" | "to";
	bound: string;
}

/** @param attested the day by which the fact is first attested */
export function findBreach(fact: Values, { from, to }: Life, attested: string | undefined): Breach | undefined {
	const stated = statedLife(fact);
	const [birth = "", end = ""] = [from?.earliest, to?.latest];
	if (isAfter(birth, stated.from?.latest))
		return { how: "beginsTooEarly", date: "validFrom", side: "from", bound: birth };
	if (!stated.from && isAfter(birth, attested))
		return { how: "attestedTooEarly", date: "firstAttested", side: "from", bound: birth };
	if (isAfter(stated.from?.earliest, end)) return { how: "beginsTooLate", date: "validFrom", side: "to", bound: end };
	if (isAfter(stated.to?.earliest, end)) return { how: "endsTooLate", date: "validTo", side: "to", bound: end };
	return undefined;
}

const isAfter = (a: string | undefined, b: string | undefined): boolean => !!a && !!b && a > b;
