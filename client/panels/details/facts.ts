/** Facts as details show them: grouped, sorted, dated, in words. Pure. */
import {
	compareNamed,
	type EntityFact,
	type GraphNode,
	NODES,
	PROPERTIES,
	type PropertyRecord,
	RELATIONSHIP_TYPES,
	type RelationshipType,
	standingOn,
} from "../../../model/index.ts";
import { type Dictionary, formatDate, formatNumber } from "../../i18n/index.ts";
import { isOver } from "../../state/index.ts";

export interface FactGroup {
	type: RelationshipType;
	direction: "out" | "in";
	facts: EntityFact[];
}

/** How facts stand on a day; what does not hold is over, not yet, or taken back. */
export type Phase = "holds" | "possible" | "over" | "notYet" | "retracted";

/** Facts by how they stand on a day, those that hold first; no phase is empty. Without a day all hold at some time. */
export function groupByPhase(
	facts: readonly EntityFact[],
	day: string | null,
): { phase: Phase; facts: EntityFact[] }[] {
	const phaseOf = (fact: EntityFact): Phase => {
		if (fact.status === "retracted") return "retracted";
		const standing = standingOn(fact, day);
		return standing !== "not" ? standing : isOver(fact, day ?? "") ? "over" : "notYet";
	};
	const phases = (["holds", "possible", "over", "notYet", "retracted"] as const).map((phase) => ({
		phase,
		facts: facts.filter((fact) => phaseOf(fact) === phase),
	}));
	return phases.filter((group) => group.facts.length > 0);
}

/** Facts by type and direction, in the model's order; within a group by the other end's name. */
export function groupFacts(facts: readonly EntityFact[]): FactGroup[] {
	const groups = RELATIONSHIP_TYPES.flatMap((type) =>
		(["out", "in"] as const).map((direction) => ({
			type,
			direction,
			facts: facts.filter((fact) => fact.type === type && fact.direction === direction).sort(byOther),
		})),
	);
	return groups.filter((group) => group.facts.length > 0);
}

const byOther = (a: EntityFact, b: EntityFact) =>
	compareNamed({ id: a.id, name: a.other.name }, { id: b.id, name: b.other.name });

/** What a fact says beside its two ends: the properties of its own type, in words. */
export function qualifiers(fact: Readonly<Record<string, unknown>>, { values, properties }: Dictionary): string[] {
	const isKnown = (value: unknown) => Object.hasOwn(values, String(value));
	const word = (value: unknown) => values[String(value)] ?? String(value);
	const found: string[] = [];
	if (fact.role !== undefined && fact.role !== "member") found.push(word(fact.role));
	if (fact.by !== undefined) found.push(`${properties.by.toLowerCase()} ${word(fact.by)}`);
	if (fact.seats !== undefined) found.push(`${properties.seats}: ${fact.seats}`);
	if (fact.stage !== undefined) found.push(word(fact.stage));
	if (fact.as !== undefined)
		found.push(isKnown(fact.as) ? `${properties.as.toLowerCase()} ${word(fact.as)}` : word(fact.as));
	return found;
}

export interface Property {
	key: keyof Dictionary["properties"];
	values: string[];
	href?: string;
}

/** Shown elsewhere (head, evidence) or of use to machines only. */
const NOT_LISTED = new Set([
	"id",
	"name",
	"evidence",
	"certainty",
	"status",
	"datasets",
	"conflicts",
	"corrected",
	"description",
	"populationOn",
	"lat",
	"lon",
	"membersTotal",
	"membersTotalIs",
	"membersTotalOn",
	"membersListed",
	"membersListedFrom",
	"membersCompleteFor",
	"membersEvidence",
	"bodiesListed",
	"bodiesListedFrom",
	"bodiesEvidence",
	"holdersListed",
	"holdersListedFrom",
	"holdersEvidence",
	"certainFrom",
	"possibleFrom",
	"certainTo",
	"possibleTo",
]);

/** Where else to read about it: comes last. */
const ELSEWHERE = new Set(["website", "wikidata"]);

/** Those that hold a code, at some entities. */
const LISTED: ReadonlySet<string> = new Set(
	Object.entries<PropertyRecord>(PROPERTIES).flatMap(([key, { values }]) => (values ? [key] : [])),
);

/** The properties of an entity in the order of its schema, formatted as the language writes them. */
export function propertiesOf(entity: GraphNode, dictionary: Dictionary): Property[] {
	const all = Object.keys(NODES[entity.type].schema.shape).filter((key) => !NOT_LISTED.has(key));
	const known = [...all.filter((key) => !ELSEWHERE.has(key)), ...all.filter((key) => ELSEWHERE.has(key))];
	return known.flatMap((key): Property[] => {
		const value = entity[key];
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		if (!LISTED.has(key) && entity[`${key.replace(/On$/, "")}Text`] !== undefined) return [];
		if (!Object.hasOwn(dictionary.properties, key)) return [];
		return [present(key as Property["key"], value, entity, dictionary)];
	});
}

function present(key: Property["key"], value: GraphNode[string], entity: GraphNode, words: Dictionary): Property {
	const { units } = words;
	if (Array.isArray(value)) return { key, values: value.map(String) };
	const text = String(value);
	if (key === "wikidata") return { key, values: [text], href: `https://www.wikidata.org/wiki/${text}` };
	if (key === "website") return { key, values: [text.replace(/^https?:\/\/(www\.)?|\/$/g, "")], href: text };
	if (key === "areaKm2") return { key, values: [`${formatNumber(Number(value))} ${units.km2}`] };
	if (key === "population") return { key, values: [population(Number(value), entity.populationOn)] };
	if (typeof value === "number") return { key, values: [formatNumber(value)] };
	if (LISTED.has(key)) return { key, values: [words.values[text] ?? text] };
	return { key, values: [/(On|Text)$|^(on|from|to)$/.test(key) ? formatDate(text) : text] };
}

function population(value: number, on: unknown): string {
	return typeof on === "string" ? `${formatNumber(value)} (${formatDate(on)})` : formatNumber(value);
}
