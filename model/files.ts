/** What there is to know of the files that the graph is exported to: the formats, and what a file is called. */
import { z } from "zod";
import { Bilingual } from "./questions.ts";
import type { GraphNode } from "./subgraph.ts";
import { slug } from "./text.ts";

/** `GET /api/export`: the export formats. `purpose` continues `title`, `description` is both: "GraphML, for Gephi". */
export const ExportFormatsAnswer = z.object({
	formats: z.array(
		z.object({
			name: z.string(),
			title: Bilingual,
			purpose: Bilingual,
			description: Bilingual,
			extension: z.string(),
			mediaType: z.string(),
		}),
	),
});
export type ExportFormatsAnswer = z.infer<typeof ExportFormatsAnswer>;

/** At the beginning of a CSV file it tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A text that no spreadsheet runs: what begins with = + - @ would be a formula, so an apostrophe goes before it; also before a text
 * that begins with an apostrophe, so that taking one away always gives the text back.
 */
export const inertText = (text: string): string => (/^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text);

/** A line of a CSV file (RFC 4180) with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A text as a cell of a workbook takes it, where texts are never formulas: without what XML cannot hold, and no longer than Excel
 * reads. The library leaves such characters out too, but takes the character before a lone surrogate along.
 */
export const workbookText = (text: string): string => text.replace(NO_XML, "").slice(0, MOST_CHARACTERS);

/** Everything outside the `Char` production of XML 1.0, lone surrogates included. */
export const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const MOST_CHARACTERS = 32_767;

/** More selected things than this are counted instead of named. */
const NAMED = 3;
/** Longest part of a file name that stands for one thing, in characters. */
const LONGEST_PART = 40;

/**
 * `stadtregion-muenster_euregio_2026-11-28.graphml`: ASCII alone, so that a plain `filename` of `Content-Disposition` holds it
 * (RFC 6266).
 * @param names of what was selected, in that order; the first three stand in the file name
 * @param asOf the day (ISO) that was asked for
 */
export function fileName(names: readonly string[], asOf: string | undefined, extension: string): string {
	const shown = names.length > NAMED ? names.slice(0, NAMED - 1) : names;
	const more = names.length > shown.length ? [`and-${names.length - shown.length}-more`] : [];
	const parts = [...shown.map(part).filter(Boolean), ...more, ...(asOf ? [asOf] : [])];
	return `${parts.length > 0 ? parts.join("_") : "kooperationsgraph"}.${extension}`;
}

/** The names of the selected cooperations; without any those of everything selected. */
export function namesOf(ids: readonly string[], nodes: readonly GraphNode[]): string[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const selected = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
	const networks = selected.filter(({ type }) => type === "Network");
	return (networks.length > 0 ? networks : selected).map(({ name, id }) => (slug(name) ? name : id));
}

/** A name as part of a file name, cut between words where it is too long. */
function part(name: string): string {
	const whole = slug(name);
	if (whole.length <= LONGEST_PART) return whole;
	const cut = whole.slice(0, LONGEST_PART + 1).lastIndexOf("-");
	return whole.slice(0, cut > 0 ? cut : LONGEST_PART);
}
