/** `/api/overlaps`: which networks share which members, without `networks` all of them; `/api/overlaps/pairs`: which share most. */
import { z } from "zod";
import { ApiError } from "../errors.ts";
import { answerOverlaps } from "../overlaps/answer.ts";
import { answerPairs, PAIR_ORDERS } from "../overlaps/pairs.ts";
import { asOf, flag, idList, limit, whole } from "../parameters.ts";
import type { Services } from "../services.ts";
import { type Route, route } from "./route.ts";

const MOST_MEMBERS = 1_000_000;
const DEFAULT_PAIRS = 100;

const Overlaps = z.strictObject({
	networks: idList.optional(),
	min: whole(0, MOST_MEMBERS).default(1),
	indirect: flag.default(false),
	asOf,
});

const Pairs = z.strictObject({
	min: whole(1, MOST_MEMBERS).default(1),
	indirect: flag.default(false),
	asOf,
	by: z.enum(PAIR_ORDERS).default("shared"),
	limit,
});

export const overlapsRoutes = (services: Services): Route[] => [
	route("/overlaps", Overlaps, async (params, { options }) => {
		const networks = await toCompare(services, params.networks);
		return answerOverlaps(services, { ...params, networks }, options);
	}),
	route("/overlaps/pairs", Pairs, async ({ limit: wanted = DEFAULT_PAIRS, ...query }) =>
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
