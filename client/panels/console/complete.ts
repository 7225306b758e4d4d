/** What can stand where the cursor is in a Cypher query: labels, types, properties, parameters, words. Pure. */
import {
	isNodeType,
	isRelationshipType,
	NODE_TYPES,
	NODES,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	type SchemaAnswer,
} from "../../../model/index.ts";
import { FUNCTIONS, KEYWORDS } from "./cypher-words.ts";

export type ProposalKind = "label" | "type" | "property" | "parameter" | "variable" | "function" | "keyword";

export interface Proposal {
	readonly name: string;
	readonly kind: ProposalKind;
	/** What helps to choose: how many there are, or an example. */
	readonly detail?: string;
}

/** What may replace the text from `from` to the cursor. */
export interface Proposals {
	readonly from: number;
	readonly proposals: readonly Proposal[];
}

/** What the data and the panel know: names with counts, and the parameters that are given. */
export interface Vocabulary {
	readonly labels: SchemaAnswer["labels"];
	readonly relationshipTypes: SchemaAnswer["relationshipTypes"];
	readonly parameters: readonly string[];
}

const WORD = /[\p{L}\p{N}_]*$/u;
/** Texts, names in backticks and comments that are closed. */
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*\n|\/\*[\s\S]*?\*\//g;
/** What a variable stands for is written behind its first colon. */
const DECLARED = /([([])\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?::\s*([\p{L}\p{N}_|&:!\s]+))?/gu;
const ALIAS = /\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu;

/**
 * @param text the whole query
 * @param at where the cursor is in it
 * @param asked whether proposals were asked for; else there are none before the first letter of a word
 * @returns null where nothing can be proposed, e.g. within a text or a comment
 */
export function propose(text: string, at: number, vocabulary: Vocabulary, asked = false): Proposals | null {
	const before = withoutQuotes(text.slice(0, at));
	if (before === null) return null;
	const word = WORD.exec(before)?.[0] ?? "";
	const from = at - word.length;
	const left = before.slice(0, from).trimEnd();
	const touching = before.slice(0, from);
	const open = openBracket(left);
	const proposals = touching.endsWith("$")
		? vocabulary.parameters.map((name): Proposal => ({ name, kind: "parameter" }))
		: (proposeProperties(text, touching, left, open) ??
			proposeNames(left, open, vocabulary) ??
			(word !== "" || asked ? proposeWords(text, word) : []));
	return proposals.length > 0 ? { from, proposals } : null;
}

/** The text with quoted parts blanked out; null when it ends within one. */
function withoutQuotes(text: string): string | null {
	const blank = text.replace(QUOTED, (part) => " ".repeat(part.length));
	return /['"`]|\/[/*]/.test(blank) ? null : blank;
}

/** The innermost bracket that is open at the end of a text; −1 when none is. */
function openBracket(text: string): number {
	const open: number[] = [];
	for (let at = 0; at < text.length; at++) {
		if ("([{".includes(text[at] ?? "")) open.push(at);
		if (")]}".includes(text[at] ?? "")) open.pop();
	}
	return open.at(-1) ?? -1;
}

/** Behind `n.`, and as a key in `(n:Network {`. */
function proposeProperties(text: string, touching: string, left: string, open: number): Proposal[] | null {
	const owner = /([\p{L}_][\p{L}\p{N}_]*)\.$/u.exec(touching)?.[1];
	if (owner) return toProperties(propertiesOf(standsFor(text).get(owner) ?? []));
	if (left[open] !== "{" || !/[{,]$/.test(left)) return null;
	const pattern = /[([][^([]*$/.exec(left.slice(0, open).trimEnd())?.[0];
	if (!pattern) return null;
	return toProperties(propertiesOf([...standsFor(`${pattern} `).values()].flat().concat(namesIn(pattern))));
}

const toProperties = (names: readonly string[]): Proposal[] => names.map((name) => ({ name, kind: "property" }));

/** Behind the colon of a pattern: types in `-[`, labels elsewhere; a colon in a map begins a value. */
function proposeNames(left: string, open: number, { labels, relationshipTypes }: Vocabulary): Proposal[] | null {
	if (!/[:|&!]$/.test(left) || left[open] === "{") return null;
	const isRelationship = left[open] === "[" && /-\s*$/.test(left.slice(0, open));
	const [names, kind] = isRelationship ? ([relationshipTypes, "type"] as const) : ([labels, "label"] as const);
	const entity = isRelationship ? [] : [{ name: "Entity", kind }];
	return [...names.map(({ name, count }) => ({ name, kind, detail: String(count) })), ...entity];
}

function proposeWords(text: string, word: string): Proposal[] {
	const variables = [...standsFor(text).keys(), ...[...text.matchAll(ALIAS)].map(([, name]) => name ?? "")];
	return [
		...[...new Set(variables)].filter((name) => name !== word).map((name): Proposal => ({ name, kind: "variable" })),
		...Object.entries(FUNCTIONS).map(([name, detail]): Proposal => ({ name, kind: "function", detail })),
		...KEYWORDS.map((name): Proposal => ({ name, kind: "keyword" })),
	];
}

/** The labels or types of each variable that a pattern declares. */
function standsFor(text: string): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const [, , name = "", names = ""] of text.matchAll(DECLARED))
		found.set(name, [...(found.get(name) ?? []), ...namesIn(names)]);
	return found;
}

const namesIn = (text: string) => (text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).filter(isName);
const isName = (name: string) => isNodeType(name) || isRelationshipType(name);

/** The properties of labels and types; of nothing in particular all there are. */
function propertiesOf(names: readonly string[]): string[] {
	const known = names.filter(isName);
	const wanted = known.length > 0 ? known : [...NODE_TYPES, ...RELATIONSHIP_TYPES];
	const shapes = wanted.map((name) => {
		if (isNodeType(name)) return NODES[name].schema.shape;
		return isRelationshipType(name) ? RELATIONSHIPS[name].schema.shape : {};
	});
	return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}
