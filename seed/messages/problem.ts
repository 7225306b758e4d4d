/** What is wrong with the files: every problem has a place, says what is wrong and what to do. Texts are for people. */
import { fold } from "../../model/index.ts";

/** A place in a file; line and column count from 1, `path` reads like `network.members[3].from`. */
export interface Place {
	file: string;
	line: number;
	column: number;
	path: string;
}

export interface Problem {
	place: Place;
	wrong: string;
	remedy: string;
}

/** Notes a problem; reading and checking go on, so that all of them are reported at once. */
export type Report = (place: Place, wrong: string, remedy: string) => undefined;

/** For what has been reported before. */
export const ignore: Report = () => undefined;

/** Problems as they are found. */
export interface Problems {
	all: Problem[];
	report: Report;
}

export function collectProblems(): Problems {
	const all: Problem[] = [];
	return { all, report: (place, wrong, remedy) => void all.push({ place, wrong, remedy }) };
}

export const MAX_SHOWN = 200;

/** The problems as lines, sorted by place, at most `limit` of them, and the total. Files are named with their directory. */
export function formatProblems(problems: readonly Problem[], directory: string, limit = MAX_SHOWN): string {
	const lines = [...new Set([...problems].sort(byPlace).map((problem) => formatProblem(problem, directory)))];
	const rest = lines.length - limit;
	const total = lines.length === 1 ? "1 Problem" : `${lines.length} Probleme`;
	return [
		...lines.slice(0, limit),
		...(rest > 0 ? [`… und ${rest} weitere`] : []),
		`${total}; es wurde nichts geschrieben.`,
	].join("\n");
}

export function formatPlace({ file, line, column }: Place): string {
	return `${file}:${line}:${column}`;
}

function formatProblem({ place, wrong, remedy }: Problem, directory: string): string {
	return `${directory ? `${directory}/` : ""}${formatPlace(place)}${place.path ? ` ${place.path}` : ""} — ${wrong} — ${remedy}`;
}

function byPlace(a: Problem, b: Problem): number {
	if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
	return a.place.line - b.place.line || a.place.column - b.place.column;
}

/** "meinten Sie „members“?" or what is allowed, when nothing is close. */
export function suggest(word: string, allowed: readonly string[]): string {
	const near = closest(word, allowed);
	if (near.length > 0) return `meinten Sie ${near.map(quoted).join(" oder ")}?`;
	return allowed.length > 0 ? `möglich: ${allowed.slice(0, 40).join(", ")}` : "entfernen";
}

export function quoted(text: string): string {
	return `„${text}“`;
}

/** Up to `count` words that differ from `word` in few letters, nearest first. */
export function closest(word: string, words: Iterable<string>, count = 1): string[] {
	const target = fold(word);
	const limit = Math.max(1, Math.floor(target.length / 3));
	const near: { text: string; distance: number }[] = [];
	for (const text of words) {
		const other = fold(text);
		if (Math.abs(other.length - target.length) > limit) continue;
		const distance = editDistance(target, other, limit);
		if (distance <= limit) near.push({ text, distance });
	}
	return near
		.sort((a, b) => a.distance - b.distance)
		.slice(0, count)
		.map(({ text }) => text);
}

/** Levenshtein distance by rows; gives up with a larger number once `limit` cannot be met. */
function editDistance(a: string, b: string, limit: number): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		if (Math.min(...next) > limit) return limit + 1;
		row = next;
	}
	return row[b.length] ?? 0;
}
