/** What is wrong with the files: every problem has a place, says what is wrong and what to do. */
import type { Dictionary } from "./dictionary.ts";
import { formatPlace, type Place } from "./place.ts";

type Texts = Dictionary["problems"];

/** A key of the dictionary with its values; the words are chosen when it is shown. */
export type Message = { [K in keyof Texts]: [key: K, ...values: Parameters<Texts[K]>] }[keyof Texts];

export interface Problem {
	place: Place;
	message: Message;
}

/** Notes a problem; reading and checking go on, so that all of them are reported at once. */
export type Report = (place: Place, ...message: Message) => undefined;

/** For what has been reported before. */
export const ignore: Report = () => undefined;

/** Problems as they are found. */
export interface Problems {
	all: Problem[];
	report: Report;
}

export function collectProblems(): Problems {
	const all: Problem[] = [];
	return { all, report: (place, ...message) => void all.push({ place, message }) };
}

export const MAX_SHOWN = 200;

/** The problems as lines, sorted by place, at most `limit` of them, and the total. Files are named with their directory. */
export function formatProblems(
	problems: readonly Problem[],
	directory: string,
	texts: Dictionary,
	limit = MAX_SHOWN,
): string {
	const sorted = [...problems].sort(byPlace).map((problem) => formatProblem(problem, directory, texts));
	const lines = [...new Set(sorted)];
	const rest = lines.length - limit;
	return [
		...lines.slice(0, limit),
		...(rest > 0 ? [texts.run.moreProblems(rest)] : []),
		texts.run.problems(lines.length),
	].join("\n");
}

function formatProblem({ place, message }: Problem, directory: string, texts: Dictionary): string {
	const [key, ...values] = message;
	const say = texts.problems[key] as (...values: unknown[]) => readonly [wrong: string, remedy: string];
	const [wrong, remedy] = say(...values);
	const file = `${directory ? `${directory}/` : ""}${formatPlace(place)}`;
	return `${file}${place.path ? ` ${place.path}` : ""} — ${place.about ? `${place.about}: ` : ""}${wrong} — ${remedy}`;
}

function byPlace({ place: a }: Problem, { place: b }: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}
