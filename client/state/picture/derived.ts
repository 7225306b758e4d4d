/** What of the picture is shown: filters by type, attribute and day applied. The canvas, the table and the legend all read this. */
import {
	type GraphEdge,
	type NeighbourCount,
	type NodeType,
	type RelationshipType,
	type Standing,
	type Subgraph,
	standingOn,
} from "../../../model/index.ts";
import { passes } from "./attributes.ts";
import type { Picture, PictureEdge, PictureNode, TypeCount, Visible } from "./types.ts";

/** Whether a fact had ended for certain before a day (ISO). */
export const isOver = (fact: Readonly<Record<string, unknown>>, day: string): boolean =>
	standingOn(fact, day) === "not" && typeof fact.possibleTo === "string" && fact.possibleTo < day;

/** How a fact of the picture stands on a day. What is computed is computed for that day. */
export const standingIn = (edge: GraphEdge, asOf: string | null): Standing =>
	edge.derived === true ? (edge.standing === "possible" ? "possible" : "holds") : standingOn(edge, asOf);

/** The memberships drawn as hulls that had ended before a day. */
export const endedMemberships = ({ edges }: Visible, sets: readonly string[], day: string): number =>
	[...edges.values()].filter(({ edge }) => edge.type === "MEMBER_OF" && sets.includes(edge.target) && isOver(edge, day))
		.length;

type Direction = NeighbourCount["direction"];
type Looked = Pick<Picture, "asOf" | "possible">;

/** Whether a fact counts on the day that is looked at: it holds, or it may and that is wanted. */
function counts(edge: GraphEdge, { asOf, possible }: Looked): boolean {
	const standing = standingIn(edge, asOf);
	return standing === "holds" || (possible && standing === "possible");
}

/** What expanding brings on a day: those neighbours that have a fact with the entity then; with a direction, one that leads that way. */
export function heldOn(star: Subgraph, id: string, looked: Looked, direction?: Direction): string[] {
	const leads = ({ source }: GraphEdge) => direction === undefined || (source === id) === (direction === "out");
	const facts = star.edges.filter((edge) => leads(edge) && counts(edge, looked));
	return [...new Set([id, ...facts.flatMap(({ source, target }) => [source, target])])];
}

export function visibleOf(picture: Picture): Visible {
	const { nodes, edges } = betweenShown(picture);
	return { nodes, edges: new Map([...edges].filter(([, { edge }]) => !picture.hidden.has(edge.type))) };
}

/** The nodes that are shown, and the facts of the day between them, of hidden types too. */
function betweenShown(picture: Picture): Visible {
	const passesFilters = passes(picture);
	const isShown = ({ node }: PictureNode) => !picture.hidden.has(node.type) && passesFilters(node);
	const nodes = new Map([...picture.nodes].filter(([, one]) => isShown(one)));
	const between = ({ edge }: PictureEdge) => nodes.has(edge.source) && nodes.has(edge.target);
	return { nodes, edges: new Map([...picture.edges].filter(([, one]) => between(one) && counts(one.edge, picture))) };
}

/** How many facts of the day are in the picture and not shown, since their type or that of an end is hidden, or an end filtered out. */
export const hiddenFacts = (picture: Picture): number =>
	[...picture.edges.values()].filter(({ edge }) => counts(edge, picture)).length - visibleOf(picture).edges.size;

/**
 * How many facts of the types that are shown only may hold on the day: those that are shown, or, while they are not, those
 * that would be. Showing them brings those who may be members too.
 */
export function possibleFacts(picture: Picture): number {
	const { asOf, possible, maybe, hidden } = picture;
	const { nodes, edges } = visibleOf({ ...picture, possible: true });
	const between = [...edges.values()].filter(({ edge }) => standingIn(edge, asOf) === "possible").length;
	if (possible || hidden.has("MEMBER_OF")) return between;
	return between + maybe.filter(({ source, target }) => !picture.nodes.has(source) && nodes.has(target)).length;
}

/**
 * The legend: what types are in the picture, in the model's order, each with its count. Nodes are those that pass the
 * filters, facts those between nodes that are shown, so that the types that are not hidden add up to what is shown.
 */
export function legendOf(
	picture: Picture,
	nodeTypes: readonly NodeType[],
	edgeTypes: readonly RelationshipType[],
): { nodes: TypeCount<NodeType>[]; edges: TypeCount<RelationshipType>[] } {
	const passesFilters = passes(picture);
	const passing = [...picture.nodes.values()].filter(({ node }) => passesFilters(node));
	const nodes = tally(passing.map(({ node }) => node.type));
	const edges = tally([...betweenShown(picture).edges.values()].map(({ edge }) => edge.type));
	return {
		nodes: nodeTypes.flatMap((type) => entry(type, nodes, picture.hidden.has(type))),
		edges: edgeTypes.flatMap((type) => entry(type, edges, picture.hidden.has(type))),
	};
}

function tally<T>(values: T[]): Map<T, number> {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

function entry<T>(type: T, counts: Map<T, number>, hidden: boolean): TypeCount<T>[] {
	const count = counts.get(type);
	return count === undefined ? [] : [{ type, count, hidden }];
}
