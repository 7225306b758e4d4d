/** `/api/networks`: all networks in one answer, for whoever lets people choose among them. */
import { NetworksAnswer } from "../../model/index.ts";
import { NO_PARAMS, type Route, route } from "../http/route.ts";
import { listNetworks } from "../memberships/index.ts";
import type { Services } from "../services.ts";

const NETWORKS = {
	path: "/networks",
	params: NO_PARAMS,
	tag: "Entities",
	summary: "All networks, by name",
	description: "However many they are; what else is known of them is at `/api/entities`.",
	answer: NetworksAnswer,
} as const;

export const networksRoutes = ({ membershipIndex }: Services): Route[] => [
	route(NETWORKS, async () => ({ networks: listNetworks(await membershipIndex()) })),
];
