/**
 * What may be corrected of an entity or a fact, and a correction as a data file that the loader takes:
 * `corrections:` with its source. The file is YAML whose texts are quoted as in JSON, so that no text can be read as anything else.
 */
import { z } from "zod";
import { membersCompleteness, otherCompleteness } from "./completeness.ts";
import { MAX_QUOTE_WORDS, type Source } from "./evidence.ts";
import { DERIVED_KEYS, FACT_BLOCK_KEYS } from "./fact.ts";
import { NODES, type NodeType } from "./nodes.ts";
import { RELATIONSHIPS, type RelationshipType } from "./relationships/table.ts";
import type { PropertyValue } from "./subgraph.ts";
import { Edtf } from "./time.ts";
import { WebUrl } from "./url.ts";
import { type Vocabulary, vocabularyOf } from "./vocabularies.ts";
import { readDecimal, readGermanDate, readWhole } from "./written.ts";

type Kind = NodeType | RelationshipType;

/** What an entry gives otherwise than as a property, or the loader derives. */
const INTERNAL: readonly string[] = [
	...["id", "evidence", "certainty", "datasets", "conflicts", "corrected", ...DERIVED_KEYS],
	...Object.keys({ ...membersCompleteness, ...otherCompleteness }),
];

/** The properties of a label that people state. */
export const statedKeys = (label: NodeType): string[] =>
	Object.keys(NODES[label].schema.shape).filter((key) => !INTERNAL.includes(key));

/** The properties of a relationship type beside the fact block. */
export const ownKeys = (type: RelationshipType): string[] =>
	Object.keys(RELATIONSHIPS[type].schema.shape).filter((key) => !FACT_BLOCK_KEYS.includes(key));

const isFact = (kind: Kind): kind is RelationshipType => Object.hasOwn(RELATIONSHIPS, kind);

const shapeOf = (kind: Kind): z.ZodRawShape => (isFact(kind) ? RELATIONSHIPS[kind] : NODES[kind]).schema.shape;

/** What can be corrected of something; the source's own words follow the value that they stand beside. */
export function correctable(kind: Kind): string[] {
	const keys = isFact(kind) ? ["validFrom", "validTo", ...ownKeys(kind)] : statedKeys(kind);
	return keys.filter((key) => !/Text$|^(note|nameBy)$/.test(key));
}

/** The closed list that a property of something takes its values from. */
export const correctionTerms = (kind: Kind, property: string | null): Vocabulary | undefined =>
	vocabularyOf(shapeOf(kind)[property ?? ""]);

/** A correction as a form holds it: texts as they were typed. */
export interface CorrectionDraft {
	/** The id of the entity or fact. */
	of: string;
	kind: Kind;
	/** The property that is otherwise; null: the fact is not so at all. */
	property: string | null;
	value: string;
	because: string;
	title: string;
	publisher: string;
	/** May be empty. */
	url: string;
	/** When the source was published; may be empty. */
	published: string;
	quote: string;
}

/** The texts of a form that cannot be taken as they are. */
export type CorrectionFault = "value" | "because" | "title" | "publisher" | "url" | "published" | "quote";

/** What is missing or wrong in a draft, in the order of the form; none: `writeCorrection` makes a file of it. */
export function correctionFaults(draft: CorrectionDraft): CorrectionFault[] {
	const { because, title, publisher, url, published, quote } = draft;
	const words = quote.trim().split(/\s+/).filter(Boolean).length;
	const wrong: Record<CorrectionFault, boolean> = {
		value: draft.property !== null && statedValue(draft) === undefined,
		because: because.trim() === "",
		title: title.trim() === "",
		publisher: publisher.trim() === "",
		url: url.trim() !== "" && !WebUrl.safeParse(url.trim()).success,
		published: published.trim() !== "" && !Edtf.safeParse(dateOf(published)).success,
		quote: words === 0 || words > MAX_QUOTE_WORDS,
	};
	return (Object.keys(wrong) as CorrectionFault[]).filter((key) => wrong[key]);
}

/** What is said instead, as the property's schema wants it; undefined where it does not. */
function statedValue({ kind, property, value }: CorrectionDraft): PropertyValue | undefined {
	const field = shapeOf(kind)[property ?? ""];
	const text = value.trim();
	if (!(field instanceof z.ZodType) || text === "") return undefined;
	const list = text.split(/\s*;\s*/).filter(Boolean);
	const candidates = [text, readGermanDate(text), readDecimal(text), readWhole(text), list];
	return candidates.find((candidate) => candidate !== undefined && field.safeParse(candidate).success);
}

const dateOf = (text: string): string => readGermanDate(text) ?? text.trim();

/**
 * A correction as a data file.
 * @param draft without faults
 * @param today when the source was read, as an ISO date
 */
export function writeCorrection(draft: CorrectionDraft, today: string): { name: string; text: string } {
	const url = draft.url.trim();
	const source: Partial<Record<keyof Source | "published" | "retrieved", string>> = {
		title: draft.title.trim(),
		publisher: draft.publisher.trim(),
		...(url && { url }),
		...(draft.published.trim() && { published: dateOf(draft.published) }),
		retrieved: today,
		kind: url ? "webpage" : "document",
	};
	const instead = draft.property === null ? false : { [draft.property]: statedValue(draft) };
	// One file more must never speak of the source of another: each has a key of its own.
	const key = `berichtigung-${today}-${fingerprint(JSON.stringify([draft.of, instead, source, draft.quote]))}`;
	const lines = [
		"sources:",
		`  ${key}:`,
		...Object.entries(source).map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`),
		"corrections:",
		`  - of: ${JSON.stringify(draft.of)}`,
		`    instead: ${JSON.stringify(instead)}`,
		`    because: ${JSON.stringify(draft.because.trim())}`,
		`    source: ${key}`,
		`    quote: ${JSON.stringify(draft.quote.trim())}`,
	];
	return { name: `${key}.yaml`, text: `${lines.join("\n")}\n` };
}

/** FNV-1a over UTF-16 units, in letters and digits: the same correction has the same key. */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(36).padStart(7, "0");
}
