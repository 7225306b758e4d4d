/** What the rows of an answer rest on, from the facts that the query names for each. */
import { cypher } from "../../cypher/index.ts";
import { Certainty, CitedSource, type QuestionAnswer, weakestOf } from "../../model/index.ts";
import { byId, readEvidence, uniqueById } from "../elements/read.ts";
import type { Graph, ReadOptions, Row } from "../graph/types.ts";

/** A fact as a row uses it. */
interface Basis {
	certainty: Certainty;
	/** Ids. */
	sources: readonly string[];
}

/** The ids in a list that a row may carry beside its columns. */
export const listedIn = (row: Row, key: "facts" | "things"): string[] =>
	Array.isArray(row[key]) ? row[key].map(String) : [];

/** For each row its facts, the weakest certainty among them and their sources; and all these sources. */
export async function readRowEvidence(
	graph: Graph,
	rows: readonly Row[],
	options?: ReadOptions,
): Promise<Pick<QuestionAnswer, "evidence" | "sources">> {
	const named = rows.map((row) => [...new Set(listedIn(row, "facts"))].sort());
	const { bases, sources } = await readBases(graph, [...new Set(named.flat())], options);
	const evidence = named.map((facts) => {
		const found = facts.flatMap((fact) => bases.get(fact) ?? []);
		return {
			facts,
			certainty: weakestOf(found.map(({ certainty }) => certainty)) ?? null,
			sources: [...new Set(found.flatMap((basis) => basis.sources))].sort(),
		};
	});
	return { evidence, sources };
}

async function readBases(graph: Graph, facts: readonly string[], options?: ReadOptions) {
	if (facts.length === 0) return { bases: new Map<string, Basis>(), sources: [] };
	const wanted = Object.fromEntries(facts.map((fact) => [fact, true]));
	const rows = await graph.read(cypher("graph/list-fact-evidence"), { wanted }, options);
	const idsIn = (row: Row) => (row.evidence as string[] | null) ?? [];
	const cited = await readEvidence(graph, rows.flatMap(idsIn), options);
	const bases = rows.map((row): [string, Basis] => [
		String(row.fact),
		{
			certainty: Certainty.parse(row.certainty),
			sources: idsIn(row).flatMap((id) => cited.get(id)?.source.id ?? []),
		},
	]);
	const sources = uniqueById([...cited.values()].map(({ source }) => CitedSource.parse(source))).sort(byId);
	return { bases: new Map(bases), sources };
}
