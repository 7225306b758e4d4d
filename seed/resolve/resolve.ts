/** Drafts → elements: references resolved, descriptions of the same united, everything checked against the model's schemas. */
import type { Dataset, IsoDate } from "../../model/index.ts";
import { collectProblems, ignore, type Problems } from "../messages/problem.ts";
import type { Drafts, EntityDraft } from "../parse/draft.ts";
import { resolveBoundaries, type StoredBoundaries } from "./boundaries.ts";
import { resolveCompleteness } from "./completeness.ts";
import { checkConsistency } from "./consistency.ts";
import { type Corrections, resolveCorrections } from "./corrections.ts";
import { createHierarchies } from "./cycles.ts";
import { createDays, type Days } from "./days.ts";
import { checkDoubts } from "./doubts.ts";
import type { Element, EvidenceElement, Relationship } from "./element.ts";
import { createElementIndex, type ElementIndex } from "./element-index.ts";
import { fromEntity, fromFact, fromRow, fromSource, indexElement, toElements, type Unhashed } from "./elements.ts";
import { uniteEntities } from "./entities.ts";
import type { Entities, Entity } from "./entity.ts";
import { toEvidence } from "./evidence.ts";
import { type Fact, findOwners, type ResolvedFacts, resolveFacts } from "./facts.ts";
import { checkAttestations, checkSourceDates } from "./future.ts";
import { BINDING } from "./lives.ts";
import { checkExamples, checkOpening } from "./opening.ts";
import { indexNames } from "./references.ts";
import { checkSchemas } from "./schemas.ts";
import { openRows, type Rows } from "./table-rows.ts";

/** What the files say, checked and complete: the elements as they will stand in the graph. */
export interface Resolved {
	dataset: Dataset;
	index: ElementIndex;
	corrections: Corrections;
	boundaries: StoredBoundaries | undefined;
	/**
	 * Goes through the elements that are wanted, reading the tables again: sources before evidence, nodes before
	 * relationships. Only the index is kept in memory.
	 */
	elements(isWanted: (number: number) => boolean): Iterable<Element | EvidenceElement | Relationship>;
}

/** @returns undefined when anything has been reported, here or before */
export function resolve(drafts: Drafts, problems: Problems, today: IsoDate): Resolved | undefined {
	/** What only the schemas find; reported when there is nothing else, since much of it follows from the rest. */
	const late = collectProblems();
	const index = createElementIndex();
	const take = (element: Unhashed) => {
		if (problems.all.length === 0) checkSchemas(element, late.report);
		indexElement(index, element);
	};
	for (const source of drafts.sources.values()) checkSourceDates(source, today, problems.report);
	const parts = resolveParts(drafts, index, take, problems, today);
	for (const element of keptInMemory(parts)) take(element);
	const corrections = resolveCorrections(drafts, parts.entities, problems.report);
	const boundaries = resolveBoundaries(drafts.boundaries, parts.entities.byId, problems.report);
	const cited = citedOnlyBy(drafts.corrections, index);
	if (problems.all.length === 0) problems.all.push(...late.all);
	if (problems.all.length > 0 || !drafts.dataset) return undefined;
	const elements: Resolved["elements"] = (isWanted) =>
		withEvidence(cited, toElements(allElements(parts), index, isWanted), ({ id }) => isWanted(index.number(id) ?? -1));
	return { dataset: withAttribution(drafts.dataset, boundaries), index, corrections, boundaries, elements };
}

/** Whom the boundaries name is named wherever the data set is. */
function withAttribution(dataset: Dataset, boundaries: StoredBoundaries | undefined): Dataset {
	if (!boundaries || dataset.attribution.includes(boundaries.attribution)) return dataset;
	return { ...dataset, attribution: [...dataset.attribution, boundaries.attribution] };
}

