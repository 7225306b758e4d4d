/**
 * What several data sets say of one element → the element as it is stored. A pure function of the contributions in the order
 * in which their data sets were first loaded: the first's values hold, what it lacks comes from the next, lists and evidence
 * are united, and what differs is written down as a conflict.
 */
import { Certainty, DerivedDays, fold, strongestOf } from "../../model/index.ts";
import { contentHash, type Element, type Props } from "../resolve/element.ts";
import { RETRACTION } from "../resolve/kinds.ts";
import type { Contribution, Statement } from "./contribution.ts";
import { correct, type Draft } from "./correct.ts";
import { mergeDays } from "./days.ts";
import { groupOf, shown } from "./groups.ts";

/** A statement with the data set that makes it. */
export interface Stated {
	dataset: string;
	statement: Statement;
}

/** Merged in a way of their own. */
const OWN_WAY = ["id", "name", "altNames", "note", "evidence", "status", "certainty"];
const DERIVED = [...Object.keys(DerivedDays.shape), "firstAttested", "lastAttested"];
/** Texts in an author's own words, which differ without contradicting each other. */
const PROSE = ["description", "purpose", "locator", "rhythm"];

/** What a piece of evidence that is not overtaken says, by its id; where nothing is said, nothing. */
export type Sayings = ReadonlyMap<string, string>;

/** @returns undefined when nobody states the element, whoever corrects it */
export function mergeContributions(
	contributions: readonly Contribution[],
	sayings: Sayings = new Map(),
): Element | undefined {
	const stated = contributions.flatMap(({ dataset, statement }) => (statement ? [{ dataset, statement }] : []));
	const [first] = stated;
	if (!first) return undefined;
	const datasets = contributions.map(({ dataset }) => dataset).sort();
	const { kind, hash, props: _, own: __, ...ends } = first.statement;
	const id = String(first.statement.props.id);
	if (isAlone(contributions)) return { id, kind, hash, props: { ...first.statement.props, hash, datasets }, ...ends };
	const draft = mergeStatements(stated);
	correct(draft, contributions);
	const { props, conflicts } = draft;
	compareSayings(stated, sayings, conflicts);
	if (conflicts.size > 0) props.conflicts = [...conflicts.values()];
	if ("status" in props && props.status !== "retracted") props.status = statusOf(stated, props, conflicts.size > 0);
	const merged = contentHash(kind, props, Object.values(ends));
	if (props.status === "retracted") {
		const remembered = { id, type: kind, ...ends, fact: JSON.stringify(props), hash: merged, datasets };
		return { id, kind: RETRACTION, hash: merged, props: remembered };
	}
	return { id, kind, hash: merged, props: { ...props, hash: merged, datasets }, ...ends };
}

/** One data set states it, and none corrects it. */
const isAlone = (contributions: readonly Contribution[]): boolean =>
	contributions.length === 1 && contributions[0]?.corrections.length === 0;

/** Whether the element itself holds all that is said. */
export const isPlain = (contributions: readonly Contribution[]): boolean =>
	isAlone(contributions) && contributions[0]?.statement?.own === undefined;

function mergeStatements(stated: readonly Stated[]): Draft {
	const draft: Draft = { props: {}, conflicts: new Map() };
	const done = new Set([...OWN_WAY, ...DERIVED]);
	for (const { statement } of stated) {
		for (const key of Object.keys(statement.props)) {
			if (done.has(key)) continue;
			const group = groupOf(key);
			for (const one of group) done.add(one);
			mergeGroup(draft, group, stated);
		}
	}
	const all = stated.map(({ statement }) => statement.props);
	Object.assign(draft.props, { id: all[0]?.id }, mergeNames(all), mergeNotes(all), mergeBacking(all));
	Object.assign(draft.props, mergeDays(all, draft.props));
	return draft;
}

