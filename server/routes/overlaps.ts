/** `/api/overlaps`: which networks share which members. Without `networks` all of them are compared. */
import { z } from "zod";
import { cypher } from "../../cypher/index.ts";
import { ApiError } from "../errors.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { answerOverlaps } from "../overlaps/answer.ts";
import { asOf, flag, idList, whole } from "../parameters.ts";
import type { Services } from "../services.ts";
import { type Route, route } from "./route.ts";

const Params = z.strictObject({
	networks: idList.optional(),
	min: whole(0, 1_000_000).default(1),
	indirect: flag.default(false),
	asOf,
});

export const overlapsRoutes = ({ graph, config }: Services): Route[] => [
	route("/overlaps", Params, async (params, { options }) => {
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