/** Takes the evidence that only corrections cite into the index. */
function citedOnlyBy(corrections: Drafts["corrections"], index: ElementIndex): EvidenceElement[] {
	const pieces = corrections.flatMap(({ evidence }) => evidence.map(toEvidence));
	const own = [...new Map(pieces.map((piece) => [piece.id, piece])).values()].filter(
		({ id }) => index.number(id) === undefined,
	);
	for (const { id, kind, hash } of own) index.set(id, kind, hash);
	return own;
}

/** Behind the sources, on which it hangs. */
function* withEvidence(
	evidence: readonly EvidenceElement[],
	elements: Iterable<Element>,
	isWanted: (element: Element) => boolean,
): Generator<Element> {
	let waiting = evidence.filter(isWanted);
	for (const element of elements) {
		if (element.kind !== "Source") {
			yield* waiting;
			waiting = [];
		}
		yield element;
	}
	yield* waiting;
}

interface Parts {
	drafts: Drafts;
	rows: Rows[];
	entities: Entities;
	facts: ResolvedFacts;
	days: Days;
}

/** @param take called at once with what is described in one row of a table only */
function resolveParts(
	drafts: Drafts,
	index: ElementIndex,
	take: (element: Unhashed) => void,
	{ report }: Problems,
	today: IsoDate,
): Parts {
	const rows = openRows(drafts);
	let owners: Map<Entity, Set<Entity>> | undefined;
	const days = createDays(drafts.sources, (entity) => {
		owners ??= findOwners(drafts.facts, rows, names, BINDING);
		return owners.get(entity) ?? [];
	});
	const entities = uniteEntities(drafts.entities, rows, report);
	const names = indexNames(entities);
	resolveCompleteness(entities.byId.values(), drafts.sources, names, report);
	for (const [entity, draft] of rowEntities(rows)) take(fromRow(entity, draft, days));
	const hierarchies = createHierarchies();
	const inRows = {
		has: (id: string) => index.number(id) !== undefined,
		add: (fact: Fact) => {
			hierarchies.add(fact);
			days.check(fact, report);
			checkAttestations(fact, today, report);
			take(fromFact(fact, days));
		},
		delete: index.delete,
	};
	const facts = resolveFacts(drafts.facts, rows, names, inRows, report);
	for (const fact of facts.facts) {
		hierarchies.add(fact);
		days.check(fact, report);
		checkAttestations(fact, today, report);
	}
	checkConsistency(facts.facts, days, report);
	checkDoubts(facts.facts, entities.byId.values(), drafts.sources, report);
	hierarchies.check(report);
	checkOpening(drafts.opening, entities.byId, report);
	checkExamples(drafts.examples, entities.byId, report);
	return { drafts, rows, entities, facts, days };
}

function* keptInMemory({ drafts, entities, facts, days }: Parts): Generator<Unhashed> {
	for (const source of drafts.sources.values()) yield fromSource(source);
	for (const entity of entities.byId.values()) if (!entity.inRow) yield fromEntity(entity, days);
	for (const fact of facts.facts) yield fromFact(fact, days);
}

/** All there is, also what stands in rows only; relationships last. */
function* allElements({ drafts, rows, entities, facts, days }: Parts): Generator<Unhashed> {
	for (const source of drafts.sources.values()) yield fromSource(source);
	for (const entity of entities.byId.values()) if (!entity.inRow) yield fromEntity(entity, days);
	for (const [entity, draft] of rowEntities(rows)) yield fromRow(entity, draft, days);
	for (const fact of facts.facts) yield fromFact(fact, days);
	for (const fact of facts.inRows()) yield fromFact(fact, days);
}

/** What stands in one row of a table and nowhere else. */
function* rowEntities(rows: Rows[]): Generator<[Entity, EntityDraft]> {
	for (const table of rows) {
		let number = 0;
		for (const draft of table.entityDrafts(ignore)) {
			const entity = table.entities[number++];
			if (entity?.inRow) yield [entity, draft];
		}
	}
}
