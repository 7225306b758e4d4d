/** Gaps and stale facts for the terminal, and as CSV with a row for each source or fact. */
import { stringify } from "csv-stringify/sync";
import { RELATIONSHIPS } from "../../model/index.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { formatPlace } from "../messages/place.ts";
import type { Gap, Lack } from "./gaps.ts";
import type { StaleGroup } from "./stale.ts";

export function formatGaps(gaps: readonly Gap[], directory: string, { sources }: Dictionary): string {
	const lines = gaps.map(({ place, id, title, lacks }) => {
		const missing = lacks.map((lack) => sources.lacks[lack]).join(", ");
		return `${directory}/${formatPlace(place)} ${id} — ${title} — ${missing}`;
	});
	const count = (lack: Lack) => gaps.filter(({ lacks }) => lacks.includes(lack)).length;
	return [...lines, sources.gaps(count("date"), count("quote"), count("archive"))].join("\n");
}

export function gapsToCsv(gaps: readonly Gap[], directory: string): string {
	const rows = gaps.map(({ place, lacks, ...source }) => {
		const lack = (one: Lack) => (lacks.includes(one) ? "missing" : "");
		const at = { file: `${directory}/${place.file}`, line: place.line };
		return { ...at, ...source, date: lack("date"), quote: lack("quote"), archive: lack("archive") };
	});
	const columns = ["file", "line", "id", "title", "publisher", "url", "date", "quote", "archive"];
	return stringify(rows, { header: true, columns });
}

export function formatStale(groups: readonly StaleGroup[], before: string, messages: Dictionary): string {
	const { sources, language } = messages;
	const blocks = groups.map(({ id, name, contact, facts }) => {
		const known = Object.entries(contact).filter(([, value]) => value !== "");
		const reached = known.map(([key, value]) => `${sources.contact[key as keyof typeof contact]}: ${value}`);
		const cited = facts.map(({ source }) => `${source.publisher}: ${source.title}${source.url && ` ${source.url}`}`);
		return [
			`${name} (${id})`,
			...reached.map((line) => `  ${line}`),
			...[...new Set(cited)].map((line) => `  ${sources.published}: ${line}`),
			...facts.map(({ type, from, to, lastAttested }) => {
				return `  ${lastAttested}  ${from} ${RELATIONSHIPS[type].sentence[language]} ${to}`;
			}),
		].join("\n");
	});
	const count = groups.reduce((sum, { facts }) => sum + facts.length, 0);
	return [...blocks, sources.stale(count, groups.length, before)].join("\n\n");
}

export function staleToCsv(groups: readonly StaleGroup[]): string {
	const rows = groups.flatMap(({ id, name, contact, facts }) =>
		facts.map(({ source, id: fact, ...said }) => {
			return { cooperation: name, cooperationId: id, fact, ...said, ...source, ...contact };
		}),
	);
	const said = [
		"cooperation",
		"cooperationId",
		"fact",
		"type",
		"from",
		"to",
		"lastAttested",
		"title",
		"publisher",
		"url",
	];
	const columns = [...said, "website", "email", "telephone", "secretariat", "seat"];
	return stringify(rows, { header: true, columns });
}
