/** The selectors of a subgraph, shared by `/api/subgraph` and the export routes. */
import { z } from "zod";
import { NETWORK_PARTS } from "../../model/index.ts";
import { asOf, flag, idList, limit, list, typeList, whole } from "../parameters.ts";

/** Deepest neighbourhood that can be asked for at once. */
export const MAX_DEPTH = 4;

/**
 * What to show: the union of `ids` with everything up to `depth` steps around them (0: only themselves), and of `networks`
 * with their parts; always with all facts between what is shown.
 */
export const SubgraphSelection = z.strictObject({
	ids: idList.default([]),
	networks: idList.default([]),
	include: list(z.enum(NETWORK_PARTS)).default(["members"]),
	/** Only facts of these types are followed and shown. */
	types: typeList.optional(),
	depth: whole(0, MAX_DEPTH).default(0),
	asOf,
	/** Communes that belong to a network through their district or another network, as derived edges. */
	indirect: flag.default(false),
	/** At most so many nodes; the answer says when it was cut. */
	limit,
});
export type SubgraphSelection = z.output<typeof SubgraphSelection>;
