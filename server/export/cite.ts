/** Evidence in words, for formats whose nodes and edges carry text alone. */
import type { CitedEvidence, Source } from "../../model/index.ts";
import type { ExportData } from "./format.ts";

/** The evidence of a node or an edge; what it names and nobody has is left out. */
export function evidenceOf(item: Readonly<Record<string, unknown>>, evidence: ExportData["evidence"]): CitedEvidence[] {
	const ids = Array.isArray(item.evidence) ? item.evidence : [];
	return ids.flatMap((id) => evidence.get(String(id)) ?? []);
}

/** “quote” (locator) – title, publisher, URL. */
export function citeEvidence({ quote, locator, says, source }: CitedEvidence): string {
	const words = quote && `“${quote}”`;
	const where = locator && `(${locator})`;
	const value = says && `[says: ${says}]`;
	const head = [words, where, value].filter(Boolean).join(" ");
	return [head, citeSource(source)].filter(Boolean).join(" – ");
}

/** title, publisher, when, URL or file. */
export function citeSource({ title, publisher, url, file, publishedOn, publishedText }: Source): string {
	return [title, publisher, publishedOn ?? publishedText, url ?? file].filter(Boolean).join(", ");
}
