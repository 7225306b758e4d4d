/** What words can open beside entities: questions of the catalogue and actions, with what was typed filled into their forms. */
import {
	ACTIONS,
	type ActionName,
	type Bilingual,
	type EntityRef,
	type FormParam,
	type NodeType,
	QUESTION_GROUPS,
} from "../../model/index.ts";
import type { Mention, Searchable, SearchForm } from "./types.ts";
import { contentOf, stem, wordsOf } from "./words.ts";

const contentWords = (text: string): string[] => {
	const words = wordsOf(text);
	return contentOf(words).map((n) => words[n] ?? "");
};
const stems = (text: string) => new Set(contentWords(text).map(stem));
const both = ({ de, en }: Bilingual) => [de, en];

function toForm(
	hit: SearchForm["hit"],
	params: readonly FormParam[],
	words: string,
	more: readonly Bilingual[],
): SearchForm {
	const other = [...more, ...params.map(({ title }) => title)].flatMap(both);
	const texts = [...both(hit.title), words, ...other];
	return {
		hit,
		params,
		titles: both(hit.title).map(stems),
		phrases: new Set([
			...both(hit.title).map((text) => wordsOf(text).join(" ")),
			...(hit.kind === "action" ? wordsOf(words) : []),
		]),
		also: stems(words),
		other: stems(other.join(" ")),
		vocabulary: [...new Set(texts.flatMap(wordsOf))],
		texts,
	};
}

/** What can be found beside entities. */
export function searchForms(questions: Iterable<Searchable>): SearchForm[] {
	const asked = [...questions].map(({ name, title, explanation, group, params, words = "" }) =>
		toForm(
			{ kind: "question", id: name, title },
			Object.entries(params).map(([param, declared]) => ({ name: param, ...declared })),
			words,
			[explanation, QUESTION_GROUPS[group]],
		),
	);
	const done = Object.entries(ACTIONS).map(([id, { title, words, params }]) =>
		toForm({ kind: "action", id: id as ActionName, title }, params, words, []),
	);
	return [...asked, ...done];
}

/** What a word is worth by where it stands. */
const FILLED = 1;
const IN_TITLE = 1;
const AMBIGUOUS = 0.5;
const ELSEWHERE = 0.6;
/** Less than half of what was typed is not what was meant. */
const LEAST_COVERED = 0.5;
/** A further word is worth as much as so much of the title. */
const ALSO = 0.6;
const WHOLE_PHRASE = 0.96;

export interface FilledForm {
	readonly form: SearchForm;
	readonly score: number;
	readonly values: Readonly<Record<string, string>>;
	readonly entities: readonly EntityRef[];
	/** Whether some words that count have nothing to do with it. */
	readonly missed: boolean;
}

/** A form for the words, with what they name filled in; null when it has too little to do with them. */
export function fillForm(form: SearchForm, words: readonly string[], mentions: readonly Mention[]): FilledForm | null {
	const content = contentOf(words);
	const stemmed = words.map(stem);
	const inTitle = (n: number) => form.titles.some((title) => has(title, stemmed[n])) || has(form.also, stemmed[n]);
	const worth = new Map<number, number>();
	for (const n of content) worth.set(n, inTitle(n) ? IN_TITLE : has(form.other, stemmed[n]) ? ELSEWHERE : 0);
	const fields = fieldsOf(form.params);
	const years = yearsIn(words, content, mentions);
	const spans = fields.span(years.map((n) => words[n] ?? ""));
	// Who names two years asks for what happened between them.
	const isWorded = (spans && years.length > 1) || [...worth.values()].some((value) => value > 0);
	if (spans) for (const n of years) worth.set(n, FILLED);
	for (const mention of mentions) {
		const its = content.filter((n) => mention.from <= n && n < mention.to);
		if (its.every((n) => inTitle(n) || (spans && years.includes(n)))) continue;
		const taken = fields.take(mention);
		if (taken) for (const n of its) worth.set(n, taken === "one" ? FILLED : Math.max(AMBIGUOUS, worth.get(n) ?? 0));
	}
	const covered = [...worth.values()].reduce((sum, value) => sum + value, 0) / content.length;
	const missed = [...worth.values()].some((value) => value === 0);
	const isNamed = form.hit.kind === "question" ? !missed : !missed && fields.entities.length > 1;
	if (covered < LEAST_COVERED || !(isWorded || isNamed)) return null;
	const phrase = form.phrases.has(words.join(" "));
	const share = Math.max(
		...form.titles.map((title) => shareOf(title, stemmed, fields.called)),
		content.some((n) => has(form.also, stemmed[n])) ? ALSO : 0,
	);
	const score = phrase ? WHOLE_PHRASE : covered * (0.45 + 0.45 * share) * (isWorded ? 1 : 0.6) * (missed ? 0.7 : 1);
	return { form, score, values: fields.values, entities: fields.entities, missed };
}

