/** A graph of one town with a cooperation that has many other members; how many is told. */
import type { Api } from "../../../client/state/index.ts";
import type { GraphEdge, GraphNode } from "../../../model/index.ts";
import { EDGES, MUENSTER, NODES, REGION, smallApi } from "./small-graph.ts";

export const CROWD = "network-crowd";

/** @param members of the cooperation beside Münster, none of which is in the first picture */
export function crowdedApi(members: number): Api {
	const communes = Array.from(
		{ length: members },
		(_, n): GraphNode => ({ id: `commune-9${String(n).padStart(7, "0")}`, type: "Commune", name: `Ort ${n}` }),
	);
	const network: GraphNode = { id: CROWD, type: "Network", name: "Menge", membersListed: "complete" };
	const edges = [MUENSTER, ...communes.map(({ id }) => id)].map(
		(source): GraphEdge => ({ id: `member_of.${source}.${CROWD}`, type: "MEMBER_OF", source, target: CROWD }),
	);
	return smallApi([...NODES, network, ...communes], [...EDGES, ...edges], [MUENSTER, REGION]);
}
