/** What-if scenarios, with hypothetical memberships, and comparisons of two days or two selections. */
import { z } from "zod";
import { EntityRef, OverlapsAnswer } from "./answers.ts";
import { Id } from "./ids.ts";
import { Bilingual, Cell, QuestionColumn } from "./questions.ts";
import { Subgraph } from "./subgraph.ts";
import { IsoDate } from "./time.ts";

/** A direct membership. */
export const Membership = z.strictObject({ member: Id, network: Id });
export type Membership = z.infer<typeof Membership>;

const MOST_CHANGES = 500;

/** `POST /api/what-if`: a what-if scenario. Nothing of it is stored. Without `networks` all that are comparable are compared. */
export const WhatIfRequest = z.strictObject({
	add: z.array(Membership).max(MOST_CHANGES).default([]),
	remove: z.array(Membership).max(MOST_CHANGES).default([]),
	networks: z.array(Id).min(1).optional(),
	/** Least number of shared members that is worth listing. */
	min: z.int().min(0).default(1),
	indirect: z.boolean().default(false),
	asOf: IsoDate.optional(),
	/** Without `networks`, those too that are no cooperation between communes. */
	incomparable: z.boolean().default(false),
});
export type WhatIfRequest = z.output<typeof WhatIfRequest>;

const answer = OverlapsAnswer.shape;
const member = answer.members.element;

/**
 * The overlaps as they would be. `hypothetical` marks a reason that rests on a hypothetical membership. `before` holds sizes and
 * pairs as they are; `topics` what each changed member would gain and lose through the topics of its networks.
 */
export const WhatIfAnswer = OverlapsAnswer.extend({
	members: z.array(
		member.extend({ in: z.array(member.shape.in.element.extend({ hypothetical: z.literal(true).optional() })) }),
	),
	added: z.array(Membership),
	removed: z.array(Membership),
	before: z.object({ sets: answer.sets, pairs: answer.pairs }),
	topics: z.array(z.object({ member: EntityRef, gained: z.array(EntityRef), lost: z.array(EntityRef) })),
});
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>;

/**
 * `GET /api/compare`: who joined, left and stayed, from one day or selection to another; each in German order of names.
 * `columns` and `rows` are the same as one table, `graph` shows both sides with everyone in them.
 */
export const CompareAnswer = z.object({
	joined: z.array(EntityRef),
	left: z.array(EntityRef),
	stayed: z.array(EntityRef),
	columns: z.array(QuestionColumn),
	rows: z.array(z.array(Cell)),
	sentence: Bilingual,
	/** Whether the lists of all compared networks are complete. Else who joined or left may have been there, or still be. */
	complete: z.boolean().optional(),
	graph: Subgraph,
});
export type CompareAnswer = z.infer<typeof CompareAnswer>;
