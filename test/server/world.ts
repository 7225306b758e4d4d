/** A world of the reference in a store of its own, for what stands below the routes. */
import { connect, type Graph, type LoadTarget } from "../../server/graph/index.ts";
import { buildMembershipIndex, type DataAccess } from "../../server/memberships/index.ts";
import { REGION } from "../reference/region.ts";
import type { World } from "../reference/world.ts";
import { loadRows, type Rows } from "./fixture.ts";
import { regionStore } from "./store.ts";

/** Writes a world, through the statements that the loader uses. */
export const loadWorld = (target: LoadTarget, world: World, dataVersion?: string): Promise<void> =>
	loadRows(target, rowsOf(world), dataVersion);

const row = <T extends { id: string }>(element: T) => ({ id: element.id, props: { ...element, hash: "0" } });

function rowsOf({ entities, facts, evidence, sources }: World): Rows {
	return {
		nodes: entities.map(({ type, ...own }) => ({ type, row: row(own) })),
		edges: facts.map(({ type, source: from, target: to, ...own }) => ({ type, row: { ...row(own), from, to } })),
		evidence: evidence.map(({ source, ...own }) => ({ ...row(own), source })),
		sources: sources.map(row),
	};
}

/** Opens a world for reading; `close` removes it. */
export async function openWorld(world: World = REGION): Promise<DataAccess & { close(): Promise<void> }> {
	const store = await regionStore((target) => loadWorld(target, world));
	const graph = await connect(store.config);
	let index: ReturnType<typeof buildMembershipIndex> | undefined;
	return {
		graph,
		membershipIndex: () => {
			index ??= buildMembershipIndex(graph);
			return index;
		},
		close: async () => {
			await graph.close();
			await store.remove();
		},
	};
}

/** A graph that nobody can ask any more. */
export async function closedGraph(): Promise<Graph> {
	const store = await regionStore();
	const graph = await connect(store.config);
	await graph.close();
	await store.remove();
	return graph;
}
