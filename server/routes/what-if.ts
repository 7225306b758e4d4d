/** `POST /api/what-if`: overlaps and topics if some memberships were otherwise. */
import { WhatIfAnswer, WhatIfRequest } from "../../model/index.ts";
import { COMMUNE_2, NETWORK, NETWORK_3 } from "../elements/examples.ts";
import { postRoute, type Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { answerWhatIf } from "../what-if/answer.ts";
import { LEFT_OUT, TOO_MANY, toCompare } from "./overlaps.ts";

const WHAT_IF = {
	path: "/what-if",
	body: WhatIfRequest,
	tag: "Comparing",
	summary: "The overlaps if some memberships were otherwise",
	description:
		"Memberships to add and to remove, nothing of it is stored. `before` holds sizes and pairs as they are, `topics` what " +
		"each changed member would gain and lose; `hypothetical` marks what rests on an added membership. " +
		`${LEFT_OUT} The cooperations of the changes count as named.`,
	answer: WhatIfAnswer,
	example: { add: [{ member: COMMUNE_2, network: NETWORK }], networks: [NETWORK, NETWORK_3] },
	errors: {
		"unknown-reference": {
			given: { add: [{ member: "commune-0", network: NETWORK }] },
			detail: "there is no entity commune-0.",
			faults: [{ pointer: "add/0/member", detail: "there is no entity commune-0", id: "commune-0" }],
		},
		...TOO_MANY,
	},
} as const;

export const whatIfRoutes = (services: Services): Route[] => [
	postRoute(WHAT_IF, async (given, { options }) => {
		const changed = [...given.add, ...given.remove].map(({ network }) => network);
		const { networks, ...leftOut } = await toCompare(services, given, changed);
		const answer = await answerWhatIf(services, { ...given, networks: [...new Set(networks)] }, options);
		return { ...answer, ...leftOut };
	}),
];
