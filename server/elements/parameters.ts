/** The parameters of several endpoints that name entities and facts, or say which of them count. */

import { z } from "zod";
import { Id, IsoDate, RelationshipTypeName } from "../../model/index.ts";
import { flag, list } from "../http/parameters.ts";
import { COMMUNE } from "./examples.ts";

export const idList = list(Id);
export const typeList = list(RelationshipTypeName);
export const direction = z.enum(["out", "in", "both"]);

/** Day on which memberships and other facts are looked at; absent means all times. */
export const asOf = IsoDate.optional().meta({
	description: "The day on which facts are looked at. Without it those of all times count.",
	examples: ["2020-01-01"],
});

/** Facts that only may hold on the day, too. */
export const possible = flag.default(false).meta({
	description: "Show facts too that only may hold on the day, between what is shown.",
	examples: [true],
});

/** Communes that belong through their district, or through a network that is a member, count too. */
export const indirect = flag.default(false).meta({
	description: "Count communes too whose district, or a network of theirs, is a member.",
	examples: [true],
});

/** Networks that are no cooperation between communes, too. */
export const incomparable = flag.default(false).meta({
	description:
		"Where no cooperations are named, compare those too that are none between communes, such as award schemes.",
	examples: [true],
});

/** An entity's id as it stands in a URL. */
export const entity = Id.meta({
	description: "Id of an entity, e.g. from `/api/search`.",
	examples: [COMMUNE],
});
