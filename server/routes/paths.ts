/** `/api/paths`: all shortest paths between two entities. */
import { z } from "zod";
import { IsoDate, NodeTypeName, PathsAnswer, USUAL_TYPES } from "../../model/index.ts";
import { COMMUNE, COMMUNE_2, noSuchEntity } from "../elements/examples.ts";
import { asOf, entity, possible, typeList } from "../elements/parameters.ts";
import { readRefs, requireIds } from "../elements/refs.ts";
import { limit, list, whole } from "../http/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { answerPaths } from "../paths/answer.ts";
import type { Services } from "../services.ts";

const DEFAULT_LENGTH = 6;
const DEFAULT_PATHS = 25;

const usual = (longest: number) => Math.min(DEFAULT_LENGTH, longest);

const paramsOf = (longest: number) =>
	z
		.strictObject({
			from: entity.meta({ description: "Id of the entity to start from.", examples: [COMMUNE] }),
			to: entity.meta({ description: "Id of the entity to arrive at.", examples: [COMMUNE_2] }),
			types: typeList.optional().meta({ description: "Only facts of these types lead on.", examples: [["MEMBER_OF"]] }),
			withoutTypes: typeList
				.optional()
				.meta({ description: "Facts of these types lead nowhere.", examples: [["WORKS_ON", "PART_OF"]] }),
			withoutNodes: list(NodeTypeName)
				.optional()
				.meta({
					description: "No entity of these types is on a path but at its ends.",
					examples: [["Topic", "Event"]],
				}),
			existingOn: IsoDate.optional().meta({
				description:
					"What was dissolved before this day, or is known only from a later one on, is on no path but at its ends.",
				examples: ["2026-01-01"],
			}),
			minLength: whole(1, longest)
				.optional()
				.meta({
					description: "Facts that a path has at least: one more than the shortest have gives the next longer paths.",
					examples: [3],
				}),
			maxLength: whole(1, longest)
				.optional()
				.meta({ description: `Facts that a path may have at most; without it ${usual(longest)}.`, examples: [4] }),
			limit,
			asOf,
			possible,
		})
		.refine(({ minLength = 1, maxLength = minLength }) => minLength <= maxLength, {
			path: ["minLength"],
			message: "not above `maxLength`",
		})
		.refine(({ types, withoutTypes }) => !types?.some((type) => withoutTypes?.includes(type)), {
			path: ["withoutTypes"],
			message: "none that stands in `types` too",
		});

const PATHS = {
	path: "/paths",
	tag: "Graph",
	summary: "All shortest paths between two entities, or the next longer ones",
	description:
		"Where there is none `length` is null and `paths` is empty. Facts lead in either direction; no path has an entity twice. With `minLength` the shortest paths that have at least so many facts.",
	answer: PathsAnswer,
	example: { from: COMMUNE, to: COMMUNE_2 },
	errors: { "unknown-reference": noSuchEntity("to", { from: COMMUNE }) },
} as const;

export const pathsRoutes = ({ graph, config: { limits } }: Services): Route[] => [
	route({ ...PATHS, params: paramsOf(limits.pathLength) }, async (given, { options }) => {
		const { limit: wanted = DEFAULT_PATHS, types = USUAL_TYPES, withoutTypes = [], ...query } = given;
		const { maxLength = usual(limits.pathLength) } = query;
		const refs = await readRefs(graph, [query.from, query.to], options);
		requireIds("from", [query.from], refs);
		requireIds("to", [query.to], refs);
		const leading = types.filter((type) => !withoutTypes.includes(type));
		return answerPaths(graph, { ...query, maxLength, types: leading, limit: Math.min(wanted, limits.paths) }, options);
	}),
];
