/** What the rows of an answer rest on, from the facts that the query names for each. */
import { cypher } from "../../cypher/index.ts";
import { Certainty, CitedSource, type GraphEdge, type QuestionAnswer, weakestOf } from "../../model/index.ts";
import { evidenceOf } from "../elements/facts.ts";
import type { Graph, ReadOptions, Row } from "../graph/types.ts";

/** The ids in a list that a row may carry beside its columns. */
export const listedIn = (row: Row, key: "facts" | "things"): string[] =>
	Array.isArray(row[key]) ? row[key].map(String) : [];

/**
 * For each row its facts, the weakest certainty among them and their sources; and all these sources.
 * @param edges the facts that the rows name; those that there are none of are left out
 */
export async function readRowEvidence(
	graph: Graph,
	rows: readonly Row[],
	edges: readonly GraphEdge[],
	options?: ReadOptions,
): Promise<Pick<QuestionAnswer, "evidence" | "sources">> {
	const { sources, sourceOf } = await readSources(graph, edges, options);
	const bases = new Map(
		edges.map((edge) => [
			edge.id,
			{ certainty: Certainty.parse(edge.certainty), sources: evidenceOf(edge).flatMap((id) => sourceOf.get(id) ?? []) },
		]),
	);
	const evidence = rows.map((row) => {
		const facts = [...new Set(listedIn(row, "facts"))].sort();
		const found = facts.flatMap((fact) => bases.get(fact) ?? []);
		return {
			facts,
			certainty: weakestOf(found.map(({ certainty }) => certainty)) ?? null,
			sources: [...new Set(found.flatMap((basis) => basis.sources))].sort(),
		};
	});
	return { evidence, sources };
}

/** The sources of some facts in the order of their ids, and by the id of each piece of evidence that of its source. */
async function readSources(graph: Graph, edges: readonly GraphEdge[], options?: ReadOptions) {
	const ids = [...new Set(edges.flatMap(evidenceOf))];
	const rows = ids.length === 0 ? [] : await graph.read(cypher("graph/list-cited-sources"), { ids }, options);
	const cited = rows.map(({ source, evidence }) => ({
		source: CitedSource.parse(source),
		evidence: evidence as string[],
	}));
	return {
		sources: cited.map(({ source }) => source),
		sourceOf: new Map(cited.flatMap(({ source, evidence }) => evidence.map((id) => [id, source.id] as const))),
	};
}
