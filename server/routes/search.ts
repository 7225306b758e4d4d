/** `/api/search`: entities, questions and actions by words. */
import { z } from "zod";
import { NodeTypeName, SEARCH_KINDS, SearchAnswer } from "../../model/index.ts";
import { limit, list, words } from "../http/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { search } from "../search/answer.ts";
import type { Services } from "../services.ts";

const DEFAULT_RESULTS = 20;

const SEARCH = {
	path: "/search",
	params: z.strictObject({
		q: words.meta({
			description:
				"Words, or their beginnings, in any order: of names, official keys, postcodes and Wikidata ids, of questions and actions. Umlauts do not count, misspelt words are understood; *muenst* and *munst* find Münster, *st.* finds Sankt, *Mitglieder Stadtregion EUREGIO* finds questions about both.",
			examples: ["muenst"],
		}),
		type: list(NodeTypeName)
			.optional()
			.meta({
				description: "Only entities of these types, and no questions or actions.",
				examples: [["Commune", "Network"]],
			}),
		kind: list(z.enum(SEARCH_KINDS))
			.optional()
			.meta({ description: "Only results of these kinds.", examples: [["entity"]] }),
		limit,
	}),
	tag: "Entities",
	summary: "Entities, questions and actions by words, best first",
	answer: SearchAnswer,
	example: { q: "muenst" },
} as const;

export const searchRoutes = ({ config, searchIndex }: Services): Route[] => [
	route(SEARCH, async ({ q, type, kind, limit: wanted = DEFAULT_RESULTS }) =>
		search(await searchIndex(), { q, types: type, kinds: kind, limit: Math.min(wanted, config.limits.page) }),
	),
];
