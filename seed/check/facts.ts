/** Facts with both ends found; the same fact told twice is united, two periods of it are two facts. */
import { type Certainty, factId, type PropertyValue, type RelationshipType } from "../../model/index.ts";
import type { End, EvidenceDraft, FactDraft } from "../describe/drafts.ts";
import { ownKeys } from "../describe/facts.ts";
import type { Place, Report } from "../problems.ts";
import { addTo, contradiction, type Entity, strongest } from "./entities.ts";
import { type Index, resolve } from "./references.ts";

export interface Fact {
	id: string;
	type: RelationshipType;
	from: Entity;
	to: Entity;
	values: Record<string, PropertyValue>;
	evidence: EvidenceDraft[];
	certainty?: Certainty;
	place: Place;
}

/** What makes its start a part of its end, so that the end tells it apart: "Geschäftsstelle (Stadtregion Münster)". */
const BELONGING: readonly RelationshipType[] = ["PART_OF", "BODY_OF", "SUB_BODY_OF", "ROLE_IN", "EVENT_OF", "RUNS"];

/** Finds the ends of all facts and unites those that are told more than once. */
export function settleFacts(drafts: FactDraft[], index: Index, report: Report): Fact[] {
	indexOwners(drafts, index);
	const expanded = expandAll(drafts, index, report);
	const facts = expanded.flatMap((draft) => settle(draft, index, report) ?? []);
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) groups.set(fact.id, [...(groups.get(fact.id) ?? []), fact]);
	return [...groups.values()].flatMap((group) => uniteGroup(group, report));
}

/** First pass, silent: what belongs to what, as far as names tell without it. */
function indexOwners(drafts: FactDraft[], index: Index): void {
	for (const draft of drafts.filter(({ type }) => BELONGING.includes(type))) {
		const [from, to] = [find(draft.from, index, ignore), find(draft.to, index, ignore)];
		if (!from || !to) continue;
		if (draft.type === "RUNS") addTo(index.owners, to, from);
		else addTo(index.owners, from, to);
	}
}

const ignore: Report = () => {};

function settle(draft: FactDraft, index: Index, report: Report): Fact | undefined {
	const [from, to] = [find(draft.from, index, report), find(draft.to, index, report)];
	if (!from || !to) return undefined;
	if (from === to) {
		report(draft.place, `${draft.type} führt von ${from.id} zu sich selbst`, "das andere Ende berichtigen");
		return undefined;
	}
	const { type, evidence, certainty, place, properties } = draft;
	const id = factId(type, from.id, to.id);
	return { id, type, from, to, values: { ...properties.values }, evidence, place, ...(certainty && { certainty }) };
}

function find(end: End, index: Index, report: Report): Entity | undefined {
	if ("entity" in end) return index.entities.of.get(end.entity);
	return "reference" in end ? resolve(index, end.reference, report) : undefined;
}

/** `communes: all` → one fact for each direct member, or a problem when there is none. */
function expandAll(drafts: FactDraft[], index: Index, report: Report): FactDraft[] {
	const members = new Map<Entity, Set<Entity>>();
	for (const draft of drafts.filter(({ type }) => type === "MEMBER_OF")) {
		const [from, to] = [find(draft.from, index, ignore), find(draft.to, index, ignore)];
		if (from && to) addTo(members, to, from);
	}
	return drafts.flatMap((draft) => {
		const { from, to } = draft;
		const end = "members" in from ? from : "members" in to ? to : undefined;
		if (!end) return [draft];
		const network = index.entities.of.get(end.members.network);
		const found = [...((network && members.get(network)) ?? [])].filter(({ label }) => label === end.members.all);
		if (found.length === 0)
			report(
				end.members.place,
				"das Netzwerk hat keine solchen Mitglieder",
				"Mitglieder angeben oder die Namen ausschreiben",
			);
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
}

/** What tells parallel facts of a type apart beside their period: `role`, `by`, `stage`, `as`. */
const distinguishing = (type: RelationshipType) => ownKeys(type).filter((key) => key !== "seats");

function reportContradiction(fact: Fact, other: Fact, report: Report): void {
	const key = differsIn(fact, other);
	if (key === undefined || distinguishing(fact.type).some((own) => fact.values[own] !== other.values[own])) return;
	if (endsBefore(fact, other) || endsBefore(other, fact)) return;
	const wrong = contradiction(key, fact.values[key] ?? "", other.values[key] ?? "", other.place);
	report(fact.place, wrong, "berichtigen, die Zeiträume abgrenzen, oder mit „says“ sagen, welche Quelle was nennt");
}

const endsBefore = ({ values: { validTo } }: Fact, { values: { validFrom } }: Fact) =>
	typeof validTo === "string" && typeof validFrom === "string" && validTo < validFrom;

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
