/** Facts and properties as lines of a page: in words, with certainty and the numbers of their sources. */
import {
	CERTAINTIES,
	type CitedEvidence,
	CONTACT,
	type DatasetRef,
	type EntityRef,
	FACT_STATUSES,
	type GraphNode,
	isForeign,
	nameIn,
	PROPERTIES,
	propertiesOf,
	qualifiers,
	saidBySets,
	standingOn,
	validity,
} from "../../model/index.ts";
import type { Language } from "../prose.ts";
import type { Citations } from "./citations.ts";
import { type Html, html, link } from "./html.ts";
import { PAGE_WORDS } from "./words.ts";

/** What every part of a page is written with. */
export interface Pen {
	language: Language;
	asOf: string;
	citations: Citations;
	datasets: readonly DatasetRef[];
}

type Backed = Readonly<Record<string, unknown>> & { evidence: readonly CitedEvidence[] };

/** The web address of an entity, on the same day and in the same language. */
export const addressOf = (id: string, { asOf, language }: Pick<Pen, "asOf" | "language">): string =>
	`/id/${encodeURIComponent(id)}?${new URLSearchParams({ asOf, lang: language })}`;

/** What an entity is called; a German name in another language is marked as one. */
export const nameOf = (entity: EntityRef | GraphNode, language: Language): Html =>
	isForeign(entity, language) ? html`<span lang="de">${entity.name}</span>` : html`${nameIn(entity, language)}`;

/** A link to the page of an entity. */
export const toEntity = (entity: EntityRef | GraphNode, pen: Pen): Html =>
	link(addressOf(entity.id, pen), nameOf(entity, pen.language));

/** How a fact stands: its particulars, when it holds, how certain it is, who says so. */
export function remarks(fact: Backed, pen: Pen): Html {
	const { language, asOf, citations } = pen;
	const said = [...qualifiers(fact, language), validity(fact, language)].filter(Boolean).join(" · ");
	const badges = [
		standingOn(fact, asOf) === "possible" && PAGE_WORDS[language].possibly,
		(fact.certainty === "implied" || fact.certainty === "inferred") && CERTAINTIES[fact.certainty][language],
		(fact.status === "contradicted" || fact.status === "outdated" || fact.status === "retracted") &&
			FACT_STATUSES[fact.status][language],
	];
	return html`${said && html` <span class="muted">${said}</span>`}${badges.map(
		(badge) => badge && html` <span class="badge">${badge}</span>`,
	)}${citations.cite(fact.evidence)}${notes(fact, pen)}`;
}

/** The editors' remark, and what data sets give differently or have corrected. */
export function notes(fact: Readonly<Record<string, unknown>>, { language, datasets }: Pen): Html {
	const listed = (["conflicts", "corrected"] as const).flatMap((key) => {
		const said = [fact[key] ?? []].flat().map(String);
		return said.map((text) => `${PROPERTIES[key][language]}: ${saidBySets(text, language, datasets)}`);
	});
	const lines = [...(typeof fact.note === "string" ? [fact.note] : []), ...listed];
	return html`${lines.map((line) => html`<span class="note muted">${line}</span>`)}`;
}

/** The properties of an entity; of a cooperation on another's page only how it is reached. */
export function properties(entity: GraphNode, language: Language, which: "all" | "contact" = "all"): Html {
	const shown = propertiesOf(entity, language).filter(({ key }) => which === "all" || CONTACT.includes(key));
	if (shown.length === 0) return html``;
	const value = (values: readonly string[], href?: string) => (href ? link(href, values[0]) : values.join("; "));
	return html`<dl>${shown.map(
		({ key, values, lang, href }) =>
			html`<div><dt>${PROPERTIES[key][language]}</dt><dd lang="${lang ?? language}">${value(values, href)}</dd></div>`,
	)}</dl>`;
}

/** Whether anything says how an entity is reached. */
export const hasContact = (entity: GraphNode): boolean => CONTACT.some((key) => entity[key] !== undefined);
