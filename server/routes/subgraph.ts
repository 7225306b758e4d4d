/** `/api/subgraph`: a piece of the graph. */
import { Subgraph } from "../../model/index.ts";
import { noSuchNetwork, STADTREGION } from "../http/examples.ts";
import { type Route, route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { selectSubgraph } from "../subgraph/select.ts";
import { SubgraphSelection } from "../subgraph/selection.ts";

const SUBGRAPH = {
	path: "/subgraph",
	params: SubgraphSelection,
	tag: "Graph",
	summary: "A piece of the graph",
	description:
		"The union of `ids` with what is up to `depth` steps around them, and of `networks` with their parts; always with all " +
		"facts between what is shown. Name at least one of either.",
	answer: Subgraph,
	example: { networks: [STADTREGION] },
	errors: { "unknown-reference": noSuchNetwork("networks") },
} as const;

export const subgraphRoutes = ({ graph, config: { limits } }: Services): Route[] => [
	route(SUBGRAPH, ({ limit = limits.nodes, ...selection }, { options }) =>
		selectSubgraph(graph, { ...selection, limit: Math.min(limit, limits.nodes) }, options),
	),
];