const isYear = (word = "") => /^(18|19|20)\d\d$/.test(word);

/** The positions of years, but not of those within a longer name. */
function yearsIn(words: readonly string[], content: readonly number[], mentions: readonly Mention[]): number[] {
	const isNamed = (n: number) =>
		mentions.some(({ from, to }) => from <= n && n < to && content.some((at) => from <= at && at < to && at !== n));
	return [...words.keys()].filter((n) => isYear(words[n]) && !isNamed(n));
}

/** A longer word that begins so is a compound, and another thing: "Kreisarchiv" is no "Kreis". */
const LONGEST_ENDING = 5;

/** Whether a word, by its stem, is among others: as it is, or as a beginning. */
function has(stems: ReadonlySet<string>, word = ""): boolean {
	if (stems.has(word)) return true;
	if (word.length < 4) return false;
	const isEnded = (one: string) => one.length > 4 && word.startsWith(one) && word.length - one.length <= LONGEST_ENDING;
	for (const one of stems) if (one.startsWith(word) || isEnded(one)) return true;
	return false;
}

/** How much of a title was typed or filled in, from 0 to 1. */
function shareOf(title: ReadonlySet<string>, typed: readonly string[], filled: ReadonlySet<string>): number {
	if (title.size === 0) return 0;
	const words = new Set(typed);
	let count = 0;
	for (const word of title) if (has(filled, word) || has(words, word)) count++;
	return count / title.size;
}

/** What a field takes: an entity, or the words that several have in their names. */
const typesOf = (param: FormParam): readonly NodeType[] =>
	"of" in param ? param.of : "namesOf" in param ? (param.namesOf ?? []) : [];

/** What is denied must be typed: that a field is filled does not say so. */
const isNegated = (text: string): boolean => wordsOf(text).some((word) => word === "nicht" || word === "not");

/** The fields of a form, filled in their order. */
function fieldsOf(params: readonly FormParam[]) {
	const values: Record<string, string> = {};
	const entities: EntityRef[] = [];
	/** Of the words by which the fields that are filled are called. */
	const called = new Set<string>();
	/** Fills in what is named; "several" where that is left open, null where no field takes it. */
	const take = ({ named, written }: Mention): "one" | "several" | null => {
		for (const param of params) {
			const [isText, types] = ["namesOf" in param, typesOf(param)];
			const [one, another] = types.flatMap((type) => named.get(type) ?? []);
			if (!one || values[param.name] !== undefined || (isText && !another)) continue;
			values[param.name] = isText ? written : another ? "" : one.id;
			if (another && !isText) return "several";
			if (!isText) entities.push(one);
			for (const text of both(param.title)) if (!isNegated(text)) for (const word of stems(text)) called.add(word);
			return "one";
		}
		return null;
	};
	/** Fills the two days of a form from the first day of the first year to the last of the last. @returns whether it has two */
	const span = (years: readonly string[]): boolean => {
		const [from, to, ...more] = params.filter(({ type, name }) => type === "date" && name !== "asOf");
		if (!from || !to || more.length > 0 || years.length === 0) return false;
		const sorted = [...years].sort();
		values[from.name] = `${sorted[0]}-01-01`;
		values[to.name] = `${sorted.at(-1)}-12-31`;
		return true;
	};
	return { values, entities, called, take, span };
}
