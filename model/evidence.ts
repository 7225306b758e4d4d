/**
 * The documentation layer: `(:Evidence)-[:FROM]->(:Source)`. Its nodes do not carry `:Entity`, so no query over the graph
 * has to filter them out; a picture shows them only when they are asked for.
 */
import { z } from "zod";
import { Id } from "./ids.ts";
import { Edtf } from "./time.ts";
import { WebUrl } from "./url.ts";
import { codeOf, type Vocabulary } from "./vocabularies.ts";

export const MAX_QUOTE_WORDS = 15;

/** `kind` of a Source. */
export const SOURCE_KINDS = {
	webpage: { de: "Internetseite", en: "Web page", also: ["Webseite", "Website", "Webpage"] },
	press: { de: "Pressemitteilung", en: "Press release" },
	register: { de: "Register", en: "Register" },
	statistics: { de: "Statistik", en: "Statistics" },
	document: { de: "Dokument", en: "Document" },
	dataset: { de: "Datensatz", en: "Data set" },
} as const satisfies Vocabulary;

/** A document or register that facts are taken from. */
export const Source = z.object({
	id: Id,
	title: z.string().min(1),
	publisher: z.string().min(1),
	url: WebUrl.optional(),
	file: z.string().optional(),
	/** A copy of the page in a public archive. */
	archiveUrl: WebUrl.optional(),
	publishedOn: Edtf.optional(),
	/** The source's own dating in its words: "undated", "early 2021". */
	publishedText: z.string().optional(),
	retrievedOn: Edtf.optional(),
	license: z.string().optional(),
	kind: codeOf(SOURCE_KINDS),
});
export type Source = z.infer<typeof Source>;

/** What one source says for one or more facts. `says` is the value it gives where sources differ. */
export const Evidence = z.object({
	id: Id,
	source: Id,
	quote: z
		.string()
		.refine((text) => text.split(/\s+/).filter(Boolean).length <= MAX_QUOTE_WORDS, `at most ${MAX_QUOTE_WORDS} words`)
		.optional(),
	/** Where in the source: a heading, a table row, a page. */
	locator: z.string().optional(),
	says: z.string().optional(),
	/** The day of which the source speaks: that of the list, the meeting, the page. */
	attestedOn: Edtf.optional(),
	/** True when the source was right in its day and is not any more. */
	outdated: z.boolean().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A piece of evidence with its source in it, as answers carry it. */
export const CitedEvidence = Evidence.omit({ source: true }).extend({ source: Source });
export type CitedEvidence = z.infer<typeof CitedEvidence>;
