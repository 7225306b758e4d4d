/** `POST /api/what-if`: overlaps and topics if some memberships were otherwise. */
import { WhatIfRequest } from "../../model/index.ts";
import { answerWhatIf } from "../overlaps/what-if.ts";
import type { Services } from "../services.ts";
import { toCompare } from "./overlaps.ts";
import { postRoute, type Route } from "./route.ts";

export const whatIfRoutes = (services: Services): Route[] => [
	postRoute("/what-if", WhatIfRequest, async (given, { options }) => {
		const networks = await toCompare(services, given.networks);
		return answerWhatIf(services, { ...given, networks: [...new Set(networks)] }, options);
	}),
];
