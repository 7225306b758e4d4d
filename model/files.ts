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
