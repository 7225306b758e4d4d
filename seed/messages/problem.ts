/**
 * What is wrong with the files, or doubtful: every problem has a place, says what is wrong and what to do. Doubts are problems
 * that keep nothing from being loaded; which ones they are stands in the dictionary.
 */
import type { Dictionary } from "./dictionary.ts";
import { doubts } from "./doubts-de.ts";
import { formatPlace, type Place } from "./place.ts";

type Texts = Dictionary["problems"] & Dictionary["doubts"];

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
	/** Those that keep the files from being loaded. */
	all: Problem[];
	doubts: Problem[];
	report: Report;
}

export function collectProblems(): Problems {
	const found: Omit<Problems, "report"> = { all: [], doubts: [] };
	const report: Report = (place, ...message) =>
		void found[Object.hasOwn(doubts, message[0]) ? "doubts" : "all"].push({ place, message });
	return { ...found, report };
}

export const MAX_SHOWN = 200;

/** The problems as lines, sorted by place, at most `limit` of them, and the total. Files are named with their directory. */
export function formatProblems(
	problems: readonly Problem[],
	directory: string,
	texts: Dictionary,
	limit = MAX_SHOWN,
): string {
	return formatLines(problems, directory, texts, limit, texts.run.problems);
}

/** The same of doubts. */
export function formatDoubts(found: readonly Problem[], directory: string, texts: Dictionary, limit: number): string {
	return formatLines(found, directory, texts, limit, texts.run.doubts);
}

function formatLines(
	problems: readonly Problem[],
	directory: string,
	texts: Dictionary,
	limit: number,
	total: (count: number) => string,
): string {
	const groups = groupRows([...problems].sort(byPlace), directory, texts);
	const shown = groups
		.slice(0, limit)
		.map(([line, ...more]) => (more[0] ? `${line}${texts.run.moreRows(more.length)}` : line));
	const count = groups.flat().length;
	const rest = count - groups.slice(0, limit).flat().length;
	return [...shown, ...(rest > 0 ? [texts.run.moreProblems(rest)] : []), total(count)].join("\n");
}

/** Different lines; the rows of a table that have the very same problem are together, by the first of them. */
function groupRows(problems: readonly Problem[], directory: string, texts: Dictionary): string[][] {
	const groups = new Map<string, Set<string>>();
	for (const problem of problems) {
		const { file, path } = problem.place;
		const line = formatProblem(problem, directory, texts);
		const isRow = /^\[\d+\]/.test(path);
		const group = isRow ? JSON.stringify([file, path.replace(/^\[\d+\]/, ""), say(problem.message, texts)]) : line;
		groups.set(group, (groups.get(group) ?? new Set()).add(line));
	}
	return [...groups.values()].map((lines) => [...lines]);
}

function formatProblem({ place, message }: Problem, directory: string, texts: Dictionary): string {
	const file = `${directory ? `${directory}/` : ""}${formatPlace(place)}`;
	return `${file}${place.path ? ` ${place.path}` : ""} — ${place.about ? `${place.about}: ` : ""}${say(message, texts)}`;
}

function say([key, ...values]: Message, texts: Dictionary): string {
	const text = { ...texts.problems, ...texts.doubts }[key] as (
		...values: unknown[]
	) => readonly [wrong: string, remedy: string];
	return text(...values).join(" — ");
}

function byPlace({ place: a }: Problem, { place: b }: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}
