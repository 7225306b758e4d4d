/** `/api/subgraph`: a piece of the graph. */
import { Subgraph } from "../../model/index.ts";
import { NETWORK, noSuchNetwork } from "../elements/examples.ts";
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
	example: { networks: [NETWORK] },
	errors: { "unknown-reference": noSuchNetwork("networks") },
} as const;

export const subgraphRoutes = (services: Services): Route[] => [
	route(SUBGRAPH, ({ limit: wanted, ...selection }, { options }) => {
		const { nodes } = services.config.limits;
		return selectSubgraph(services, { ...selection, limit: Math.min(wanted ?? nodes, nodes) }, options);
	}),
];