function mergeGroup({ props, conflicts }: Draft, group: readonly string[], stated: readonly Stated[]): void {
	const [lead = ""] = group;
	const speaking = stated.filter(({ statement }) => group.some((key) => statement.props[key] !== undefined));
	const [first] = speaking;
	if (!first) return;
	const lists = speaking.map(({ statement }) => statement.props[lead]);
	if (group.length === 1 && lists.every(Array.isArray)) {
		props[lead] = [...new Set((lists as string[][]).flat())];
		return;
	}
	for (const key of group) {
		const value = first.statement.props[key];
		if (value !== undefined) props[key] = value;
	}
	if (PROSE.includes(lead) || !speaking.some((other) => differ(group, first.statement.props, other.statement.props)))
		return;
	const values = speaking.map(({ dataset, statement }) => `${shown(group, statement.props)} (${dataset})`);
	conflicts.set(lead, `${lead}: ${values.join(" / ")}`);
}

/** Numbers of two days, and a day beside its year, do not contradict each other. */
function differ(group: readonly string[], a: Props, b: Props): boolean {
	const [lead = ""] = group;
	const day = group.find((key) => key === `${lead}On`);
	if (day && a[day] !== undefined && b[day] !== undefined && a[day] !== b[day]) return false;
	const [one, other] = [shown(group, a), shown(group, b)];
	if (/(On|From|To|^on|^from|^to)$/.test(lead)) return !one.startsWith(other) && !other.startsWith(one);
	return one !== other;
}

/** Evidence of two data sets that gives two values contradicts each other as that of one does. */
function compareSayings(stated: readonly Stated[], sayings: Sayings, conflicts: Draft["conflicts"]): void {
	const given = stated.flatMap(({ dataset, statement }) => {
		const said = [statement.props.evidence ?? []].flat().flatMap((id) => sayings.get(String(id)) ?? []);
		return said.length > 0 ? [{ dataset, said: new Map(said.map((one) => [fold(one), one])) }] : [];
	});
	if (new Set(given.map(({ said }) => [...said.keys()].sort().join("\n"))).size < 2) return;
	const values = given.map(({ dataset, said }) => `${[...said.values()].join(", ")} (${dataset})`);
	conflicts.set("says", `says: ${values.join(" / ")}`);
}

/** What another calls it is one more name of it. */
function mergeNames(all: readonly Props[]): Props {
	const [name] = all.flatMap((props) => (props.name === undefined ? [] : [props.name]));
	const names = all.flatMap(({ name: own, altNames }) => [own, ...[altNames ?? []].flat()]);
	const others = new Map<string, string>();
	for (const one of names) {
		if (typeof one !== "string" || (typeof name === "string" && fold(one) === fold(name))) continue;
		if (!others.has(fold(one))) others.set(fold(one), one);
	}
	return { ...(name !== undefined && { name }), ...(others.size > 0 && { altNames: [...others.values()] }) };
}

function mergeNotes(all: readonly Props[]): Props {
	const notes = new Set(all.flatMap(({ note }) => (typeof note === "string" ? [note] : [])));
	return notes.size > 0 ? { note: [...notes].join(" ") } : {};
}

/** Evidence of all; as certain as the most certain. Sources and evidence have neither. */
function mergeBacking(all: readonly Props[]): Props {
	const evidence = all.flatMap((props) => props.evidence ?? []) as string[];
	if (evidence.length === 0) return {};
	const given = all.flatMap(({ certainty }) => (certainty === undefined ? [] : [Certainty.parse(certainty)]));
	return {
		evidence: [...new Set(evidence)].sort(),
		certainty: strongestOf(given) ?? "stated",
		status: "single",
	};
}

/** The key of a source in the id of a piece of evidence: `evidence-<source>-<hash>`. */
const sourceOf = (evidence: string) => evidence.replace(/-[0-9a-f]+$/, "");

function statusOf(stated: readonly Stated[], { evidence }: Props, conflicting: boolean): string {
	const given = stated.map(({ statement }) => statement.props.status);
	if (conflicting || given.includes("contradicted")) return "contradicted";
	if (given.every((status) => status === "outdated")) return "outdated";
	if (given.includes("agreed")) return "agreed";
	return new Set([evidence ?? []].flat().map((id) => sourceOf(String(id)))).size > 1 ? "agreed" : "single";
}
