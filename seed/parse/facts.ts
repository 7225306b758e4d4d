/** What may be said about a fact: its period, its type's own properties, certainty, note, evidence. */
import { ownKeys, RELATIONSHIPS, type RelationshipType } from "../../model/index.ts";
import { suggest } from "../messages/suggestion.ts";
import type { Mapping } from "../read/tree.ts";
import { cacheByKey } from "./cache-by-key.ts";
import type { Assessment, Context, EvidenceDraft, FactDraft } from "./draft.ts";
import { ASSESSMENT_KEYS, checkEvidence, EVIDENCE_KEYS, readAssessment, readEvidence } from "./evidence.ts";
import { checkPeriods, noProperties, type Properties, readProperty } from "./values.ts";

/** What a group passes on to its facts. */
export interface FactBase extends Assessment {
	properties: Properties;
	evidence: EvidenceDraft[];
}

/** Short names at relation keys; in the long form, where `from` and `to` are the ends, properties have their full names. */
export const SHORT: Record<string, string> = {
	from: "validFrom",
	to: "validTo",
	fromText: "validFromText",
	toText: "validToText",
};

export const noFact = (context: Context): FactBase => ({ properties: noProperties(), evidence: context.inherited });

/** The keys that say something about the relationship itself, beside its assessment, note and evidence. */
export function factKeys(type: RelationshipType): string[] {
	return [...Object.keys(SHORT), ...ownKeys(type)];
}

const shortKeys = cacheByKey((type: RelationshipType) => [...factKeys(type), "note"]);
export const longKeys = cacheByKey((type: RelationshipType) => [...Object.values(SHORT), ...ownKeys(type), "note"]);

const ABOUT_IT = [...ASSESSMENT_KEYS, ...EVIDENCE_KEYS];

/** Reads what a mapping says about a fact, on top of what its group says. */
export function readFact(
	map: Mapping,
	type: RelationshipType,
	base: FactBase,
	context: Context,
	long = false,
): FactBase {
	const allowed = long ? longKeys(type) : shortKeys(type);
	const own = noProperties();
	for (const [key, { key: place, value }] of map.entries) {
		if (allowed.includes(key)) {
			readProperty(own, RELATIONSHIPS[type].schema.shape, SHORT[key] ?? key, value, context.report);
		} else if (!ABOUT_IT.includes(key)) {
			context.report(place, "unknownKey", key, type, suggest(key, [...allowed, ...ABOUT_IT]));
		}
	}
	const properties = overlay(base.properties, own);
	checkPeriods(properties, context.report);
	const hasOwnEvidence = EVIDENCE_KEYS.some((key) => map.entries.has(key));
	const evidence = hasOwnEvidence ? readEvidence(map, { ...context, inherited: base.evidence }) : base.evidence;
	return { ...base, properties, evidence, ...readAssessment(map, context.report) };
}

/** Own properties over the group's; a date and its words go together. */
function overlay(base: Properties, own: Properties): Properties {
	const values = { ...base.values, ...own.values };
	for (const [day, words] of [
		["validFrom", "validFromText"],
		["validTo", "validToText"],
	] as const) {
		if (own.values[day] === undefined && own.values[words] === undefined) continue;
		for (const key of [day, words]) if (own.values[key] === undefined) delete values[key];
	}
	return { values, places: { ...base.places, ...own.places } };
}

export function addFact(fact: FactDraft, { drafts, report }: Context): void {
	checkEvidence(fact.place, fact.evidence, report);
	drafts.facts.push(fact);
}
