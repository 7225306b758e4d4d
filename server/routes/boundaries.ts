/** `/api/boundaries`: where communes lie, for a map. */
import { z } from "zod";
import { BoundariesAnswer } from "../../model/index.ts";
import { joinBoundaries } from "../boundaries/join.ts";
import { anEntity } from "../elements/examples.ts";
import { ApiError } from "../http/errors.ts";
import { type Route, route } from "../http/route.ts";
import type { Services } from "../services.ts";

const BOUNDED = anEntity("Bounded");

const BOUNDARIES = {
	path: "/boundaries",
	params: z.strictObject({
		dataset: z
			.string()
			.min(1)
			.optional()
			.meta({
				description: "Id of a data set: only its boundaries. Without it those of all.",
				examples: [BOUNDED],
			}),
	}),
	tag: "Entities",
	summary: "The boundaries of communes, as TopoJSON",
	description:
		"One object `communes`, the AGS as ids. Whoever shows them names `properties.attribution`. Communes that share an " +
		"arc are neighbours; facts of the type `BORDERS` say so too.",
	answer: BoundariesAnswer,
	example: {},
	errors: {
		"not-found": {
			given: { dataset: "nowhere" },
			detail: "There are no boundaries of the data set nowhere. `npm run import:vg250` makes some.",
		},
	},
} as const;

export const boundariesRoutes = ({ boundaries }: Services): Route[] => [
	route(BOUNDARIES, async ({ dataset }): Promise<BoundariesAnswer> => {
		const all = await boundaries();
		const [first, ...others] = dataset === undefined ? all : all.filter((one) => one.dataset === dataset);
		if (first) return joinBoundaries([first, ...others]);
		const whose = dataset === undefined ? "" : ` of the data set ${dataset}`;
		throw new ApiError("not-found", `There are no boundaries${whose}. \`npm run import:vg250\` makes some.`);
	}),
];
