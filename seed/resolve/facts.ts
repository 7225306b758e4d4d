/** Facts with both ends found; the same fact stated twice is united, two periods of it are two facts. */
import {
	type Certainty,
	factId,
	ownKeys,
	type PropertyValue,
	RELATIONSHIPS,
	type RelationshipType,
} from "../../model/index.ts";
import type { Place } from "../messages/place.ts";
import { ignore, type Report } from "../messages/problem.ts";
import { isReversed } from "../parse/dates.ts";
import type { End, EvidenceDraft, FactDraft, Reference } from "../parse/draft.ts";
import { strongest } from "./entities.ts";
import { addTo, type Entity } from "./entity.ts";
import { type Index, resolveReference } from "./references.ts";
import type { Rows } from "./table-rows.ts";

export interface Fact {
	id: string;
	type: RelationshipType;
	from: Entity;
	to: Entity;
	values: Record<string, PropertyValue>;
	evidence: EvidenceDraft[];
	certainty?: Certainty;
	/** Why a doubt of the loader is none. */
	checked?: string;
	place: Place;
}

/** The facts whose only description is a row of a table, as they are found. */
export interface RowFacts {
	has(id: string): boolean;
	add(fact: Fact): void;
	delete(id: string): void;
}

export interface ResolvedFacts {
	/** What the YAML files state, and what is stated more than once. */
	facts: Fact[];
	/** Goes through the rest, which stays in the tables. */
	inRows(): Iterable<Fact>;
}

/** What belongs to what by some types, as all files and tables say; facts with unknown ends are passed over. */
export function findOwners(
	drafts: FactDraft[],
	tables: Rows[],
	index: Index,
	types: readonly RelationshipType[],
): Map<Entity, Set<Entity>> {
	const owners = new Map<Entity, Set<Entity>>();
	for (const draft of allDrafts(drafts, tables, index)) {
		if (!types.includes(draft.type)) continue;
		const [from, to] = [find(draft.from, index, ignore), find(draft.to, index, ignore)];
		if (from && to) addTo(owners, from, to);
	}
	return owners;
}

/** Finds the ends of all facts and unites those that are stated more than once. */
export function resolveFacts(
	drafts: FactDraft[],
	tables: Rows[],
	found: Index,
	inRows: RowFacts,
	report: Report,
): ResolvedFacts {
	const index = findOwnersLazily(found, drafts, tables);
	const groups = new Map<string, Fact[]>();
	const add = (fact: Fact) => groups.set(fact.id, [...(groups.get(fact.id) ?? []), fact]);
	for (const draft of expandAll(drafts, tables, index, report)) {
		const fact = resolveFact(draft, index, report);
		if (fact) add(fact);
	}
	const again = new Set<string>();
	for (const fact of resolveRows(tables, index, report)) {
		if (groups.has(fact.id)) add(fact);
		else if (inRows.has(fact.id)) again.add(fact.id);
		else inRows.add(fact);
	}
	if (again.size > 0) for (const fact of resolveRows(tables, index, ignore)) if (again.has(fact.id)) add(fact);
	for (const id of again) inRows.delete(id);
	return {
		facts: [...groups.values()].flatMap((group) => uniteGroup(group, report)),
		*inRows() {
			for (const fact of resolveRows(tables, index, ignore)) if (!groups.has(fact.id)) yield fact;
		},
	};
}

function* resolveRows(tables: Rows[], index: Index, report: Report): Generator<Fact> {
	for (const table of tables) {
		for (const draft of table.factDrafts(report, index.entities.of)) {
			const fact = resolveFact(draft, index, report);
			if (fact) yield fact;
		}
	}
}

/** What belongs to what is looked for when it is first asked for: few references need it, and it takes all tables. */
function findOwnersLazily(index: Index, drafts: FactDraft[], tables: Rows[]): Index {
	let found = false;
	return {
		...index,
		get owners() {
			if (!found) {
				found = true;
				for (const draft of allDrafts(drafts, tables, index)) addOwner(draft, index);
			}
			return index.owners;
		},
	};
}

function* allDrafts(drafts: FactDraft[], tables: Rows[], index: Index): Generator<FactDraft> {
	yield* drafts;
	for (const table of tables) yield* table.factDrafts(ignore, index.entities.of);
}

/** Silent: what belongs to what, as far as names tell without it. */
function addOwner(draft: FactDraft, index: Index): void {
	const { owner } = RELATIONSHIPS[draft.type];
	if (!owner) return;
	const [from, to] = [find(draft.from, index, ignore), find(draft.to, index, ignore)];
	if (!from || !to) return;
	if (owner === "from") addTo(index.owners, to, from);
	else addTo(index.owners, from, to);
}

function resolveFact(draft: FactDraft, index: Index, report: Report): Fact | undefined {
	const [from, to] = [find(draft.from, index, report), find(draft.to, index, report)];
	if (!from || !to) return undefined;
	if (from === to) {
		return report(draft.place, "selfLink", draft.type, from.id);
	}
	const { type, evidence, certainty, checked, place, properties } = draft;
	const id = factId(type, from.id, to.id);
	const assessed = { ...(certainty && { certainty }), ...(checked && { checked }) };
	return { id, type, from, to, values: properties.values, evidence, place, ...assessed };
}

