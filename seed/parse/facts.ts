/** What may be said about a fact: its period, its type's own properties, certainty, note, evidence. */
import {
	type Certainty,
	FACT_BLOCK_KEYS,
	isRelationshipType,
	NODE_TYPES,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	type RelationshipType,
} from "../../model/index.ts";
import { SINGULARS } from "../keys/nodes.ts";
import { quoted, type Report, suggest } from "../messages/problem.ts";
import { filterKeys, get, type Mapping, type Tree } from "../read/tree.ts";
import { memo } from "./cache-by-key.ts";
import type { Context, End, EvidenceDraft, FactDraft } from "./draft.ts";
import { readCertainty } from "./entries.ts";
import { checkBacked, EVIDENCE_KEYS, inheritable, readEvidence } from "./evidence.ts";
import { readReference } from "./links.ts";
import { checkPeriods, noProperties, type Properties, readProperty, readText } from "./values.ts";

/** What a group passes on to its facts. */
export interface FactBase {
	properties: Properties;
	evidence: EvidenceDraft[];
	certainty?: Certainty;
}

/** Short names at relation keys; in the long form, where `from` and `to` are the ends, properties have their full names. */
const SHORT: Record<string, string> = {
	from: "validFrom",
	to: "validTo",
	fromText: "validFromText",
	toText: "validToText",
};

export const noFact = (context: Context): FactBase => ({ properties: noProperties(), evidence: context.inherited });

/** The type's own properties, without the fact block. */
export function ownKeys(type: RelationshipType): string[] {
	return Object.keys(RELATIONSHIPS[type].schema.shape).filter((key) => !FACT_BLOCK_KEYS.includes(key));
}

/** The keys that say something about the tie itself, beside certainty, note and evidence. */
export function factKeys(type: RelationshipType): string[] {
	return [...Object.keys(SHORT), ...ownKeys(type)];
}

const shortKeys = memo((type: RelationshipType) => [...factKeys(type), "note"]);
const longKeys = memo((type: RelationshipType) => [...Object.values(SHORT), ...ownKeys(type), "note"]);

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
		} else if (key !== "certainty" && !EVIDENCE_KEYS.includes(key)) {
			const suggestion = suggest(key, [...allowed, "certainty", ...EVIDENCE_KEYS]);
			context.report(place, `${quoted(key)} gibt es an ${type} nicht`, suggestion);
		}
	}
	const properties = overlay(base.properties, own);
	checkPeriods(properties, context.report);
	const hasOwnEvidence = EVIDENCE_KEYS.some((key) => map.entries.has(key));
	const evidence = hasOwnEvidence ? readEvidence(map, { ...context, inherited: base.evidence }) : base.evidence;
	return { ...base, properties, evidence, ...readCertainty(map, context.report) };
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
	checkBacked(fact.place, fact.evidence, report);
	drafts.facts.push(fact);
}

/** One item of `relations`: `{ from: { commune: … }, type: SUPPORTS, to: { network: … }, … }`. */
export function describeLongForm(tree: Tree, context: Context): undefined {
	const { report } = context;
	if (tree.kind !== "map")
		return report(tree.place, "eine Beziehung ist eine Abbildung", "{ from: …, type: …, to: … }");
	const typeTree = get(tree, "type");
	const type = typeTree && readText(typeTree, report);
	if (!typeTree || type === undefined) return report(tree.place, "hier fehlt „type“", "ergänzen");
	if (!isRelationshipType(type)) {
		return report(typeTree.place, `die Beziehung ${quoted(type)} gibt es nicht`, suggest(type, RELATIONSHIP_TYPES));
	}
	const from = readEnd(tree, "from", type, report);
	const to = readEnd(tree, "to", type, report);
	const said = filterKeys(tree, (key) => !["from", "type", "to"].includes(key));
	const fact = readFact(said, type, noFact({ ...context, inherited: inheritable(context.inherited) }), context, true);
	if (from && to) addFact({ ...fact, type, from, to, place: tree.place }, context);
}

function readEnd(map: Mapping, key: "from" | "to", type: RelationshipType, report: Report): End | undefined {
	const tree = get(map, key);
	if (!tree) {
		report(map.place, `hier fehlt ${quoted(key)}`, `${key}: { commune: … } schreiben`);
		return undefined;
	}
	const allowed = RELATIONSHIPS[type][key].length > 0 ? RELATIONSHIPS[type][key] : NODE_TYPES;
	if (tree.kind !== "map") return readReference(tree, allowed, report);
	const [name, entry] = [...tree.entries][0] ?? [];
	const label = name === undefined ? undefined : SINGULARS.get(name);
	if (!entry || tree.entries.size > 1 || (!label && name !== "id")) {
		report(tree.place, "hier steht nicht, wer gemeint ist", `${key}: { commune: … } schreiben`);
	} else if (label && !allowed.some((other) => other === label)) {
		report(
			entry.key,
			`${type} kann ${key === "from" ? "von" : "zu"} ${label} nicht führen`,
			`möglich: ${allowed.join(", ")}`,
		);
	} else return readReference(entry.value, label ? [label] : allowed, report);
	return undefined;
}
