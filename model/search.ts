/** `GET /api/search`: what a planner's words mean, best first. */
import { z } from "zod";
import { ACTIONS, type ActionName } from "./actions.ts";
import { EntityRef } from "./answers.ts";
import { Bilingual } from "./questions.ts";

/** What was understood, where it is not what was typed. */
const understood = z.string().optional();

/**
 * An entity. `context` tells apart what is called alike: "Gemeinde, Kreis Coesfeld"; `contextEn` says it in English. `alias` is
 * the other name, former name or key that was typed, where it was not the name.
 */
export const EntityHit = EntityRef.extend({
	kind: z.literal("entity"),
	context: z.string(),
	contextEn: z.string(),
	alias: z.string().optional(),
	understood,
});
export type EntityHit = z.infer<typeof EntityHit>;

/**
 * `values`: what was typed already, by the names of the form's parameters; an empty text leaves open what could be several.
 * `entities` are those in it, in the order in which they were typed.
 */
const filled = {
	title: Bilingual,
	values: z.record(z.string(), z.string()),
	entities: z.array(EntityRef),
	understood,
};

/** A question of the catalogue, by its name. */
export const QuestionHit = z.object({ kind: z.literal("question"), id: z.string(), ...filled });
export type QuestionHit = z.infer<typeof QuestionHit>;

/** Something that the page can do. */
export const ActionHit = z.object({
	kind: z.literal("action"),
	id: z.enum(Object.keys(ACTIONS) as [ActionName, ...ActionName[]]),
	...filled,
});
export type ActionHit = z.infer<typeof ActionHit>;

export const SearchHit = z.discriminatedUnion("kind", [EntityHit, QuestionHit, ActionHit]);
export type SearchHit = z.infer<typeof SearchHit>;

export const SEARCH_KINDS = ["entity", "question", "action"] as const satisfies readonly SearchHit["kind"][];
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SearchAnswer = z.object({ results: z.array(SearchHit), truncated: z.boolean() });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
