/** `/api/search`: type-ahead over all names. */
import { z } from "zod";
import { NodeTypeName } from "../../model/index.ts";
import { limit, list, words } from "../parameters.ts";
import { rankEntries } from "../search/rank.ts";
import type { Services } from "../services.ts";
import { type Route, route } from "./route.ts";

const DEFAULT_RESULTS = 20;

const Params = z.strictObject({ q: words, type: list(NodeTypeName).optional(), limit });

export const searchRoutes = ({ config, searchIndex }: Services): Route[] => [
	route("/search", Params, async ({ q, type, limit: wanted = DEFAULT_RESULTS }) =>
		rankEntries(await searchIndex(), { q, types: type, limit: Math.min(wanted, config.limits.page) }),
	),
];
