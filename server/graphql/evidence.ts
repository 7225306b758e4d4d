/** Evidence in GraphQL: the graph holds its ids on nodes and relationships, a request reads all it needs in one query. */
import { cypher } from "../../cypher/index.ts";
import { type CitedEvidence, NODE_TYPES, RELATIONSHIP_TYPES, Source } from "../../model/index.ts";
import { properties, readEvidence } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { propertiesName } from "./names.ts";

/** Pieces of evidence by id, in the order asked for; ids that nothing has are left out. */
export type EvidenceLoader = (ids: readonly string[]) => Promise<CitedEvidence[]>;

/** What our resolvers find in the context of a request. */
export interface EvidenceContext {
	loadEvidence: EvidenceLoader;
	loadSources: () => Promise<Source[]>;
}

/** One for each request: what is asked for in the same tick becomes one query, and nothing is read twice. */
export function evidenceLoader(graph: Graph, options?: ReadOptions): EvidenceLoader {
	const known = new Map<string, CitedEvidence>();
	let wanted = new Set<string>();
	let next: Promise<void> | undefined;

	async function readWanted(): Promise<void> {
		await Promise.resolve();
		const ids = [...wanted].filter((id) => !known.has(id));
		[wanted, next] = [new Set(), undefined];
		for (const [id, piece] of await readEvidence(graph, ids, options)) known.set(id, piece);
	}

	return async (ids) => {
		for (const id of ids) wanted.add(id);
		next ??= readWanted();
		await next;
		return ids.flatMap((id) => known.get(id) ?? []);
	};
}

/** Every source, sorted by id. */
export async function readSources(graph: Graph, options?: ReadOptions): Promise<Source[]> {
	const rows = await graph.read(cypher("graph/list-sources"), {}, options);
	return rows.map(({ source }) => Source.parse(properties(source)));
}

const resolveEvidence = (parent: { evidenceIds: string[] }, _: unknown, { loadEvidence }: EvidenceContext) =>
	loadEvidence(parent.evidenceIds);

/** The resolvers that `@neo4j/graphql` does not make. */
export const RESOLVERS = {
	...Object.fromEntries(
		[...NODE_TYPES, ...RELATIONSHIP_TYPES.map(propertiesName)].map((name) => [name, { evidence: resolveEvidence }]),
	),
	Query: {
		evidence: (_: unknown, { ids }: { ids: string[] }, { loadEvidence }: EvidenceContext) => loadEvidence(ids),
		sources: (_: unknown, __: unknown, { loadSources }: EvidenceContext) => loadSources(),
	},
};
