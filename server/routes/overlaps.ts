/** `/api/overlaps`: which networks share which members, without `networks` all of them; `/api/overlaps/pairs`: which share most. */
import { z } from "zod";
import { OverlapPairsAnswer, OverlapsAnswer } from "../../model/index.ts";
import { noSuchNetwork, THREE_NETWORKS } from "../elements/examples.ts";
import { asOf, idList, indirect, possible } from "../elements/parameters.ts";
import { ApiError } from "../http/errors.ts";
import type { Provoked } from "../http/operation.ts";
import { limit, whole } from "../http/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { answerOverlaps } from "../overlaps/answer.ts";
import { answerPairs, PAIR_ORDERS } from "../overlaps/pairs.ts";
import type { Services } from "../services.ts";

const MOST_MEMBERS = 1_000_000;
const DEFAULT_PAIRS = 100;

/** Of everything that compares networks. */
export const TOO_MANY = {
	"too-large": {
		given: { networks: THREE_NETWORKS },
		detail:
			"3 networks are more than the 2 that one comparison may hold. Name fewer in `networks`, ask /api/overlaps/pairs, or raise MAX_NETWORKS.",
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
		min: whole(0, MOST_MEMBERS)
			.default(1)
			.meta({ description: "Least number of shared members that is worth listing.", examples: [2] }),
		indirect,
		asOf,
		possible,
	}),
	tag: "Comparing",
	summary: "Which cooperations share which members",
	description:
		"`exclusive` members are in exactly these cooperations, `inclusive` counts those that are in at least these. " +
		"`jaccard` is |A ∩ B| / |A ∪ B|, `containmentA` |A ∩ B| / |A|, `containmentB` |A ∩ B| / |B|. " +
		"Where `complete` is false, lists of members are not known completely: what is shared is the least there can be, the rest is of " +
		"what is known. `possible` counts those of a cooperation that only may be members on the day.",
	answer: OverlapsAnswer,
	example: { networks: THREE_NETWORKS },
	errors: { "unknown-reference": noSuchNetwork("networks"), ...TOO_MANY },
} as const;

const PAIRS = {
	path: "/overlaps/pairs",
	params: z.strictObject({
		min: whole(1, MOST_MEMBERS)
			.default(1)
			.meta({ description: "Least number of shared members that is worth listing.", examples: [2] }),
		indirect,
		asOf,
		possible,
		by: z
			.enum(PAIR_ORDERS)
			.default("shared")
			.meta({ description: "What the pairs are ordered by.", examples: ["jaccard"] }),
		limit,
	}),
	tag: "Comparing",
	summary: "Which two cooperations share most, among all",
	answer: OverlapPairsAnswer,
	example: { limit: 20 },
} as const;

export const overlapsRoutes = (services: Services): Route[] => [
	route(OVERLAPS, async (params, { options }) => {
		const networks = await toCompare(services, params.networks);
		return answerOverlaps(services, { ...params, networks }, options);
	}),
	route(PAIRS, async ({ limit: wanted = DEFAULT_PAIRS, ...query }) =>
		answerPairs(await services.membershipIndex(), { ...query, limit: Math.min(wanted, services.config.limits.page) }),
	),
];

/** The networks to compare: those that were named, or all. @throws ApiError `too-large` */
export async function toCompare(
	{ membershipIndex, config }: Pick<Services, "membershipIndex" | "config">,
	named: readonly string[] | undefined,
): Promise<readonly string[]> {
	const networks = named ?? (await readAllNetworks(membershipIndex));
	refuseTooMany(networks.length, config.limits.networks);
	return networks;
}

async function readAllNetworks(membershipIndex: Services["membershipIndex"]): Promise<string[]> {
	const { networks, entities } = await membershipIndex();
	return networks.flatMap((number) => entities[number]?.id ?? []);
}

function refuseTooMany(count: number, most: number): void {
	if (count <= most) return;
	const detail = `${count} networks are more than the ${most} that one comparison may hold`;
	const remedy = "Name fewer in `networks`, ask /api/overlaps/pairs, or raise MAX_NETWORKS.";
	throw new ApiError("too-large", `${detail}. ${remedy}`, [{ pointer: "networks", detail }]);
}
