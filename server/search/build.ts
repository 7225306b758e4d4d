/** The index of a search: names of all entities by their words, and the forms that words can open. */
import { cypher } from "../../cypher/index.ts";
import { bareName, CLOSED_VALUES, fold, foldWide, nameIn } from "../../model/index.ts";
import { nodeType } from "../elements/read.ts";
import { refOf } from "../elements/refs.ts";
import type { Graph, Row } from "../graph/types.ts";
import { readContexts } from "../memberships/index.ts";
import type { Language } from "../prose.ts";
import type { IndexedWord, SearchEntry, SearchForm, SearchIndex, SearchKey } from "./types.ts";
import { bareArea, lettersOf, otherwise } from "./words.ts";

/** @param forms what else can be found: the questions of the catalogue and the actions */
export async function buildSearchIndex(graph: Graph, forms: readonly SearchForm[] = []): Promise<SearchIndex> {
	const [names, contexts] = await Promise.all([graph.read(cypher("graph/list-names")), readContexts(graph)]);
	return indexEntries(
		names.map((row) => toEntry(row, contexts.get(String(row.id)))),
		forms,
	);
}

function toEntry(row: Row, belongsTo: Parameters<typeof nameIn>[0] | undefined): SearchEntry {
	const keys = [row.ags, row.ars, row.formerKeys, row.postcode, row.wikidata];
	const texts = [row.altNames, row.formerNames, row.nameEn, ...keys].flat();
	const contextIn = (language: Language) =>
		[CLOSED_VALUES[String(row.kind)]?.[language] ?? row.kind, belongsTo && nameIn(belongsTo, language)]
			.filter(Boolean)
			.join(", ");
	return {
		...refOf({ id: String(row.id), type: nodeType(row.labels), name: String(row.name), nameEn: row.nameEn }),
		context: contextIn("de"),
		contextEn: contextIn("en"),
		also: texts.filter((text) => typeof text === "string"),
		size: Number(row.members ?? 0),
	};
}

/** @see buildSearchIndex */
export function indexEntries(entries: readonly SearchEntry[], forms: readonly SearchForm[] = []): SearchIndex {
	const keys = entries.flatMap(keysOf);
	const words = new Map<string, IndexedWord>();
	const wordOf = (word: string) => {
		const known = words.get(word) ?? { positions: [], letters: lettersOf(word) };
		words.set(word, known);
		return known;
	};
	const tight = new Map<string, number[]>();
	const spelling = new Map<string, string>();
	for (const [position, { text, tight: joined }] of keys.entries()) {
		for (const word of new Set(text.split(" "))) wordOf(word).positions.push(position);
		tight.set(joined, [...(tight.get(joined) ?? []), position]);
	}
	for (const word of forms.flatMap((form) => form.vocabulary)) wordOf(word);
	const written = [...entries.flatMap(({ name, also }) => [name, ...also]), ...forms.flatMap((form) => form.texts)];
	for (const text of written) for (const word of text.split(/[^\p{L}\p{N}]+/u)) spelling.set(foldWide(word), word);
	const asking = new Set(forms.flatMap(({ titles, also }) => [...titles, also].flatMap((stems) => [...stems])));
	const ids = new Map(entries.map((entry) => [entry.id, entry]));
	return { entries, ids, keys, words, tight, spelling, forms, asking };
}

/** Each name and key once, the own name first. */
function keysOf(entry: SearchEntry): SearchKey[] {
	const keys = new Map<string, SearchKey>();
	const add = (written: string, alias?: string, text = foldWide(written)) => {
		if (text === "" || keys.has(text)) return;
		keys.set(text, {
			...{ entry, text },
			fold: fold(written),
			tight: text.replaceAll(" ", ""),
			own: keys.size === 0,
			...(alias && { alias }),
		});
	};
	add(entry.name);
	for (const also of entry.also) add(also, also);
	add(bareName(entry.name));
	if (entry.type === "District") add(bareArea(entry.name));
	// Spreadsheets drop the zero that official keys begin with.
	for (const also of entry.also) if (/^0\d+$/.test(also)) add(also.slice(1), also);
	for (const { text, alias } of [...keys.values()]) for (const other of otherwise(text)) add(other, alias, other);
	// "Sparkasse Vest": a word of the German name, one of the English.
	if (keys.size > 1) add([entry.name, ...entry.also].join(" "));
	return [...keys.values()];
}
