/** What documents say of an operation, right beside what it takes. `/api/openapi.json` is made from it. */
import type { z } from "zod";
import type { Fault, ProblemCode } from "./errors.ts";

/** The groups of the document, in the order in which people are shown them. */
export const TAGS = {
	Entities: "Communes, cooperations, bodies, persons, topics and what is known about them",
	Graph: "Pieces of the graph, as a picture or as a file",
	Comparing: "Overlaps, differences, and what would be if",
	Questions: "The questions that planners ask, each with an endpoint of its own",
	Queries: "Ad-hoc queries",
	Sources: "Who says so",
	Server: "What is served here, and whether it is",
} as const;
export type Tag = keyof typeof TAGS;

/** What an operation answers that is no JSON, or is JSON only when it is asked for as a file. */
export interface AnswerFile {
	mediaType: string;
	description: string;
	/** Of a file that is JSON. */
	schema?: z.ZodType | undefined;
}

/** A request that ends in an error, with the answer in full: what the document shows and a test sends. */
export interface Provoked {
	/** The parameters; of a POST the body. */
	given: Record<string, unknown>;
	detail: string;
	faults?: readonly Fault[];
	/** The settings under which it ends so, where it does not with the default ones. */
	settings?: Readonly<Record<string, string>>;
	/** The URL, where parameters cannot say it. */
	url?: string;
}

export interface Operation<P extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
	/** Absent: GET. */
	method?: "POST";
	/** With `:name` for what stands in the path: `/entities/:id`. */
	path: string;
	/** Path and query parameters together; every other parameter is refused. */
	params: P;
	/** The parameters as people read them, where `params` is no object of them. */
	listed?: z.ZodObject;
	/** What a POST takes, as JSON. */
	body?: z.ZodType;
	tag: Tag;
	/** In a few words. */
	summary: string;
	/** What more there is to know. Markdown. */
	description?: string;
	/** The answer in JSON. Absent: there are files only, or errors only. */
	answer?: A;
	files?: readonly AnswerFile[];
	/** Headers of the answer beside those that every answer has, with what they say. */
	headers?: Readonly<Record<string, string>>;
	/** A request to try, as parameters; of a POST the body. */
	example?: Record<string, unknown>;
	/** The errors that not every operation has. */
	errors?: { [code in ProblemCode]?: Provoked };
	/**
	 * What must be there. Absent: the database is asked, so that it can also fail or take too long. `graph`: there must be
	 * one, but it is not read. `nothing`: it is answered in any case.
	 */
	needs?: "graph" | "nothing";
	/** Where a 308 leads. Absent: there is none. */
	redirects?: string;
	/** What is asked for stands in the header `Accept`, and there may be none of it. */
	negotiates?: true;
	/** It is refused while the server shuts down; all others answer until the listener is closed. */
	drains?: true;
	/** False: the answer is not cacheable, so it has no `ETag`. */
	cacheable?: false;
	/** The methods that are possible here. Absent: GET and HEAD, or POST alone. */
	allowed?: string;
	/** What an error may hold that is no problem document. Without a status that is a 400. */
	refusal?: { status?: 404; mediaType: string; schema: z.ZodType };
}

/** Operations that stand under the same path. */
export interface Group {
	/** E.g. `/api`. */
	base: string;
	/** Whether the number of requests is limited. */
	limited: boolean;
	operations: readonly Operation[];
}
