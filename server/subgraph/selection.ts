/** The selectors of a subgraph, shared by `/api/subgraph` and the export routes. */
import { z } from "zod";
import { NETWORK_PARTS } from "../../model/index.ts";
import { COMMUNE, NETWORK } from "../elements/examples.ts";
import { asOf, idList, indirect, possible, typeList } from "../elements/parameters.ts";
import { limit, list, whole } from "../http/parameters.ts";

/** Deepest neighbourhood that can be asked for at once. */
export const MAX_DEPTH = 4;

/**
 * What to show: the union of `ids` with everything up to `depth` steps around them (0: only themselves), and of `networks`
 * with their parts; always with all facts between what is shown.
 */
export const SubgraphSelection = z
	.strictObject({
		ids: idList.default([]).meta({ description: "Entities of any type.", examples: [[COMMUNE]] }),
		networks: idList.default([]).meta({ description: "Cooperations, with their parts.", examples: [[NETWORK]] }),
		include: list(z.enum(NETWORK_PARTS))
			.default(["members"])
			.meta({ description: "Which parts of the cooperations.", examples: [["members", "bodies"]] }),
		types: typeList
			.optional()
			.meta({ description: "Only facts of these types are followed and shown.", examples: [["MEMBER_OF", "BODY_OF"]] }),
		depth: whole(0, MAX_DEPTH)
			.default(0)
			.meta({ description: "Steps around `ids`; 0: only themselves.", examples: [1] }),
		asOf,
		possible,
		indirect: indirect.meta({
			description:
				"Communes too that belong to a cooperation through their district or another network, as derived edges.",
			examples: [true],
		}),
		limit: limit.meta({ description: "At most so many nodes; the answer says when it was cut.", examples: [50] }),
	})
	.meta({ id: "SubgraphSelection" });
export type SubgraphSelection = z.output<typeof SubgraphSelection>;