function find(end: End, index: Index, report: Report): Entity | undefined {
	if ("entity" in end) return index.entities.of.get(end.entity);
	return "reference" in end ? lookUp(end.reference, index, report) : undefined;
}

/** Long tables name the same things again and again. */
function lookUp(reference: Reference, index: Index, report: Report): Entity | undefined {
	const { text, labels, place, named } = reference;
	const exact = index.entities.byId.get(text);
	if (exact && !named && labels.includes(exact.label)) return exact;
	const known = index.lookedUp(labels)(place.file);
	const before = named ? undefined : known.get(text);
	if (before) return before;
	const found = resolveReference(index, reference, report);
	if (found && !named && report !== ignore) known.set(text, found);
	return found;
}

/** `communes: all` → one fact for each direct member, or a problem when there is none. */
function expandAll(drafts: FactDraft[], tables: Rows[], index: Index, report: Report): FactDraft[] {
	if (!drafts.some(({ from, to }) => "members" in from || "members" in to)) return drafts;
	const members = new Map<Entity, Set<Entity>>();
	/** Networks with members that are not found, which is reported where they stand. */
	const incomplete = new Set<Entity>();
	for (const draft of allDrafts(drafts, tables, index)) {
		if (draft.type !== "MEMBER_OF") continue;
		const [from, to] = [find(draft.from, index, ignore), find(draft.to, index, ignore)];
		if (from && to) addTo(members, to, from);
		else if (to) incomplete.add(to);
	}
	return drafts.flatMap((draft) => {
		const { from, to } = draft;
		const end = "members" in from ? from : "members" in to ? to : undefined;
		if (!end) return [draft];
		const network = index.entities.of.get(end.members.network);
		const found = [...((network && members.get(network)) ?? [])].filter(({ label }) => label === end.members.all);
		if (found.length === 0 && !(network && incomplete.has(network))) report(end.members.place, "noSuchMembers");
		return found.map((member) => replaceEnd(draft, end, member));
	});
}

function replaceEnd(draft: FactDraft, end: End, { id, label }: Entity): FactDraft {
	const other: End = { reference: { place: draft.place, text: id, labels: [label] } };
	return draft.from === end ? { ...draft, from: other } : { ...draft, to: other };
}

/** Facts of one type between the same two: united where they agree, kept apart by what tells them apart. */
function uniteGroup(group: Fact[], report: Report): Fact[] {
	const united: Fact[] = [];
	for (const fact of group) {
		const same = united.find((other) => !differsIn(fact, other));
		if (same) unite(same, fact);
		else united.push(fact);
	}
	for (const [index, fact] of united.entries()) {
		for (const other of united.slice(0, index)) reportContradiction(fact, other, report);
	}
	return united.length > 1 ? tellApart(united) : united;
}

/** The first property that both have with different values. */
function differsIn(a: Fact, b: Fact): string | undefined {
	return Object.keys(a.values).find(
		(key) => key !== "note" && b.values[key] !== undefined && a.values[key] !== b.values[key],
	);
}

function unite(fact: Fact, other: Fact): void {
	const notes = [fact.values.note, other.values.note].filter((note) => note !== undefined);
	fact.values = { ...other.values, ...fact.values, ...(notes.length > 0 && { note: [...new Set(notes)].join(" ") }) };
	fact.evidence = [...fact.evidence, ...other.evidence];
	const certainty = strongest(fact.certainty, other.certainty, true);
	delete fact.certainty;
	if (certainty) fact.certainty = certainty;
	if (other.checked) fact.checked = other.checked;
}

/** What tells parallel facts of a type apart beside their period: `role`, `by`, `stage`, `as`. */
const distinguishing = (type: RelationshipType) => ownKeys(type).filter((key) => key !== "seats");

function reportContradiction(fact: Fact, other: Fact, report: Report): void {
	const key = differsIn(fact, other);
	if (key === undefined || distinguishing(fact.type).some((own) => fact.values[own] !== other.values[own])) return;
	if (endsBefore(fact, other) || endsBefore(other, fact)) return;
	const [value, old] = [fact, other].map(({ values }) => String(values[key] ?? ""));
	report(fact.place, "factContradiction", key, value ?? "", old ?? "", other.place);
}

const endsBefore = ({ values: { validTo } }: Fact, { values: { validFrom } }: Fact) => isReversed(validFrom, validTo);

function tellApart(facts: Fact[]): Fact[] {
	const taken = new Set<string>();
	return facts.map((fact) => {
		const own = distinguishing(fact.type).map((key) => fact.values[key]);
		const words = [...own, fact.values.validFrom ?? fact.values.validFromText].filter((word) => word !== undefined);
		const base = factId(fact.type, fact.from.id, fact.to.id, words.join(" "));
		let id = base;
		for (let number = 2; taken.has(id); number++) id = `${base}.${number}`;
		taken.add(id);
		return { ...fact, id };
	});
}
