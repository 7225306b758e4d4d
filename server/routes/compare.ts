/** `/api/compare`: who joined, left and stayed, from one day to another or from some networks to others. */
import { z } from "zod";
import { asOf, flag, idList } from "../parameters.ts";
import { answerComparison } from "../questions/changes.ts";
import type { Services } from "../services.ts";
import { type Route, route } from "./route.ts";

const Params = z
	.strictObject({
		network: idList,
		/** What is compared with it; absent: the same at the other day. */
		other: idList.optional(),
		/** The day of `network`; absent: all times. */
		from: asOf,
		/** The day of the other side; absent: all times. */
		to: asOf,
		indirect: flag.default(false),
	})
	.refine(({ other, from, to }) => other !== undefined || from !== to, {
		path: ["to"],
		message: "give two days in `from` and `to`, or other networks in `other`: nothing differs from itself",
	});

export const compareRoutes = (services: Services): Route[] => [
	route("/compare", Params, ({ network, other = network, from, to, indirect }, { options }) => {
		const comparison = { before: { networks: network, asOf: from }, after: { networks: other, asOf: to }, indirect };
		return answerComparison(services, comparison, options);
	}),
];
