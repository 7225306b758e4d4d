/** What is described → elements as they are stored, with their evidence. */

import type { Place } from "../messages/place.ts";
import type { EntityDraft, EvidenceDraft, SourceDraft } from "../parse/draft.ts";
import type { Days } from "./days.ts";
import { contentHash, type Props } from "./element.ts";
import type { ElementIndex } from "./element-index.ts";
import type { Entity } from "./entity.ts";
import { evidenceId, sourceId, statusOf, toEvidence } from "./evidence.ts";
import type { Fact } from "./facts.ts";

/** An element that is yet to be hashed. */
export interface Unhashed {
	kind: string;
	place: Place | undefined;
	props: Props & { id: string };
	/** The ends of a relationship. */
	ends: { from: string; to: string } | undefined;
	evidence: EvidenceDraft[];
}

export function fromSource({ key, place, properties }: SourceDraft): Unhashed {
	const props = { id: sourceId(key), ...properties.values };
	return { kind: "Source", place, props, ends: undefined, evidence: [] };
}

/** An entity that is kept in memory as a whole. */
export function fromEntity(entity: Entity, days: Days): Unhashed {
	const { label, places, evidence } = entity;
	const props = { ...toProps(entity), ...days.ofEntity(entity, entity) };
	return { kind: label, place: places[0], props, ends: undefined, evidence };
}

/** An entity that only this description is about. */
export function fromRow(entity: Entity, draft: EntityDraft, days: Days): Unhashed {
	const { id, label } = entity;
	const { place, properties, evidence, certainty } = draft;
	const { values } = properties;
	const stated = toProps({ id, values, evidence, ...(certainty && { certainty }) });
	const props = { ...stated, ...days.ofEntity({ label, values, evidence }, entity) };
	return { kind: label, place, props, ends: undefined, evidence };
}

export function fromFact(fact: Fact, days: Days): Unhashed {
	const { type, place, evidence, from, to } = fact;
	return {
		kind: type,
		place,
		props: { ...toProps(fact), ...days.ofFact(fact) },
		ends: { from: from.id, to: to.id },
		evidence,
	};
}

interface Evidenced {
	id: string;
	values: Props;
	evidence: EvidenceDraft[];
	certainty?: string;
}

function toProps({ id, values, evidence, certainty }: Evidenced): Props & { id: string } {
	const ids = evidence.length === 1 ? evidence.map(evidenceId) : [...new Set(evidence.map(evidenceId))].sort();
	return { ...values, id, evidence: ids, certainty: certainty ?? "stated", status: statusOf(evidence) };
}

/** Takes an element and its evidence into the index. */
export function indexElement(index: ElementIndex, { kind, props, ends, evidence }: Unhashed): void {
	index.set(props.id, kind, contentHash(kind, props, ends && [ends.from, ends.to]));
	for (const piece of evidence) {
		const id = evidenceId(piece);
		if (index.number(id) === undefined) index.set(id, "Evidence", toEvidence(piece).hash);
	}
}

/** The elements that are wanted, each piece of evidence once. Their hashes are known from the index. */
export function* toElements(all: Iterable<Unhashed>, index: ElementIndex, isWanted: (number: number) => boolean) {
	const given = new Uint8Array(index.size);
	for (const { kind, props, ends, evidence } of all) {
		for (const piece of evidence) {
			const number = index.number(evidenceId(piece));
			if (number === undefined || given[number]) continue;
			given[number] = 1;
			if (isWanted(number)) yield toEvidence(piece);
		}
		const number = index.number(props.id);
		if (number === undefined || !isWanted(number)) continue;
		const hash = index.hash(number);
		yield { id: props.id, kind, hash, props: { ...props, hash }, ...ends };
	}
}
