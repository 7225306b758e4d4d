/** When facts and entities hold: derived from what is stated, from the days on which it is attested and from what bounds it. */
import {
	type DerivedDays,
	deriveDays,
	type Edtf,
	type Life,
	NODES,
	RELATIONSHIPS,
	type Reading,
} from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { lastDayOf, readingOf } from "../parse/dates.ts";
import type { Drafts, EvidenceDraft } from "../parse/draft.ts";
import type { Entity } from "./entity.ts";
import type { Fact } from "./facts.ts";
import { createLives, findBreach, ownLife, statedLife, type Values } from "./lives.ts";

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
	const lifeOf = createLives<Entity>(({ label, values }) => ownLife(label, values), owners);
	const boundsOf = ({ type, from, to }: Fact) => (RELATIONSHIPS[type].bounds === "source" ? [from] : [from, to]);
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
			const stated = statedLife(fact.values);
			const term = fact.type === "HOLDS" && !stated.to ? fact.to.values.term : undefined;
			const ruled = typeof term === "string" ? endByRule(stated.from, attested, term) : undefined;
			const life = ruled ? { ...stated, to: ruled } : stated;
			const days = deriveDays(life, attested, boundsOf(fact).map(lifeOf));
			return { ...days, ...spanOf(attested), ...(ruled && { endsByRule: true }) };
		},
		check(fact, report) {
			const attested = attestedBy(fact.evidence);
			if (attested.length < fact.evidence.length) reportUndated(fact, report);
			if (RELATIONSHIPS[fact.type].bounds === "none") return;
			for (const end of boundsOf(fact)) {
				if (checkBound(fact, end, lifeOf(end), attested, report)) return;
				checkLast(fact, end, lifeOf(end), report);
			}
		},
	};
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

/** Of when the attestations speak. What has no end of its own (`2000/..`) is later than others only as far as it begins later. */
function spanOf(attested: readonly Attestation[]): Values {
	const [first] = attested;
	const surely = ({ date, earliest, latest }: Attestation) => (date.endsWith("/..") ? earliest : latest) ?? "";
	const last = attested.reduce<Attestation | undefined>(
		(best, one) => (best && surely(best) > surely(one) ? best : one),
		undefined,
	);
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
	life: Life,
	[first]: readonly Attestation[],
	report: Report,
): boolean {
	const breach = findBreach(values, life, first?.latest);
	if (!breach) return false;
	const { how, date, bound } = breach;
	const day = date === "firstAttested" ? first?.date : values[date];
	report({ ...place, about: id }, "reachesBeyond", how, type, String(day), end.id, bound);
	return true;
}

/** Reports evidence that is said to speak of a day after the end; a source that was published after it may look back. */
function checkLast({ id, type, evidence }: Fact, end: Entity, { to }: Life, report: Report): void {
	for (const { attestedOn, place } of evidence) {
		if (attestedOn === undefined || !to?.latest || (readingOf(attestedOn).earliest ?? "") <= to.latest) continue;
		report({ ...place, about: id }, "reachesBeyond", "attestedTooLate", type, attestedOn, end.id, to.latest);
	}
}
