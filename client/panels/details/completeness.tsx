/** How much of the lists of a cooperation or body is known here, and who says so. */
import {
	compareNamed,
	type EntityAnswer,
	type GraphNode,
	holdsOn,
	type ListName,
	type PropertyValue,
} from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { EvidenceDisclosure } from "../../components/evidence/evidence.tsx";
import { type Dictionary, formatDate, formatNumber, t } from "../../i18n/index.ts";
import { useBeside } from "./beside.ts";

/** Each list with a line in words and its evidence. Nothing of what has no members. */
export function Completeness({ answer }: { answer: EntityAnswer }) {
	const { entity, evidence } = answer;
	const known = knownMembers(answer, useApp().state.today());
	const lines = [
		{ list: "members" as const, text: membersInWords(entity, known, t.value) },
		...(["bodies", "holders"] as const).map((list) => ({ list, text: listInWords(entity, list, t.value) })),
	];
	return (
		<div class="completeness">
			{lines.map(({ list, text }) => {
				const ids = entity[`${list}Evidence`];
				const cited = Array.isArray(ids) ? evidence.filter(({ id }) => ids.includes(id)) : [];
				if (text === null) return null;
				return cited.length > 0 ? (
					<EvidenceDisclosure key={list} evidence={cited} about={text} labelled />
				) : (
					<p key={list} class="small muted">
						{text}
					</p>
				);
			})}
			<CompleteFor entity={entity} />
		</div>
	);
}

/** For which regions, districts or communes a list of members is complete that is cut on the whole. */
function CompleteFor({ entity }: { entity: GraphNode }) {
	const ids = [entity.membersCompleteFor ?? []].flat().map(String);
	// Without the names the list is still said to be cut.
	const areas = useBeside(ids.join(",") || null, (api, call) => api.subgraph({ ids }, call)).found?.nodes ?? [];
	if (areas.length === 0) return null;
	return (
		<p class="small muted">{t.value.completeness.completeFor([...areas].sort(compareNamed).map(({ name }) => name))}</p>
	);
}

/** How many members are known here today; null where not all facts are there to be counted. */
function knownMembers({ facts, truncated }: EntityAnswer, today: string): number | null {
	if (truncated) return null;
	const members = facts.filter(
		(fact) =>
			fact.type === "MEMBER_OF" && fact.direction === "in" && fact.status !== "retracted" && holdsOn(fact, today),
	);
	return new Set(members.map(({ other }) => other.id)).size;
}

/** "60 von 106 Mitgliedern bekannt (Stand April 2024). Mitgliederliste unvollständig." Null of what has no list. */
export function membersInWords(entity: GraphNode, known: number | null, dictionary: Dictionary): string | null {
	const { completeness } = dictionary;
	const list = listInWords(entity, "members", dictionary);
	if (list === null) return null;
	const { membersTotal: total, membersTotalIs: is, membersTotalOn: on } = entity;
	if (typeof total !== "number" || known === null) return list;
	const day = typeof on === "string" ? formatDate(on) : null;
	return `${completeness.known(formatNumber(known), totalInWords(total, is, dictionary), day)}. ${list}`;
}

/** "106", "fast 2.000": a number of members as exactly as the source gives it. */
export function totalInWords(total: number, is: PropertyValue | null | undefined, { values }: Dictionary): string {
	const number = formatNumber(total);
	return is ? `${values[String(is)] ?? String(is)} ${number}` : number;
}

/** Whether a list is complete, in words. A network that says nothing of its members is unknown. */
function listInWords(
	entity: GraphNode,
	list: ListName,
	{ completeness, properties, values }: Dictionary,
): string | null {
	const listed = entity[`${list}Listed`] ?? (list === "members" && entity.type === "Network" ? "unknown" : undefined);
	if (listed === undefined) return null;
	return completeness.list(properties[`${list}Listed`], values[String(listed)] ?? String(listed));
}
