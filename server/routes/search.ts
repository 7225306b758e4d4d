/** `/api/search`: type-ahead over all names. */
import { z } from "zod";
import { NodeTypeName, SearchAnswer } from "../../model/index.ts";
import { limit, list, words } from "../http/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { rankEntries } from "../search/rank.ts";
import type { Services } from "../services.ts";

const DEFAULT_RESULTS = 20;

const SEARCH = {
	path: "/search",
	params: z.strictObject({
		q: words.meta({
			description: "The beginning of one or more words, in any order; *muenst* finds Münster, *st.* finds Sankt.",
			examples: ["muenst"],
		}),
		type: list(NodeTypeName)
			.optional()
			.meta({ description: "Only entities of these types.", examples: [["Commune", "Network"]] }),
		limit,
	}),
	tag: "Entities",
	summary: "Entities by name, best first",
	answer: SearchAnswer,
	example: { q: "muenst" },
} as const;

export const searchRoutes = ({ config, searchIndex }: Services): Route[] => [
	route(SEARCH, async ({ q, type, limit: wanted = DEFAULT_RESULTS }) =>
		rankEntries(await searchIndex(), { q, types: type, limit: Math.min(wanted, config.limits.page) }),
	),
];
