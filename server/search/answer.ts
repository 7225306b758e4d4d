/** What words find: entities, questions and actions in one order. */
import {
	type EntityHit,
	fold,
	type NodeType,
	SEARCH_KINDS,
	type SearchAnswer,
	type SearchHit,
	type SearchKind,
} from "../../model/index.ts";
import { refOf } from "../elements/refs.ts";
import { remember } from "../memo.ts";
import { findAkin } from "./akin.ts";
import { dayIn } from "./day.ts";
import { type FilledForm, fillForm } from "./forms.ts";
import { type Matcher, matchWord } from "./match.ts";
import { mentionsFinder } from "./mentions.ts";
import { askFor, rankEntries } from "./rank.ts";
import { correctOne, correctUnknown, type Reading, written } from "./readings.ts";
import type { SearchEntry, SearchIndex } from "./types.ts";
import { withoutLeads, wordsOf } from "./words.ts";

export interface SearchQuery {
	q: string;
	/** Only entities of these types, and nothing else. */
	types?: readonly NodeType[] | undefined;
	kinds?: readonly SearchKind[] | undefined;
	limit: number;
}

interface Scored {
	readonly hit: SearchHit;
	readonly score: number;
}

/** What the readings of one search share. */
interface LookUp {
	readonly match: Matcher;
	readonly mentionsIn: ReturnType<typeof mentionsFinder>;
}

/** More words than these are not looked at. */
const MOST_WORDS = 16;
/** What is found scores at least so much where the words are not misspelt. */
const CONVINCING = 0.3;
/** Each letter that differs lowers the score by so much of it. */
const PER_LETTER = 0.05;
/** Keys and names that have a year in them come after the day: who means one of those writes more of it. */
const DAY_ALONE = 1;
/** Questions and actions have at least so much of the answer, if there are as many. */
const SHARE_OF_FORMS = 1 / 3;

/** Best first; what scores alike in the order of the kinds. */
export function search(index: SearchIndex, typed: SearchQuery): SearchAnswer {
	const query = { ...typed, q: withoutLeads(typed.q) };
	const named = findId(index, query);
	if (named.length > 0) return choose(named, query.limit);
	const words = wordsOf(query.q).slice(0, MOST_WORDS);
	if (words.length === 0) return { results: [], truncated: false };
	const match = remember((word: string) => matchWord(index, word));
	const lookUp = { match, mentionsIn: mentionsFinder(index, match) };
	const read = (reading: Reading) => findReading(index, query, reading, lookUp);
	const readings = [{ words, distance: 0 }, ...correctUnknown(index, words, match)];
	let found = [...readings.flatMap(read), ...findDay(index, query)];
	const isWeak = () => found.every(({ score }) => score < CONVINCING);
	if (isWeak()) found = [...found, ...readings.flatMap((reading) => readAkin(index, query, reading, match))];
	if (isWeak()) found = [...found, ...correctOne(index, words).flatMap(read)];
	return choose(found, query.limit);
}

function findReading(
	index: SearchIndex,
	{ q, types, kinds = SEARCH_KINDS, limit }: SearchQuery,
	reading: Reading,
	{ match, mentionsIn }: LookUp,
): Scored[] {
	const { words, distance } = reading;
	const worth = 1 - PER_LETTER * distance;
	const understood = distance > 0 ? { understood: written(index, reading) } : {};
	const asked = askFor(match, words, distance > 0 ? {} : { fold: fold(q) });
	const entities = kinds.includes("entity") ? rankEntries(index, asked, limit + 1, types) : [];
	const asks = types ? [] : index.forms.filter(({ hit }) => kinds.includes(hit.kind));
	const mentions = asks.length > 0 ? mentionsIn(words) : [];
	const filledIn = asks.flatMap((form) => fillForm(form, words, mentions) ?? []);
	// Corrected, a word says little: the others must say the same.
	const forms = distance > 0 ? filledIn.filter(({ missed }) => !missed) : filledIn;
	return [
		...entities.map(({ entry, alias, score }) => ({
			hit: { ...toEntityHit(entry, alias), ...understood },
			score: score * worth,
		})),
		...forms.map((filled) => ({ hit: { ...toHit(filled), ...understood }, score: filled.score * worth })),
	];
}

function readAkin(
	index: SearchIndex,
	{ types, kinds = SEARCH_KINDS }: SearchQuery,
	{ words, distance }: Reading,
	match: Matcher,
): Scored[] {
	if (!kinds.includes("entity")) return [];
	const found = findAkin(index, match, words).filter(({ entry }) => !types || types.includes(entry.type));
	return found.map(({ entry, alias, words: its, score }) => ({
		hit: {
			...toEntityHit(entry, alias),
			...((its !== words || distance > 0) && { understood: written(index, { words: its }) }),
		},
		score: score * (1 - PER_LETTER * distance),
	}));
}

const toEntityHit = (entry: SearchEntry, alias: string | undefined): EntityHit => ({
	...{ kind: "entity" as const, ...refOf(entry), context: entry.context, contextEn: entry.contextEn },
	...(alias && { alias }),
});

const toHit = ({ form: { hit }, values, entities }: FilledForm): SearchHit => ({
	...hit,
	values,
	entities: [...entities],
});

/** The entity whose id was typed. */
function findId(index: SearchIndex, { q, types, kinds = SEARCH_KINDS }: SearchQuery): Scored[] {
	const entry = index.ids.get(q.trim().toLowerCase());
	if (!entry || !kinds.includes("entity") || (types && !types.includes(entry.type))) return [];
	return [{ hit: toEntityHit(entry, entry.id), score: 1 }];
}

/** The day among the words, if all else that was typed asks for one. */
function findDay(index: SearchIndex, { q, types, kinds = SEARCH_KINDS }: SearchQuery): Scored[] {
	const named = dayIn(q);
	const form = index.forms.find(({ hit }) => hit.id === "day");
	if (!named || !form || types || !kinds.includes("action")) return [];
	const words = wordsOf(named.rest);
	const filled =
		words.length > 0 ? fillForm(form, words, []) : { form, score: DAY_ALONE, values: {}, entities: [], missed: false };
	if (!filled) return [];
	return [{ hit: toHit({ ...filled, values: { day: named.day } }), score: filled.score }];
}

/** The best of each thing that was found, cut to the limit so that every kind is heard. */
function choose(found: readonly Scored[], limit: number): SearchAnswer {
	const rankOf = ({ hit }: Scored) => SEARCH_KINDS.indexOf(hit.kind);
	const sorted = [...found].sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b));
	const seen = new Set<string>();
	const once = sorted.filter(({ hit: { id } }) => !seen.has(id) && seen.add(id));
	const forms = once.filter(({ hit }) => hit.kind !== "entity");
	const entities = once.filter(({ hit }) => hit.kind === "entity");
	const ofForms = Math.max(Math.ceil(limit * SHARE_OF_FORMS), limit - entities.length);
	const taken = new Set([...forms.slice(0, ofForms), ...entities.slice(0, limit - Math.min(ofForms, forms.length))]);
	return {
		results: once.filter((one) => taken.has(one)).map(({ hit }) => hit),
		truncated: once.length > taken.size,
	};
}
