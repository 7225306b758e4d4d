/** Sources by number, in the order in which a page first names them; at its end they stand as a list. */
import { type CitedEvidence, dateInWords, SOURCE_KINDS, type Source } from "../../model/index.ts";
import type { Language } from "../prose.ts";
import { type Html, html, link } from "./html.ts";
import { PAGE_WORDS } from "./words.ts";

export interface Citations {
	/** `[1] [4]`, with links to the list. */
	cite(evidence: readonly CitedEvidence[]): Html;
	/** All that was cited until now, each with what was quoted. */
	list(): Html;
}

export function createCitations(language: Language): Citations {
	const cited = new Map<string, { source: Source; evidence: Map<string, CitedEvidence> }>();
	const numberOf = (piece: CitedEvidence): number => {
		const known = cited.get(piece.source.id) ?? { source: piece.source, evidence: new Map() };
		cited.set(piece.source.id, known);
		known.evidence.set(piece.id, piece);
		return [...cited.keys()].indexOf(piece.source.id) + 1;
	};
	return {
		cite(evidence) {
			const numbers = [...new Set(evidence.map(numberOf))];
			return html`${numbers.map((number) => html` <a class="cite" href="#source-${number}">[${number}]</a>`)}`;
		},
		list: () =>
			html`<ol class="sources">${[...cited.values()].map(({ source, evidence }, n) => {
				return html`<li id="source-${n + 1}">${describe(source, language)}${quotes([...evidence.values()])}</li>`;
			})}</ol>`,
	};
}

function describe(source: Source, language: Language): Html {
	const words = PAGE_WORDS[language];
	const published = source.publishedText ?? source.publishedOn;
	const about = [
		source.publisher,
		SOURCE_KINDS[source.kind][language],
		published && `${words.published}: ${dateInWords(published, language)}`,
		source.retrievedOn && `${words.retrieved} ${dateInWords(source.retrievedOn, language)}`,
		source.license && `${words.license}: ${source.license}`,
	];
	return html`<cite>${link(source.url, source.title)}</cite> <span class="muted">${about.filter(Boolean).join(" · ")}${
		source.archiveUrl && html` · ${link(source.archiveUrl, words.archived)}`
	}</span>${source.url && html`<span class="url">${source.url}</span>`}`;
}

/** What was quoted, each passage once. */
function quotes(evidence: readonly CitedEvidence[]): Html {
	const said = new Set(evidence.flatMap(({ quote }) => quote ?? []));
	return html`${[...said].map((quote) => html` <q lang="de">${quote}</q>`)}`;
}
