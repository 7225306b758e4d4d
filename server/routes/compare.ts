/** `/api/compare`: who joined, left and stayed, from one day to another or from some networks to others. */
import { z } from "zod";
import { CompareAnswer } from "../../model/index.ts";
import { answerComparison } from "../compare/answer.ts";
import { NETWORK, NETWORK_3, noSuchNetwork } from "../elements/examples.ts";
import { asOf, idList, indirect, possible } from "../elements/parameters.ts";
import { type Route, route } from "../http/route.ts";
import type { Services } from "../services.ts";

const Params = z
	.strictObject({
		network: idList.meta({ description: "One cooperation, or several together.", examples: [[NETWORK]] }),
		other: idList.optional().meta({
			description: "What is compared with it. Without it the same cooperations on the other day.",
			examples: [[NETWORK_3]],
		}),
		from: asOf.meta({ description: "The day of `network`. Without it all times count.", examples: ["2010-01-01"] }),
		to: asOf.meta({ description: "The day of the other side. Without it all times count.", examples: ["2024-01-01"] }),
		indirect,
		possible,
	})
	.refine(({ other, from, to }) => other !== undefined || from !== to, {
		path: ["to"],
		message: "give two days in `from` and `to`, or other networks in `other`: nothing differs from itself",
	});

const DAYS = { network: [NETWORK], from: "2010-01-01", to: "2024-01-01" };

const COMPARE = {
	path: "/compare",
	params: Params,
	tag: "Comparing",
	summary: "Who joined, left and stayed",
	description: "From one day to another, or from some cooperations to others. `sentence` says it in words.",
	answer: CompareAnswer,
	example: DAYS,
	errors: { "unknown-reference": noSuchNetwork("network", { from: "2010-01-01" }) },
} as const;

export const compareRoutes = (services: Services): Route[] => [
	route(COMPARE, ({ network, other = network, from, to, ...counting }, { options }) => {
		const comparison = { before: { networks: network, asOf: from }, after: { networks: other, asOf: to } };
		return answerComparison(services, { ...comparison, ...counting, limit: services.config.limits.nodes }, options);
	}),
];
