/** What people read of a fact and of an entity: properties in words of both languages, as the language writes them. */
import { dateInWords } from "./date-words.ts";
import { NODES } from "./nodes.ts";
import { CLOSED_VALUES, PROPERTIES, type PropertyName, type PropertyRecord } from "./properties.ts";
import type { GraphNode } from "./subgraph.ts";

type Language = "de" | "en";

const LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** What something is called, as nodes and references say it. */
interface Called {
	readonly name: string;
	readonly nameEn?: unknown;
}

/** Whether the data know only the German name of something, and the language is another. */
export const isForeign = ({ nameEn }: Called, language: Language): boolean =>
	language === "en" && typeof nameEn !== "string";

/** What something is called in a language: in English, too, by its German name where the data know no other. */
export const nameIn = (called: Called, language: Language): string =>
	language === "de" || isForeign(called, language) ? called.name : String(called.nameEn);

/** What a fact says beside its two ends: the properties of its own type, in words. */
export function qualifiers(fact: Readonly<Record<string, unknown>>, language: Language): string[] {
	const isKnown = (value: unknown) => Object.hasOwn(CLOSED_VALUES, String(value));
	const word = (value: unknown) => CLOSED_VALUES[String(value)]?.[language] ?? String(value);
	const label = (key: PropertyName) => PROPERTIES[key][language];
	const found: string[] = [];
	if (fact.role !== undefined && fact.role !== "member") found.push(word(fact.role));
	if (fact.by !== undefined) found.push(`${label("by").toLowerCase()} ${word(fact.by)}`);
	if (fact.seats !== undefined) found.push(`${label("seats")}: ${fact.seats}`);
	if (fact.stage !== undefined) found.push(word(fact.stage));
	if (fact.as !== undefined)
		found.push(isKnown(fact.as) ? `${label("as").toLowerCase()} ${word(fact.as)}` : quoted(String(fact.as), language));
	return found;
}

/** A source's German words in a sentence. */
const quoted = (text: string, language: Language): string => (language === "en" ? `“${text}”` : text);

/** A property of an entity as it is shown. */
export interface Shown {
	key: PropertyName;
	values: string[];
	/** Of what a source says in its own words. */
	lang?: "de";
	/** Where it leads: a website, an e-mail address, a telephone. */
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

/** How the office is reached. */
export const CONTACT: readonly string[] = ["address", "telephone", "email", "website"];

/** How to reach it, and where else to read about it: comes last, in this order. */
const ELSEWHERE: readonly string[] = [...CONTACT, "wikidata"];

/** Those that hold a code, at some entities. */
const LISTED: ReadonlySet<string> = new Set(
	Object.entries<PropertyRecord>(PROPERTIES).flatMap(([key, { values }]) => (values ? [key] : [])),
);

/** Those that hold what a source says in its own words, which are German. */
const IN_GERMAN =
	/^(altNames|formerNames|note|purpose|principles|tags|size|rhythm|tasks|rotation|scheme|address)$|Text$/;

/** Whether something says the same better: the source's words in German, the date or number that they mean in English. */
function isSaid(key: string, entity: GraphNode, language: Language): boolean {
	const [base, text] = [key.replace(/Text$/, ""), `${key.replace(/On$/, "")}Text`];
	if (language === "de") return !LISTED.has(key) && entity[text] !== undefined;
	return base !== key && !LISTED.has(base) && [base, `${base}On`].some((plain) => entity[plain] !== undefined);
}

/** The properties of an entity in the order of its schema, formatted as the language writes them. */
export function propertiesOf(entity: GraphNode, language: Language): Shown[] {
	const all = Object.keys(NODES[entity.type].schema.shape).filter((key) => !NOT_LISTED.has(key));
	const known = [...all.filter((key) => !ELSEWHERE.includes(key)), ...ELSEWHERE.filter((key) => all.includes(key))];
	return known.flatMap((key): Shown[] => {
		const value = entity[key];
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		if (isSaid(key, entity, language) || !Object.hasOwn(PROPERTIES, key)) return [];
		const shown = present(key as PropertyName, value, entity, language);
		return [IN_GERMAN.test(key) ? { ...shown, lang: "de" } : shown];
	});
}

function present(key: PropertyName, value: GraphNode[string], entity: GraphNode, language: Language): Shown {
	const formatNumber = (number: number) => numberInWords(number, language);
	if (Array.isArray(value)) return { key, values: value.map(String) };
	const text = String(value);
	if (key === "wikidata") return { key, values: [text], href: `https://www.wikidata.org/wiki/${text}` };
	if (key === "website") return { key, values: [text.replace(/^https?:\/\/(www\.)?|\/$/g, "")], href: text };
	if (key === "email") return { key, values: [text], href: `mailto:${text}` };
	if (key === "telephone") return { key, values: [text], href: `tel:${text.replace(/\(0\)|[^+\d]/g, "")}` };
	if (key === "areaKm2") return { key, values: [`${formatNumber(Number(value))} km²`] };
	if (key === "population") return { key, values: [population(Number(value), entity.populationOn, language)] };
	if (key === "term") return { key, values: [durationInWords(text, language)] };
	if (typeof value === "number") return { key, values: [formatNumber(value)] };
	if (LISTED.has(key)) return { key, values: [CLOSED_VALUES[text]?.[language] ?? text] };
	return { key, values: [/(On|Text)$|^(on|from|to)$/.test(key) ? dateInWords(text, language) : text] };
}

const UNITS: Record<string, string> = { Y: "year", M: "month", D: "day" };

/** An ISO 8601 duration of one unit, such as P2Y. */
function durationInWords(duration: string, language: Language): string {
	const [, number, letter = ""] = /^P(\d+)([YMD])$/.exec(duration) ?? [];
	const unit = UNITS[letter];
	if (unit === undefined) return duration;
	return Number(number).toLocaleString(LOCALES[language], { style: "unit", unit, unitDisplay: "long" });
}

function population(value: number, on: unknown, language: Language): string {
	const number = numberInWords(value, language);
	return typeof on === "string" ? `${number} (${dateInWords(on, language)})` : number;
}

const numberInWords = (value: number, language: Language) =>
	value.toLocaleString(LOCALES[language], { maximumFractionDigits: 2 });
