/** The boundaries of communes, a data set each as they were loaded. */
import { cypher } from "../../cypher/index.ts";
import type { Boundaries } from "../../model/index.ts";
import type { Graph } from "../graph/types.ts";

/** What one data set has. */
export interface SetBoundaries {
	dataset: string;
	attribution: string;
	topology: Boundaries;
}

/** In the order in which the data sets were first loaded. */
export async function readBoundaries(graph: Graph): Promise<SetBoundaries[]> {
	const rows = await graph.read(cypher("graph/list-boundaries"));
	return rows.map(({ dataset, attribution, topology }) => ({
		dataset: String(dataset),
		attribution: String(attribution),
		topology: JSON.parse(String(topology)),
	}));
}
