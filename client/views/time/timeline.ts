/** Memberships and offices as bars, in groups. Pure. */
import { compareNamed, type GraphEdge, type GraphNode } from "../../../model/index.ts";
import type { Choice, Picture, Visible } from "../../state/index.ts";
import { type Axis, shareOf } from "./axis.ts";

/** What lasts and somebody belongs to or holds. */
const TYPES: ReadonlySet<string> = new Set(["MEMBER_OF", "HOLDS"]);

export interface Row {
	readonly edge: GraphEdge;
	/** The end that the group is not named after. */
	readonly other: GraphNode;
	/** Shown in the other views too: it holds on the day. */
	readonly shown: boolean;
}

export interface Group {
	/** What the rows belong to, or who belongs. */
	readonly node: GraphNode;
	readonly rows: readonly Row[];
}

/** A stretch of the axis, as shares of its length. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

export interface Bar {
	/** When it holds for certain; null when no day is certain. */
	readonly certain: Stretch | null;
	/** When it may hold, what is certain included. */
	readonly possible: Stretch;
	/** When it is attested, first and last; by the latest day that a date may mean. */
	readonly attested: readonly number[];
	/** It begins before the axis does. */
	readonly earlier: boolean;
}

export interface Facts {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
}

/**
 * The facts of all times about what is chosen and shown: those of the picture, and the memberships that chosen cooperations had
 * or will have. What a filter hides in the other views is hidden here.
 * @param history the memberships of the chosen cooperations, of all times
 */
export function factsOf(picture: Picture, visible: Visible, history: Facts): Facts {
	const nodes = new Map(history.nodes.map((node) => [node.id, node]));
	for (const [id, { node }] of picture.nodes) nodes.set(id, node);
	const isHidden = (id: string) => picture.nodes.has(id) && !visible.nodes.has(id);
	const isWanted = ({ type, derived, source, target }: GraphEdge) =>
		TYPES.has(type) &&
		derived !== true &&
		!picture.hidden.has(type) &&
		!isHidden(source) &&
		!isHidden(target) &&
		nodes.has(source) &&
		nodes.has(target);
	const chosen = history.edges.filter(({ target }) => picture.sets.includes(target));
	const all = [...[...picture.edges.values()].map(({ edge }) => edge), ...chosen].filter(isWanted);
	const edges = [...new Map(all.map((edge) => [edge.id, edge])).values()];
	const used = new Set(edges.flatMap(({ source, target }) => [source, target]));
	return { nodes: [...nodes.values()].filter(({ id }) => used.has(id)), edges };
}

/** The chosen cooperations first, in their order, then by name; the rows of a group by their beginning. */
export function groupsOf(
	{ nodes, edges }: Facts,
	grouping: Choice<"grouping">,
	sets: readonly string[],
	visible: Visible,
): Group[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const groups = new Map<string, Row[]>();
	for (const edge of edges) {
		const [own, other] = grouping === "whole" ? [edge.target, edge.source] : [edge.source, edge.target];
		const node = byId.get(other);
		if (!node) continue;
		groups.set(own, [...(groups.get(own) ?? []), { edge, other: node, shown: visible.edges.has(edge.id) }]);
	}
	const rank = (id: string) => (sets.includes(id) ? sets.indexOf(id) : sets.length);
	return [...groups]
		.flatMap(([id, rows]) => {
			const node = byId.get(id);
			return node ? [{ node, rows: rows.sort(byBeginning) }] : [];
		})
		.sort((a, b) => rank(a.node.id) - rank(b.node.id) || compareNamed(a.node, b.node));
}

const beginningOf = ({ edge }: Row) => String(edge.certainFrom ?? edge.possibleFrom ?? "");

const byBeginning = (a: Row, b: Row) => beginningOf(a).localeCompare(beginningOf(b)) || compareNamed(a.other, b.other);

/** All days that a bar may begin or end with. */
export const daysOf = (edges: readonly GraphEdge[]): string[] =>
	edges.flatMap((edge) => [edge.certainFrom, edge.possibleFrom, edge.certainTo, edge.possibleTo].filter(isDay));

const isDay = (value: unknown): value is string => typeof value === "string";

/** An open beginning reaches back to the first day of the axis, an open end on to its last. */
export function barOf(fact: Readonly<Record<string, unknown>>, axis: Axis): Bar {
	const day = (key: string, open: string) => (isDay(fact[key]) ? fact[key] : open);
	const [certainFrom, certainTo] = [day("certainFrom", axis.from), day("certainTo", axis.to)];
	const [possibleFrom, possibleTo] = [day("possibleFrom", axis.from), day("possibleTo", axis.to)];
	const share = (one: string) => shareOf(one, axis);
	const [from, to] = [earlier(certainFrom, possibleFrom), later(certainTo, possibleTo)];
	return {
		certain: certainFrom <= certainTo ? { from: share(certainFrom), to: share(certainTo) } : null,
		possible: { from: share(from), to: share(to) },
		attested: [...new Set(["firstAttested", "lastAttested"].flatMap((key) => lastDay(fact[key])))].map(share),
		earlier: from < axis.from,
	};
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

/** The last day that the date of an attestation (EDTF) may mean; none of a season or a decade. */
function lastDay(date: unknown): string[] {
	const [, year, month, day] = isDay(date) ? (/(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[?~%]?$/.exec(date) ?? []) : [];
	if (year === undefined) return [];
	if (day !== undefined) return [`${year}-${month}-${day}`];
	return [new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10)];
}

/** The first day on which a fact holds for certain, or else may hold. */
export const dayToShow = (edge: GraphEdge, axis: Axis): string =>
	[edge.certainFrom, edge.possibleFrom, edge.certainTo, edge.possibleTo].find(isDay) ?? axis.from;

/** Events of the picture with the day on which they are certain to have begun. */
export function eventsOf({ nodes }: Visible): { node: GraphNode; day: string }[] {
	return [...nodes.values()]
		.flatMap(({ node }) => {
			const day = node.type === "Event" ? [node.certainFrom, node.possibleFrom].find(isDay) : undefined;
			return day === undefined ? [] : [{ node, day }];
		})
		.sort((a, b) => a.day.localeCompare(b.day));
}
