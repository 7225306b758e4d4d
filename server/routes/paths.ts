/** `/api/paths`: all shortest paths between two entities. */
import { z } from "zod";
import { Id } from "../../model/index.ts";
import { asOf, limit, typeList, whole } from "../parameters.ts";
import { answerPaths } from "../paths/answer.ts";
import type { Services } from "../services.ts";
import { readRefs, requireIds } from "../subgraph/require.ts";
import { type Route, route } from "./route.ts";

const DEFAULT_LENGTH = 6;
const DEFAULT_PATHS = 25;

export const pathsRoutes = ({ graph, config: { limits } }: Services): Route[] => [
	route(
		"/paths",
		z.strictObject({
			from: Id,
			to: Id,
			types: typeList.optional(),
			maxLength: whole(1, limits.pathLength).default(Math.min(DEFAULT_LENGTH, limits.pathLength)),
			limit,
			asOf,
		}),
		async ({ limit: wanted = DEFAULT_PATHS, ...query }, { options }) => {
			const refs = await readRefs(graph, [query.from, query.to], options);
			requireIds("from", [query.from], refs);
			requireIds("to", [query.to], refs);
			return answerPaths({ graph }, { ...query, limit: Math.min(wanted, limits.paths) }, options);
		},
	),
];
