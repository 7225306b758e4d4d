/** When facts and entities hold: derived from what is stated, from the days on which it is attested and from what bounds it. */
import {
	type DerivedDays,
	deriveDays,
	type Edtf,
	type Life,
	NODES,
	type NodeType,
	type PropertyValue,
	RELATIONSHIPS,
	type Reading,
	type RelationshipType,
} from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { lastDayOf, readingOf } from "../parse/dates.ts";
import type { Drafts, EvidenceDraft } from "../parse/draft.ts";
import type { Entity } from "./entity.ts";
import type { Fact } from "./facts.ts";

/** What an entity belongs to by one of these lasts no longer than it. */
export const BINDING: readonly RelationshipType[] = ["BODY_OF", "SUB_BODY_OF", "ROLE_IN"];

type Values = Readonly<Record<string, PropertyValue>>;
type Owners = (entity: Entity) => Iterable<Entity>;

/** Derives the days of the facts and entities of a data directory. */
export interface Days {
	ofEntity(entity: Pick<Entity, "label" | "values" | "evidence">, same: Entity): DerivedDays;
	ofFact(fact: Fact): Values;
	/** Reports a fact that reaches beyond what bounds it. */
	check(fact: Fact, report: Report): void;
}

/** @param owners what an entity belongs to by a binding relationship */
export function createDays(sources: Drafts["sources"], owners: Owners): Days {
	const lives = new Map<Entity, Life>();
	const lifeOf = (entity: Entity): Life => {
		const known = lives.get(entity);
		if (known) return known;
		// Set first, so that what belongs to itself in a circle ends here; the hierarchies report it.
		lives.set(entity, {});
		const life = withOwners(ownLife(entity.label, entity.values), [...owners(entity)].map(lifeOf));
		lives.set(entity, life);
		return life;
	};
	const boundsOf = ({ type, from, to }: Fact) => {
		const { bounds } = RELATIONSHIPS[type];
		return bounds === "source" ? [from] : [from, to];
	};
	const attestedBy = (evidence: readonly EvidenceDraft[]) => attestationsOf(evidence, sources);
	const undated = new Set<string>();
	/** Each source once. */
	const reportUndated = ({ evidence }: Fact, report: Report) => {
		for (const piece of evidence) {
			const { source = "", place } = piece;
			if (!sources.has(source) || undated.has(source) || attestationOf(piece, sources)) continue;
			undated.add(source);
			report(sources.get(source)?.place ?? place, "noAttestation", source);
		}
	};

	return {
		ofEntity({ label, values, evidence }, same) {
			if (!NODES[label].lasts) return {};
			const bounds = [...owners(same)].map(lifeOf);
			return deriveDays(ownLife(label, values), attestedBy(evidence), bounds);
		},
		ofFact(fact) {
			const attested = attestedBy(fact.evidence);
			if (RELATIONSHIPS[fact.type].bounds === "none") return spanOf(attested);
			const stated = { ...side("from", fact.values.validFrom), ...side("to", fact.values.validTo) };
			const term = fact.type === "HOLDS" && !stated.to ? fact.to.values.term : undefined;
			const ruled = typeof term === "string" ? endByRule(stated.from, attested, term) : undefined;
			const life = ruled ? { ...stated, to: ruled } : stated;
			const days = deriveDays(life, attested, boundsOf(fact).map(lifeOf));
			return { ...days, ...spanOf(attested), ...(ruled && { endsByRule: true }) };
		},
		check(fact, report) {
			const attested = attestedBy(fact.evidence);
			if (attested.length < fact.evidence.length) reportUndated(fact, report);
			if (RELATIONSHIPS[fact.type].bounds !== "none") {
				for (const end of boundsOf(fact)) if (checkBound(fact, end, lifeOf(end), attested, report)) return;
			}
		},
	};
}

/** The stated beginning and end of an entity. */
function ownLife(label: NodeType, values: Values): Life {
	const { from, to } = NODES[label].lasts ?? {};
	return { ...(from && side("from", values[from])), ...(to && side("to", values[to])) };
}

