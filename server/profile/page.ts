/** The page of an entity: one document that can be read without scripts, kept as a file and printed. */
import { readFileSync } from "node:fs";
import {
	type DatasetRef,
	dateInWords,
	type EntityAnswer,
	type EntityFact,
	FACT_STATUSES,
	NODES,
	nameIn,
	RELATIONSHIPS,
	standingOn,
} from "../../model/index.ts";
import { licenseUrl } from "../export/license.ts";
import { type Language, WORDS } from "../prose.ts";
import { createCitations } from "./citations.ts";
import { cooperations } from "./cooperations.ts";
import type { Cooperation } from "./gather.ts";
import { Html, html, link } from "./html.ts";
import { addressOf, nameOf, notes, type Pen, properties, remarks, toEntity } from "./lines.ts";
import { PAGE_WORDS } from "./words.ts";

const STYLE = new Html(readFileSync(new URL("page.css", import.meta.url), "utf8"));

/** What a page is made from. */
export interface Profile {
	answer: EntityAnswer;
	cooperations: readonly Cooperation[];
	/** Whether its cooperations are of interest, even if there are none. */
	shown: boolean;
	/** How many further cooperations there are of which nobody knows whether the entity is a member. */
	unknown: number;
	datasets: readonly DatasetRef[];
	dataVersion: string;
	asOf: string;
	language: Language;
}

export function profilePage(profile: Profile): string {
	const { answer, language, asOf, datasets } = profile;
	const { entity } = answer;
	const pen: Pen = { language, asOf, datasets, citations: createCitations(language) };
	const words = PAGE_WORDS[language];
	const name = nameIn(entity, language);
	const main = html`<article><header><p class="muted">${NODES[entity.type][language].one}</p><h1>${nameOf(entity, language)}</h1>
<p>${WORDS[language].asOf(dateInWords(asOf, language))}</p></header>
${typeof entity.description === "string" && html`<p lang="de">${entity.description}</p>`}
${properties(entity, language)}
<p class="of-entity">${words.sources}:${pen.citations.cite(answer.evidence)}${notes(entity, pen)}</p>
${profile.shown && cooperations(profile.cooperations, profile.unknown, pen)}
${groups(answer, profile.shown, pen)}
${answer.truncated && html`<p>${words.cut}</p>`}</article>`;
	const sources = html`<section id="sources"><h2>${words.sources}</h2>${pen.citations.list()}</section>`;
	return document(name, language, html`${bar(entity.id, pen)}<main>${main}${sources}${imprint(profile)}</main>`, {
		json: `/api/entities/${encodeURIComponent(entity.id)}`,
		canonical: `/id/${encodeURIComponent(entity.id)}`,
	});
}

/** The page of an id that nothing has. */
export function missingPage(id: string, language: Language): string {
	const words = PAGE_WORDS[language];
	const main = html`<main><h1>${words.noEntityTitle}</h1><p>${words.noEntity(id)}</p><p>${link("/", words.start)}</p></main>`;
	return document(words.noEntityTitle, language, main);
}

function document(title: string, language: Language, body: Html, links?: { json: string; canonical: string }): string {
	const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${PAGE_WORDS[language].product}</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
${links && html`<link rel="canonical" href="${links.canonical}"><link rel="alternate" type="application/json" href="${links.json}">`}
<style>${STYLE}</style></head><body>${body}</body></html>
`;
	return page.text;
}

/** Where else to go, and another day: on the screen only. */
function bar(id: string, pen: Pen): Html {
	const words = PAGE_WORDS[pen.language];
	const other = { asOf: pen.asOf, language: words.other.language };
	return html`<header class="bar"><nav aria-label="${words.product}">${link("/", words.product)}
${link(`/?show=${encodeURIComponent(id)}`, words.inPicture)}
${link(`/api/entities/${encodeURIComponent(id)}?asOf=${pen.asOf}`, words.json)}
<a href="${addressOf(id, other)}" lang="${other.language}" hreflang="${other.language}">${words.other.label}</a></nav>
<form><label>${words.day} <input type="date" name="asOf" value="${pen.asOf}" required></label>
<input type="hidden" name="lang" value="${pen.language}"><button>${words.show}</button></form></header>`;
}

/** All other facts by type and direction: what holds, what may, and what a correction has taken back, each apart. */
function groups({ facts }: EntityAnswer, hasCooperations: boolean, pen: Pen): Html {
	const others = facts.filter(({ type, direction, status }) => {
		return !hasCooperations || type !== "MEMBER_OF" || direction !== "out" || status === "retracted";
	});
	const isRetracted = (fact: EntityFact) => fact.status === "retracted";
	const on = (standing: string) =>
		others.filter((fact) => !isRetracted(fact) && standingOn(fact, pen.asOf) === standing);
	const phases = [
		[null, on("holds")],
		[PAGE_WORDS[pen.language].possible(dateInWords(pen.asOf, pen.language)), on("possible")],
		[FACT_STATUSES.retracted[pen.language], others.filter(isRetracted)],
	] as const;
	return html`${phases.map(
		([title, some]) =>
			some.length > 0 &&
			html`<section class="facts">${title && html`<h2>${title}</h2>`}${byType(some).map((of) => group(of, title ? "h3" : "h2", pen))}</section>`,
	)}`;
}

/** Facts come sorted by type and direction. */
function byType(facts: readonly EntityFact[]): EntityFact[][] {
	const found = new Map<string, EntityFact[]>();
	for (const fact of facts) {
		const key = `${fact.type} ${fact.direction}`;
		found.set(key, [...(found.get(key) ?? []), fact]);
	}
	return [...found.values()];
}

function group(facts: readonly EntityFact[], level: "h2" | "h3", pen: Pen): Html {
	const [first] = facts;
	if (!first) return html``;
	const title = html`${RELATIONSHIPS[first.type][first.direction][pen.language]} <span class="number">${facts.length}</span>`;
	const heading = level === "h2" ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
	return html`${heading}<ul>${facts.map((fact) => html`<li>${toEntity(fact.other, pen)}${remarks(fact, pen)}</li>`)}</ul>`;
}

/** License and attribution of every data set, and which state of the data this is. */
function imprint({ datasets, dataVersion, language }: Profile): Html {
	const words = PAGE_WORDS[language];
	return html`<section id="license"><h2>${words.data}</h2>${datasets.map(
		({ title, version, license, attribution, homepage }) =>
			html`<p>${link(homepage, title)}. ${words.version} ${version}. ${words.license}: ${link(licenseUrl(license), license)}. ${words.attribution}: ${attribution.join("; ")}.</p>`,
	)}<p class="muted">${words.made} ${dataVersion}</p></section>`;
}
