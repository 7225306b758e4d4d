/** `/api/overlaps`: which networks share which members. Without `networks` all of them are compared. */
import { z } from "zod";
import { cypher } from "../../cypher/index.ts";
import { OverlapsAnswer } from "../../model/index.ts";
import { ApiError } from "../errors.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { noSuchNetwork, THREE_NETWORKS } from "../openapi/examples.ts";
import type { Provoked } from "../openapi/operation.ts";
import { answerOverlaps } from "../overlaps/answer.ts";
import { asOf, idList, indirect, whole } from "../parameters.ts";
import type { Services } from "../services.ts";
import { type Route, route } from "./route.ts";

/** Of everything that compares networks. */
export const TOO_MANY = {
	"too-large": {
		given: { networks: THREE_NETWORKS },
		detail:
			"3 networks are more than the 2 that one comparison may hold. Name fewer in `networks`, or raise MAX_NETWORKS.",
		faults: [{ pointer: "networks", detail: "3 networks are more than the 2 that one comparison may hold" }],
		settings: { MAX_NETWORKS: "2" },
	},
} satisfies Record<string, Provoked>;

const OVERLAPS = {
	path: "/overlaps",
	params: z.strictObject({
		networks: idList
			.optional()
			.meta({ description: "The cooperations to compare. Without them all are.", examples: [THREE_NETWORKS] }),
		min: whole(0, 1_000_000)
			.default(1)
			.meta({ description: "Least number of shared members that is worth listing.", examples: [2] }),
		indirect,
		asOf,
	}),
	tag: "Comparing",
	summary: "Which cooperations share which members",
	description:
		"`exclusive` members are in exactly these cooperations, `inclusive` counts those that are in at least these. " +
		"`jaccard` is |A ∩ B| / |A ∪ B|, `containmentA` |A ∩ B| / |A|, `containmentB` |A ∩ B| / |B|.",
	answer: OverlapsAnswer,
	example: { networks: THREE_NETWORKS },
	errors: { "unknown-reference": noSuchNetwork("networks"), ...TOO_MANY },
} as const;

export const overlapsRoutes = ({ graph, config }: Services): Route[] => [
	route(OVERLAPS, async (params, { options }) => {
		const networks = await toCompare({ graph, config }, params.networks, options);
		return answerOverlaps({ graph }, { ...params, networks }, options);
	}),
];

/** The networks to compare: those that were named, or all. @throws ApiError `too-large` */
export async function toCompare(
	{ graph, config }: Pick<Services, "graph" | "config">,
	named: readonly string[] | undefined,
	options: ReadOptions,
): Promise<readonly string[]> {
	const networks = named ?? (await readAllNetworks(graph, options));
	refuseTooMany(networks.length, config.limits.networks);
	return networks;
}

async function readAllNetworks(graph: Graph, options: ReadOptions): Promise<string[]> {
	const rows = await graph.read(cypher("graph/list-ids"), { label: "Network" }, options);
	return rows.map(({ id }) => String(id));
}

function refuseTooMany(count: number, most: number): void {
	if (count <= most) return;
	const detail = `${count} networks are more than the ${most} that one comparison may hold`;
	throw new ApiError("too-large", `${detail}. Name fewer in \`networks\`, or raise MAX_NETWORKS.`, [
		{ pointer: "networks", detail },
	]);
}
