/** The cooperations of an entity: each with how it belongs, whom to call, bodies, offices and what is not known of it. */
import {
	CLOSED_VALUES,
	dateInWords,
	type IndirectOf,
	nameIn,
	PROPERTIES,
	type PropertyName,
	RELATIONSHIPS,
} from "../../model/index.ts";
import { writeNumber } from "../prose.ts";
import type { Cooperation, Meeting, Office } from "./gather.ts";
import { type Html, html } from "./html.ts";
import { hasContact, nameOf, type Pen, properties, remarks, toEntity } from "./lines.ts";
import { PAGE_WORDS } from "./words.ts";

/** Direct ones, then those through others, then what is only possible on the day. */
export function cooperations(all: readonly Cooperation[], unknown: number, pen: Pen): Html {
	const words = PAGE_WORDS[pen.language];
	const groups = [
		[words.direct, all.filter(({ certain, direct }) => certain && direct.length > 0)],
		[words.indirect, all.filter(({ certain, direct }) => certain && direct.length === 0)],
		[words.possible(dateInWords(pen.asOf, pen.language)), all.filter(({ certain }) => !certain)],
	] as const;
	const sure = all.filter(({ certain }) => certain).length;
	return html`<section id="cooperations"><h2>${words.cooperations} <span class="number">${sure}</span></h2>
${all.length === 0 && html`<p>${words.none}</p>`}
${groups.map(([title, some]) => some.length > 0 && html`<h3>${title} <span class="number">${some.length}</span></h3>${some.map((one) => cooperation(one, pen))}`)}
${unknown > 0 && html`<p class="muted" id="unknown">${words.unknownMemberships(writeNumber(unknown, pen.language))}</p>`}
</section>`;
}

function cooperation(one: Cooperation, pen: Pen): Html {
	const { network, direct, ways, bodies, offices } = one;
	const name = nameOf(network, pen.language);
	const kind = CLOSED_VALUES[String(network.kind)]?.[pen.language];
	const own = direct.map(
		(fact) => html`<li>${RELATIONSHIPS.MEMBER_OF.out[pen.language]} ${name}${remarks(fact, pen)}</li>`,
	);
	return html`<section class="cooperation" id="${network.id}"><h4>${toEntity(network, pen)}${kind && html` <span class="muted">${kind}</span>`}</h4>
<ul>${own}${ways.map((way) => html`<li>${wayIn(way, pen)}</li>`)}</ul>
${properties(network, pen.language, "contact")}
${bodies.length + offices.length > 0 && html`<ul class="bodies">${offices.map((office) => html`<li>${held(office, pen)}</li>`)}${bodies.map((body) => html`<li>${meeting(body, pen)}</li>`)}</ul>`}
${gaps(one, pen)}
</section>`;
}

/** Each step in its own words, since each has its own dates and sources. */
function wayIn({ facts, possible }: IndirectOf, pen: Pen): Html {
	const words = PAGE_WORDS[pen.language];
	const between = facts.slice(0, -1).map(({ target }) => nameIn(target, pen.language));
	return html`${words.through(between.join(" → "))}${possible && html` <span class="badge">${words.possibly}</span>`}<ul>${facts.map(
		(fact) =>
			html`<li>${toEntity(fact.source, pen)} ${RELATIONSHIPS[fact.type].sentence[pen.language]} ${toEntity(fact.target, pen)}${remarks(fact, pen)}</li>`,
	)}</ul>`;
}

function meeting({ body, fact, represented, offices }: Meeting, pen: Pen): Html {
	const words = PAGE_WORDS[pen.language];
	const inside = [
		...represented.map(
			(one) => html`<li>${words.representedHere}: ${toEntity(one.source, pen)}${remarks(one, pen)}</li>`,
		),
		...offices.map((office) => html`<li>${held(office, pen)}</li>`),
	];
	return html`${toEntity(body, pen)}${remarks(fact, pen)}${properties(body, pen.language, "contact")}${inside.length > 0 && html`<ul>${inside}</ul>`}`;
}

function held({ role, fact, holders }: Office, pen: Pen): Html {
	const who = holders.map((one) => html`<li>${toEntity(one.source, pen)}${remarks(one, pen)}</li>`);
	const nobody = html`<li class="muted">${PAGE_WORDS[pen.language].vacant}</li>`;
	return html`${toEntity(role, pen)}${remarks(fact, pen)}${properties(role, pen.language, "contact")}<ul>${who.length > 0 ? who : nobody}</ul>`;
}

/** What nobody says of it, and how much of its lists is known. */
function gaps({ network, bodies, offices }: Cooperation, { language }: Pen): Html {
	const words = PAGE_WORDS[language];
	const complete = (list: "bodies" | "holders") => network[`${list}Listed`] === "complete";
	const held = [...offices, ...bodies.flatMap((body) => body.offices)].some(({ holders }) => holders.length > 0);
	const missing = [
		...(bodies.length > 0 || complete("bodies") ? [] : [words.bodies]),
		...(held || complete("holders") ? [] : [words.holders]),
		...(hasContact(network) ? [] : [words.contact]),
	];
	const lists = (["membersListed", "bodiesListed", "holdersListed"] satisfies PropertyName[]).flatMap((key) => {
		const listed = network[key];
		return listed === undefined ? [] : [`${PROPERTIES[key][language]}: ${CLOSED_VALUES[String(listed)]?.[language]}`];
	});
	const said = [...(missing.length > 0 ? [`${words.notKnown}: ${missing.join(", ")}`] : []), ...lists];
	return html`${said.length > 0 && html`<p class="muted gaps">${said.join(". ")}.</p>`}`;
}
