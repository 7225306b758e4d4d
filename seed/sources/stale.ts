/** Facts that go on as far as is known, but that no source has spoken of for long, and who could know. */
import {
	compareText,
	type IsoDate,
	isRelationshipType,
	RELATIONSHIPS,
	type RelationshipType,
} from "../../model/index.ts";
import { readingOf } from "../parse/dates.ts";
import type { Element, Props, Relationship } from "../resolve/element.ts";
import { BINDING } from "../resolve/lives.ts";
import { type Cited, textOf } from "./cited.ts";

export interface StaleFact {
	id: string;
	type: RelationshipType;
	/** The names of both ends. */
	from: string;
	to: string;
	lastAttested: string;
	/** The newest source. */
	source: { title: string; publisher: string; url: string };
}

/** How who could know is reached: the cooperation itself, its secretariat, where it sits. */
export interface Contact {
	website: string;
	email: string;
	telephone: string;
	secretariat: string;
	seat: string;
}

/** The stale facts of a cooperation; what belongs to none is under what it is about. */
export interface StaleGroup {
	id: string;
	name: string;
	contact: Contact;
	facts: StaleFact[];
}

/**
 * The facts without a stated end whose newest attestation is older than a day, the cooperations by name.
 * @param before the first day that is recent enough
 */
export function findStale(cited: Cited, before: IsoDate): StaleGroup[] {
	const { entities, relationships } = cited;
	const belongsTo = new Map(
		relationships.filter(({ kind }) => BINDING.includes(kind)).map(({ from, to }) => [from, to]),
	);
	const groups = new Map<string, StaleFact[]>();
	for (const fact of relationships) {
		if (!isStale(fact, before)) continue;
		const id = cooperationOf(fact, belongsTo, entities);
		groups.set(id, [...(groups.get(id) ?? []), toStaleFact(fact, cited)]);
	}
	return [...groups]
		.map(([id, facts]) => ({
			id,
			name: nameOf(entities, id),
			contact: contactOf(id, cited),
			facts: facts.sort(oldestFirst),
		}))
		.sort((a, b) => compareText(a.name, b.name));
}

/** Last attested before the day, without an end, of a type that can end by itself: an office does not leave its body. */
function isStale({ kind, props }: Relationship, before: IsoDate): boolean {
	if (!isRelationshipType(kind) || RELATIONSHIPS[kind].bounds === "none" || BINDING.includes(kind)) return false;
	if (props.possibleTo !== undefined) return false;
	const { latest } = readingOf(textOf(props, "lastAttested"));
	return latest !== undefined && latest < before;
}

/** The cooperation that one of the ends is, or belongs to; else what is not just a topic. */
function cooperationOf(
	{ from, to }: Relationship,
	belongsTo: ReadonlyMap<string, string>,
	entities: Cited["entities"],
): string {
	const owners = [to, from].map((id) => {
		const passed = new Set<string>();
		let at = id;
		for (let next = belongsTo.get(at); next !== undefined && !passed.has(next); next = belongsTo.get(at)) {
			passed.add(next);
			at = next;
		}
		return at;
	});
	const find = (test: (kind: string | undefined) => boolean) => owners.find((id) => test(entities.get(id)?.kind));
	return find((kind) => kind === "Network") ?? find((kind) => kind !== "Topic") ?? to;
}

function toStaleFact({ id, kind, from, to, props }: Relationship, { entities, evidence, sources }: Cited): StaleFact {
	const lastAttested = textOf(props, "lastAttested");
	const pieces = [props.evidence ?? []].flat().flatMap((piece) => evidence.get(String(piece)) ?? []);
	const dateOf = (source: Props | undefined) => textOf(source, "publishedOn") || textOf(source, "retrievedOn");
	const dated = pieces.map((piece) => ({
		source: sources.get(piece.source),
		date: textOf(piece.props, "attestedOn") || dateOf(sources.get(piece.source)),
	}));
	const { source } = dated.find(({ date }) => date === lastAttested) ?? dated[0] ?? {};
	const cite = { title: textOf(source, "title"), publisher: textOf(source, "publisher") };
	const url = textOf(source, "archiveUrl") || textOf(source, "url");
	const ends = { from: nameOf(entities, from), to: nameOf(entities, to) };
	return { id, type: kind, ...ends, lastAttested, source: { ...cite, url } };
}

function contactOf(id: string, { entities, relationships }: Cited): Contact {
	const into = (type: RelationshipType, to: readonly string[]) =>
		relationships.filter((one) => one.kind === type && to.includes(one.to)).map(({ from }) => from);
	const offices = into("BODY_OF", [id]).filter((body) => entities.get(body)?.props.kind === "secretariat");
	const secretariat = [...offices, ...into("ACTS_FOR", [id, ...offices])].map((one) => withPhone(entities.get(one)));
	const seat = relationships
		.filter(({ kind, from }) => kind === "LOCATED_IN" && from === id)
		.map(({ to }) => nameOf(entities, to));
	const own = entities.get(id)?.props;
	const [website, email, telephone] = ["website", "email", "telephone"].map((key) => textOf(own, key));
	const list = (names: readonly string[]) => [...new Set(names)].join(", ");
	return {
		website: website ?? "",
		email: email ?? "",
		telephone: telephone ?? "",
		secretariat: list(secretariat),
		seat: list(seat),
	};
}

const withPhone = (office: Element | undefined) =>
	["name", "email", "telephone"]
		.map((key) => textOf(office?.props, key))
		.filter(Boolean)
		.join(" ");

const nameOf = (entities: Cited["entities"], id: string) => textOf(entities.get(id)?.props, "name") || id;

const oldestFirst = (a: StaleFact, b: StaleFact) =>
	compareText(readingOf(a.lastAttested).latest ?? "", readingOf(b.lastAttested).latest ?? "") ||
	compareText(a.from, b.from);
