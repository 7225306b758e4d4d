/** `/api/overlaps`: which networks share which members, without `networks` all of them; `/api/overlaps/pairs`: which share most. */
import { z } from "zod";
import { type LeftOut, OverlapPairsAnswer, OverlapsAnswer } from "../../model/index.ts";
import { NOWHERE, noSuchNetwork, THREE_NETWORKS } from "../elements/examples.ts";
import { asOf, idList, incomparable, indirect, possible } from "../elements/parameters.ts";
import type { ReadOptions } from "../graph/types.ts";
import { ApiError } from "../http/errors.ts";
import type { Provoked } from "../http/operation.ts";
import { limit, whole } from "../http/parameters.ts";
import { byPost, type Route, route } from "../http/route.ts";
import { answerOverlaps } from "../overlaps/answer.ts";
import { type ChoiceQuery, chooseNetworks } from "../overlaps/chosen.ts";
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

/** Of everything that chooses networks itself. */
export const LEFT_OUT =
	"Where no cooperations are named, award schemes, statutory bodies and what is internal to one commune are left out unless " +
	"`incomparable` is true, and so are those of which fewer than two members are known; `leftOut` counts them. " +
	"What is named stays in; of the former, `comparable` is false.";

const OverlapsSelection = z
	.strictObject({
		networks: idList.optional().meta({
			description: "The cooperations to compare, whatever they are. Without them all that are comparable are.",
			examples: [THREE_NETWORKS],
		}),
		min: whole(0, MOST_MEMBERS)
			.default(1)
			.meta({ description: "Least number of shared members that is worth listing.", examples: [2] }),
		indirect,
		asOf,
		possible,
		incomparable,
	})
	.meta({ id: "OverlapsSelection" });
type OverlapsSelection = z.output<typeof OverlapsSelection>;

const OVERLAPS = {
	path: "/overlaps",
	params: OverlapsSelection,
	tag: "Comparing",
	summary: "Which cooperations share which members",
	description:
		"`exclusive` members are in exactly these cooperations, `inclusive` counts those that are in at least these. " +
		"`jaccard` is |A ∩ B| / |A ∪ B|, `containmentA` |A ∩ B| / |A|, `containmentB` |A ∩ B| / |B|. " +
		"Where `complete` is false, lists of members are not known completely: what is shared is the least there can be, the rest is of " +
		"what is known. `possible` counts those of a cooperation that only may be members on the day. " +
		LEFT_OUT,
	answer: OverlapsAnswer,
	example: { networks: THREE_NETWORKS },
	errors: { "unknown-reference": noSuchNetwork("networks"), ...TOO_MANY },
	allowed: "GET, HEAD, POST",
} as const;

/** What can be wrong with a body. */
const IN_BODY = { "unknown-reference": { ...noSuchNetwork("networks"), given: { networks: [NOWHERE] } }, ...TOO_MANY };

const PAIRS = {
	path: "/overlaps/pairs",
	params: z.strictObject({
		min: whole(1, MOST_MEMBERS)
			.default(1)
			.meta({ description: "Least number of shared members that is worth listing.", examples: [2] }),
		indirect,
		asOf,
		possible,
		incomparable,
		by: z
			.enum(PAIR_ORDERS)
			.default("shared")
			.meta({ description: "What the pairs are ordered by.", examples: ["jaccard"] }),
		limit,
	}),
	tag: "Comparing",
	summary: "Which two cooperations share most, among all",
	description: LEFT_OUT,
	answer: OverlapPairsAnswer,
	example: { limit: 20 },
} as const;

export function overlapsRoutes(services: Services): Route[] {
	const compare = async (params: OverlapsSelection, options: ReadOptions) => {
		const { networks, ...leftOut } = await toCompare(services, params);
		return { ...(await answerOverlaps(services, { ...params, networks }, options)), ...leftOut };
	};
	return [
		route(OVERLAPS, (params, { options }) => compare(params, options)),
		byPost({ ...OVERLAPS, errors: IN_BODY }, "cooperations that are too many", compare),
		route(PAIRS, async ({ limit: wanted = DEFAULT_PAIRS, ...query }) =>
			answerPairs(await services.membershipIndex(), { ...query, limit: Math.min(wanted, services.config.limits.page) }),
		),
	];
}

/**
 * The networks to compare: those that were named, or all that are comparable and, whatever they are, those that changes name.
 * @throws ApiError `too-large`
 */
export async function toCompare(
	{ membershipIndex, config }: Pick<Services, "membershipIndex" | "config">,
	{ networks: named, ...query }: ChoiceQuery & { networks?: readonly string[] | undefined },
	changed: readonly string[] = [],
): Promise<{ networks: readonly string[]; leftOut?: LeftOut }> {
	const choice = named ? { networks: named } : chooseNetworks(await membershipIndex(), query, new Set(changed));
	refuseTooMany(choice.networks.length, config.limits.networks);
	return choice;
}

function refuseTooMany(count: number, most: number): void {
	if (count <= most) return;
	const detail = `${count} networks are more than the ${most} that one comparison may hold`;
	const remedy = "Name fewer in `networks`, ask /api/overlaps/pairs, or raise MAX_NETWORKS.";
	throw new ApiError("too-large", `${detail}. ${remedy}`, [{ pointer: "networks", detail }]);
}
