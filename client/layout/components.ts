/** The parts of a picture between which there is no connection. Pure. */
import type { LayoutInput } from "./types.ts";

/** Each part with its own nodes, edges and groups, in the order of their first nodes. What is in no part has no nodes. */
export function componentsOf({ nodes, edges, groups, ...rest }: LayoutInput): LayoutInput[] {
	const root = joined(nodes.map(({ id }) => id).concat(groups.map(({ id }) => id)), [
		...edges.map(({ source, target }) => [source, target] as const),
		...groups.flatMap(({ id, members }) => members.map((member) => [id, member] as const)),
	]);
	const parts = new Map<
		string,
		{ nodes: (typeof nodes)[number][]; edges: (typeof edges)[number][]; groups: (typeof groups)[number][] }
	>();
	for (const node of nodes) {
		const key = root(node.id);
		const part = parts.get(key) ?? { nodes: [], edges: [], groups: [] };
		parts.set(key, part);
		part.nodes.push(node);
	}
	for (const edge of edges) parts.get(root(edge.source))?.edges.push(edge);
	for (const group of groups) parts.get(root(group.id))?.groups.push(group);
	return [...parts.values()].map((part) => ({ ...rest, ...part }));
}

/** Disjoint sets by union and find: the representative of whatever is joined with an id. Pairs with unknown ends join nothing. */
function joined(ids: readonly string[], pairs: readonly (readonly [string, string])[]): (id: string) => string {
	const parent = new Map(ids.map((id) => [id, id]));
	const find = (id: string): string => {
		let at = id;
		for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
			parent.set(at, parent.get(up) ?? up);
			at = up;
		}
		return at;
	};
	for (const [a, b] of pairs) if (parent.has(a) && parent.has(b)) parent.set(find(a), find(b));
	return find;
}
