/** `/api/subgraph`: a piece of the graph. */
import { SubgraphAnswer } from "../../model/index.ts";
import { NETWORK, NOWHERE, noSuchNetwork } from "../elements/examples.ts";
import type { ReadOptions } from "../graph/types.ts";
import { byPost, type Route, route } from "../http/route.ts";
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
		"facts between what is shown. Name at least one of either. `possible` counts the facts between what is shown that only may hold on the day.",
	answer: SubgraphAnswer,
	example: { networks: [NETWORK] },
	errors: { "unknown-reference": noSuchNetwork("networks") },
	allowed: "GET, HEAD, POST",
} as const;

/** What can be wrong with a body. */
const IN_BODY = { "unknown-reference": { ...noSuchNetwork("networks"), given: { networks: [NOWHERE] } } };

export function subgraphRoutes(services: Services): Route[] {
	const select = ({ limit: wanted, ...selection }: SubgraphSelection, options: ReadOptions) => {
		const { nodes } = services.config.limits;
		return selectSubgraph(services, { ...selection, limit: Math.min(wanted ?? nodes, nodes) }, options);
	};
	return [
		route(SUBGRAPH, (selection, { options }) => select(selection, options)),
		byPost({ ...SUBGRAPH, errors: IN_BODY }, "ids that are too many", select),
	];
}
