/** What of the picture is shown: filters by type and day applied. The canvas, the table and the legend all read this. */
import { holdsOn, type NodeType, type RelationshipType, type Subgraph } from "../../../model/index.ts";
import type { Picture, PictureEdge, TypeCount, Visible } from "./types.ts";

/** Whether a fact had ended before a day (ISO). */
export const isOver = ({ validTo }: Readonly<Record<string, unknown>>, day: string): boolean =>
	typeof validTo === "string" && validTo < day;

/** The memberships drawn as hulls that had ended before a day. */
export const endedMemberships = ({ edges }: Visible, sets: readonly string[], day: string): number =>
	[...edges.values()].filter(({ edge }) => edge.type === "MEMBER_OF" && sets.includes(edge.target) && isOver(edge, day))
		.length;

/** What expanding brings on a day: all facts, of whatever time, but only those neighbours that have one then. */
export function heldOn(star: Subgraph, id: string, day: string | null): Subgraph {
	const holding = star.edges.filter((edge) => holdsOn(edge, day));
	const held = new Set([id, ...holding.flatMap(({ source, target }) => [source, target])]);
	return { ...star, nodes: star.nodes.filter((node) => held.has(node.id)) };
}

export function visibleOf(picture: Picture): Visible {
	const nodes = new Map([...picture.nodes].filter(([, { node }]) => !picture.hidden.has(node.type)));
	const shown = ({ edge }: PictureEdge) =>
		!picture.hidden.has(edge.type) && nodes.has(edge.source) && nodes.has(edge.target) && holdsOn(edge, picture.asOf);
	return { nodes, edges: new Map([...picture.edges].filter(([, one]) => shown(one))) };
}

/** The legend: what types are in the picture, in the model's order, each with its count. */
export function legendOf(
	picture: Picture,
	nodeTypes: readonly NodeType[],
	edgeTypes: readonly RelationshipType[],
): { nodes: TypeCount<NodeType>[]; edges: TypeCount<RelationshipType>[] } {
	const nodes = tally([...picture.nodes.values()].map(({ node }) => node.type));
	const held = [...picture.edges.values()].filter(({ edge }) => holdsOn(edge, picture.asOf));
	const edges = tally(held.map(({ edge }) => edge.type));
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
