/** All shortest paths, found by trying every way, one step longer each time. */
import type { NodeType, RelationshipType } from "../../model/index.ts";
import { byId, type Day, type Entity, entityOf, type Fact, factsOn, holds, unique, type World } from "./world.ts";

export interface Path {
	nodes: string[];
	edges: string[];
}

export interface PathsQuery {
	from: string;
	to: string;
	types?: RelationshipType[] | undefined;
	maxLength?: number | undefined;
	asOf?: Day;
	withoutNodes?: NodeType[] | undefined;
	existingOn?: Day;
}

const DEFAULT_LENGTH = 6;

/** Facts lead in either direction; ways over parallel facts are different ones. */
export function shortestPaths(world: World, query: PathsQuery): Path[] {
	const { from, to, types, maxLength = DEFAULT_LENGTH, asOf } = query;
	const open = new Set(
		world.entities.filter((one) => one.id === from || one.id === to || mayLieOn(one, query)).map(({ id }) => id),
	);
	const facts = factsOn(world, asOf).filter(
		({ type, source, target }) => (!types || types.includes(type)) && open.has(source) && open.has(target),
	);
	let ways: Path[] = [{ nodes: [from], edges: [] }];
	const seen = new Set([from]);
	for (let length = 0; length <= maxLength && ways.length > 0; length++) {
		const arrived = ways.filter(({ nodes }) => nodes.at(-1) === to);
		if (arrived.length > 0) return arrived;
		ways = ways.flatMap((way) => longer(way, facts)).filter(({ nodes }) => !seen.has(nodes.at(-1) ?? ""));
		for (const { nodes } of ways) seen.add(nodes.at(-1) ?? "");
	}
	return [];
}

const mayLieOn = (one: Entity, { withoutNodes = [], existingOn }: PathsQuery) =>
	!withoutNodes.includes(one.type) && holds(one, existingOn);

function longer({ nodes, edges }: Path, facts: Fact[]): Path[] {
	const end = nodes.at(-1);
	const out = facts.filter(({ source }) => source === end).map(({ id, target }) => ({ id, next: target }));
	const back = facts.filter(({ target }) => target === end).map(({ id, source }) => ({ id, next: source }));
	return [...out, ...back].map(({ id, next }) => ({ nodes: [...nodes, next], edges: [...edges, id] }));
}

/** What some paths go over. */
export function pictureOf(world: World, paths: Path[]) {
	const edges = unique(paths.flatMap((path) => path.edges));
	return {
		nodes: unique(paths.flatMap(({ nodes }) => nodes))
			.map((id) => entityOf(world, id))
			.sort(byId),
		edges: world.facts.filter(({ id }) => edges.includes(id)).sort(byId),
	};
}
