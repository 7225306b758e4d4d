/** `/api/opening`: the first picture in one answer, so that a page needs to ask once. */
import { z } from "zod";
import { IsoDate, OpeningAnswer } from "../../model/index.ts";
import { type Route, route } from "../http/route.ts";
import { answerOpening } from "../opening/answer.ts";
import type { Services } from "../services.ts";

const OPENING = {
	path: "/opening",
	params: z.strictObject({
		asOf: IsoDate.meta({ description: "The day that the picture shows.", examples: ["2020-01-01"] }),
	}),
	tag: "Graph",
	summary: "What a page shows first",
	description:
		"What the data open on, else the commune that is in most cooperations with a few of these; without cooperations the first " +
		"entities there are. `graph` holds all facts between what is shown, of all times; `maybe` the memberships that only may hold on " +
		"the day; `networks` all that can be chosen.",
	answer: OpeningAnswer,
	example: { asOf: "2026-01-01" },
} as const;

export const openingRoutes = (services: Services): Route[] => [
	route(OPENING, ({ asOf }, { options }) => answerOpening(services, asOf, options)),
];
