/** How much of a list is known, and of which days: absence can be claimed only where the list is complete. */
import { z } from "zod";
import { Id } from "./ids.ts";
import { Edtf, IsoDate, type Reading } from "./time.ts";
import { APPROXIMATIONS, LISTED, oneOf } from "./vocabularies.ts";

/** The lists that something has: its members, its bodies, those who hold its offices. */
export const LISTS = ["members", "bodies", "holders"] as const;
export type ListName = (typeof LISTS)[number];

/** What is said of a list of members, flat, as an entity carries it. Without it the list is `unknown`. */
export const membersCompleteness = {
	/** How many members there are, by a source, known here or not. */
	membersTotal: z.number().int().min(0).optional(),
	/** How the source puts that number, where it is not exact. */
	membersTotalIs: oneOf(APPROXIMATIONS),
	membersTotalOn: Edtf.optional(),
	membersListed: oneOf(LISTED),
	membersListedFrom: IsoDate.optional(),
	/** Ids of regions, districts or communes for which the list is complete though it is not on the whole. */
	membersCompleteFor: z.array(Id).optional(),
	/** Ids of the evidence for all this. */
	membersEvidence: z.array(Id).optional(),
};

/** What is said of the other two lists of a cooperation. */
export const otherCompleteness = {
	bodiesListed: oneOf(LISTED),
	bodiesListedFrom: IsoDate.optional(),
	bodiesEvidence: z.array(Id).optional(),
	holdersListed: oneOf(LISTED),
	holdersListedFrom: IsoDate.optional(),
	holdersEvidence: z.array(Id).optional(),
};

/**
 * The first day on which a list is what is said of it: the last one that its stated day may mean, else the last one on which
 * its evidence attests it. From then on it is presumed to go on, as a fact is.
 */
export function listedFrom(on: Reading | undefined, attested: readonly Reading[]): IsoDate | undefined {
	return (
		on?.latest ??
		attested
			.flatMap(({ latest }) => latest ?? [])
			.sort()
			.at(-1)
	);
}

/** A list and the entity that has it. */
export interface ListLife {
	/** The derived day, see `listedFrom`. */
	from: IsoDate | null;
	/** The first day on which the entity may have existed; null: no source says it. */
	begins: IsoDate | null;
}

/**
 * Whether a list speaks of a day: who is missing in it may have been there before. Of all times it speaks only if it does so
 * since the beginning.
 */
export function speaksOf({ from, begins }: ListLife, day: IsoDate | null | undefined): boolean {
	const asked = day ?? begins;
	return from !== null && asked !== null && from <= asked;
}
