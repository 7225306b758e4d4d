/** The fact block: what every relationship says about itself, and how a fact is dated and evidenced. */
import { z } from "zod";
import { Id } from "./ids.ts";
import { DerivedDays, Edtf } from "./time.ts";
import { codeOf, type Vocabulary } from "./vocabularies.ts";

/** How certain a fact is, from the most certain on. */
export const CERTAINTIES = {
	/** The source says so. */
	stated: { de: "belegt", en: "stated" },
	/** It follows from the text. */
	implied: { de: "folgt aus dem Text", en: "implied by the text" },
	/** A plausible reading of ours. */
	inferred: { de: "erschlossen", en: "inferred" },
} as const satisfies Vocabulary;
export const Certainty = codeOf(CERTAINTIES);
export type Certainty = z.infer<typeof Certainty>;

/** By how far it is from being stated, ascending. */
const byWeakness = (a: Certainty, b: Certainty) => Certainty.options.indexOf(a) - Certainty.options.indexOf(b);

/** The most certain of several; undefined of none. */
export const strongestOf = (all: readonly Certainty[]): Certainty | undefined => [...all].sort(byWeakness)[0];

/** The least certain of several; undefined of none. */
export const weakestOf = (all: readonly Certainty[]): Certainty | undefined => [...all].sort(byWeakness).at(-1);

/**
 * What the evidence amounts to; derived by the loader, never written by hand. Not among the closed lists: what is `agreed` between
 * sources is something else than a topic that is agreed.
 */
export const FACT_STATUSES = {
	single: { de: "eine Quelle", en: "one source" },
	agreed: { de: "mehrere Quellen stimmen überein", en: "several sources agree" },
	contradicted: { de: "Quellen nennen verschiedene Werte", en: "sources give different values" },
	/** Every source is marked as overtaken. */
	outdated: { de: "überholt", en: "outdated" },
	/** A correction says that it does not hold; it is in no answer but the details of its ends. */
	retracted: { de: "zurückgenommen", en: "taken back" },
} as const satisfies Vocabulary;
export const FactStatus = codeOf(FACT_STATUSES);
export type FactStatus = z.infer<typeof FactStatus>;

/** What a node and a relationship have in common. */
export const Backed = z.object({
	id: Id,
	/** Ids of the pieces of evidence; a fact without one is refused by the loader. */
	evidence: z.array(Id).min(1),
	certainty: Certainty.default("stated"),
	status: FactStatus.default("single"),
	note: z.string().optional(),
	/** Ids of the data sets that speak of it. */
	datasets: z.array(z.string()).optional(),
	/** What data sets give differently: "population: 100 (set-a) / 120 (set-b)". */
	conflicts: z.array(z.string()).optional(),
	/** What stood there before it was corrected, and why: "validTo: 2023-12-31 (set-a), because …". */
	corrected: z.array(z.string()).optional(),
});

/**
 * The fact block of a relationship. `validFrom` and `validTo` are what the sources state, as precisely as they do, with
 * `…Text` in the source's own words; absent means that no source says it. The four days are derived from it by the loader, from
 * the days on which it is attested and from the founding and the end of both ends.
 */
export const FactBlock = Backed.extend({
	validFrom: Edtf.optional(),
	validTo: Edtf.optional(),
	validFromText: z.string().optional(),
	validToText: z.string().optional(),
	...DerivedDays.shape,
	firstAttested: Edtf.optional(),
	lastAttested: Edtf.optional(),
	endsByRule: z.boolean().optional(),
});
export type FactBlock = z.infer<typeof FactBlock>;

/** The names of the fact block's properties, i.e. those that are not particular to one relationship type. */
export const FACT_BLOCK_KEYS = Object.keys(FactBlock.shape);

/** Those that the loader derives; nobody writes them by hand. */
export const DERIVED_KEYS: readonly string[] = [
	...Object.keys(DerivedDays.shape),
	"firstAttested",
	"lastAttested",
	"endsByRule",
	"status",
];
