/** `/api/networks`: all networks in one answer, for whoever lets people choose among them. */
import { z } from "zod";
import { NetworksAnswer } from "../../model/index.ts";
import { asOf } from "../elements/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { listNetworks } from "../memberships/index.ts";
import type { Services } from "../services.ts";

const NETWORKS = {
	path: "/networks",
	params: z.strictObject({ asOf }),
	tag: "Entities",
	summary: "All networks, by name",
	description:
		"However many they are, each with the number of its direct members; what else is known of them is at `/api/entities`.",
	answer: NetworksAnswer,
} as const;

export const networksRoutes = ({ membershipIndex }: Services): Route[] => [
	route(NETWORKS, async ({ asOf }) => ({ networks: listNetworks(await membershipIndex(), asOf) })),
];
