/** `/api/subgraph`: a piece of the graph. */
import type { Services } from "../services.ts";
import { selectSubgraph } from "../subgraph/select.ts";
import { SubgraphSelection } from "../subgraph/selection.ts";
import { type Route, route } from "./route.ts";

export const subgraphRoutes = (services: Services): Route[] => [
	route("/subgraph", SubgraphSelection, (selection, { options }) => selectSubgraph(services, selection, options)),
];