const side = <Key extends "from" | "to">(key: Key, date: PropertyValue | undefined): Partial<Record<Key, Reading>> =>
	typeof date === "string" ? ({ [key]: readingOf(date) } as Record<Key, Reading>) : {};

/** Where nothing is stated of its own, it lasts as what it belongs to: from the first of several to the last. */
function withOwners(own: Life, owners: readonly Life[]): Life {
	if (owners.length === 0) return own;
	const births = owners.map(({ from }) => from?.earliest);
	const ends = owners.map(({ to }) => to);
	const from = own.from ?? (births.includes(undefined) ? undefined : { earliest: births.sort()[0] ?? "" });
	const last = ends.includes(undefined)
		? undefined
		: ends.sort((a, b) => ((a?.latest ?? "9") < (b?.latest ?? "9") ? 1 : -1))[0];
	const to = own.to ?? last;
	return { ...(from && { from }), ...(to && { to }) };
}

/** A day on which a source says that it is so. */
interface Attestation extends Reading {
	date: Edtf;
}

/** The attestations in their order. */
function attestationsOf(evidence: readonly EvidenceDraft[], sources: Drafts["sources"]): Attestation[] {
	const found = evidence.flatMap((piece) => attestationOf(piece, sources) ?? []);
	return found.sort((a, b) => ((a.latest ?? "") < (b.latest ?? "") ? -1 : 1));
}

/** Of which day a piece of evidence speaks: as it says itself, else that of publication, else that of retrieval. */
export function attestationOf(piece: EvidenceDraft, sources: Drafts["sources"]): Attestation | undefined {
	const { publishedOn, retrievedOn } = sources.get(piece.source ?? "")?.properties.values ?? {};
	const said = piece.attestedOn === undefined ? [publishedOn, retrievedOn] : [piece.attestedOn];
	const dates = said.filter((date) => typeof date === "string");
	const [date] = dates;
	const readings = dates.map(readingOf);
	// What was read on a day had been published by then.
	const latest = readings.flatMap((reading) => reading.latest ?? []).sort()[0];
	const earliest = readings[0]?.earliest;
	return date === undefined || latest === undefined ? undefined : { date, latest, ...(earliest && { earliest }) };
}

function spanOf(attested: readonly Attestation[]): Values {
	const [first, last] = [attested[0], attested.at(-1)];
	return { ...(first && { firstAttested: first.date }), ...(last && { lastAttested: last.date }) };
}

/** A term that began at the latest when it was first attested is over by then, and was not over when it was last attested. */
function endByRule(from: Reading | undefined, attested: readonly Attestation[], term: string): Reading | undefined {
	const [first, last] = [attested[0]?.latest, attested.at(-1)?.latest];
	const begun = from?.latest ?? first;
	if (begun === undefined) return undefined;
	const latest = lastDayOf(begun, term);
	const seen = last === undefined || last > latest ? latest : last;
	return { earliest: from?.earliest ? lastDayOf(from.earliest, term) : seen, latest };
}

/** @returns whether something was reported */
function checkBound(
	{ id, type, place, values }: Fact,
	end: Entity,
	{ from, to }: Life,
	attested: readonly Attestation[],
	report: Report,
): boolean {
	const stated = { ...side("from", values.validFrom), ...side("to", values.validTo) };
	const isAfter = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a > b;
	const say = (how: How, day: PropertyValue | undefined, bound: string | undefined) => {
		report({ ...place, about: id }, "reachesBeyond", how, type, String(day), end.id, String(bound));
		return true;
	};
	const { validFrom, validTo } = values;
	if (isAfter(from?.earliest, stated.from?.latest)) return say("beginsTooEarly", validFrom, from?.earliest);
	const [first] = attested;
	if (!stated.from && isAfter(from?.earliest, first?.latest)) {
		return say("attestedTooEarly", first?.date, from?.earliest);
	}
	if (isAfter(stated.from?.earliest, to?.latest)) return say("beginsTooLate", validFrom, to?.latest);
	return isAfter(stated.to?.earliest, to?.latest) && say("endsTooLate", validTo, to?.latest);
}

type How = "beginsTooEarly" | "attestedTooEarly" | "beginsTooLate" | "endsTooLate";
