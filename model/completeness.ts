/** How much of a list is known: absence can be claimed only where the list is complete. */
import { z } from "zod";
import { Id } from "./ids.ts";
import { Edtf } from "./time.ts";
import { LISTED, oneOf } from "./vocabularies.ts";

/** The lists that something has: its members, its bodies, those who hold its offices. */
export const LISTS = ["members", "bodies", "holders"] as const;
export type ListName = (typeof LISTS)[number];

/** What is said of a list of members, flat, as an entity carries it. Without it the list is `unknown`. */
export const membersCompleteness = {
	/** How many members there are, by a source, known here or not. */
	membersTotal: z.number().int().min(0).optional(),
	membersTotalOn: Edtf.optional(),
	membersListed: oneOf(LISTED),
	/** Ids of regions, districts or communes for which the list is complete though it is not on the whole. */
	membersCompleteFor: z.array(Id).optional(),
	/** Ids of the evidence for all this. */
	membersEvidence: z.array(Id).optional(),
};

/** What is said of the other two lists of a cooperation. */
export const otherCompleteness = {
	bodiesListed: oneOf(LISTED),
	bodiesEvidence: z.array(Id).optional(),
	holdersListed: oneOf(LISTED),
	holdersEvidence: z.array(Id).optional(),
};
