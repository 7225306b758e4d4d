/** The one way from the page to the server: typed requests, checked answers, one kind of error. */
import type { z } from "zod";
import {
	CompareAnswer,
	CypherAnswer,
	EntitiesAnswer,
	EntityAnswer,
	OverlapsAnswer,
	Problem,
	QuestionAnswer,
	QuestionsAnswer,
	SchemaAnswer,
	SearchAnswer,
	SourcesAnswer,
	Subgraph,
	WhatIfAnswer,
} from "../model/index.ts";
import { type Api, ApiError, type Call, writeQuery } from "./state/index.ts";

/** Formats that `/api/export/:format` writes. */
export type ExportFormat = "graphml" | "csv" | "json";

/** What is exported: the things on the canvas, with all facts between them. */
export interface ExportSelection {
	ids: readonly string[];
	/** The chosen networks, taken instead of `ids` when those would make the address too long. */
	networks: readonly string[];
	indirect: boolean;
	asOf: string | null;
}

type Parameters = Record<string, string | number | boolean | readonly string[] | undefined>;

const SEARCH_RESULTS = 12;

/** Servers and proxies commonly take addresses of 8,000 characters. */
const LONGEST_ADDRESS = 7_500;

/**
 * The interface over HTTP.
 * @param request `fetch`, or what a test puts in its place
 */
export function createApi(request: typeof fetch = (...args) => fetch(...args)): Api {
	const get = <T>(schema: z.ZodType<T>, path: string, parameters: Parameters, call: Call = {}) =>
		ask(request, schema, address(path, parameters), call);
	return {
		search: (q, types, call) => get(SearchAnswer, "/api/search", { q, type: types, limit: SEARCH_RESULTS }, call),
		entity: (id, query, call) => get(EntityAnswer, `/api/entities/${encodeURIComponent(id)}`, { ...query }, call),
		neighbours: (id, query, call) =>
			get(Subgraph, `/api/entities/${encodeURIComponent(id)}/neighbours`, { ...query }, call),
		subgraph: (query, call) => get(Subgraph, "/api/subgraph", { ...query }, call),
		overlaps: (query, call) => get(OverlapsAnswer, "/api/overlaps", { ...query }, call),
		cypher: (query, params, call = {}) => ask(request, CypherAnswer, "/api/cypher", call, { query, params }),
		schema: (call) => get(SchemaAnswer, "/api/schema", {}, call),
		sources: (call) => get(SourcesAnswer, "/api/sources", {}, call),
		entities: (query, call) => get(EntitiesAnswer, "/api/entities", { ...query }, call),
		questions: (call = {}) => ask(request, CATALOGUE, "/api/questions", call),
		question: (name, values, call = {}) => ask(request, QuestionAnswer, questionAddress(name, values), call),
		compare: (values, call = {}) => ask(request, CompareAnswer, `/api/compare${writeQuery(values)}`, call),
		whatIf: (body, call = {}) => ask(request, WhatIfAnswer, "/api/what-if", call, body),
	};
}

/** The parameters of the catalogue are checked by the server that reads the files; the page trusts their shape. */
const CATALOGUE = QuestionsAnswer as unknown as z.ZodType<QuestionsAnswer>;

/** The address of a question's answer: the answer itself, with `format` among the values a file. */
export const questionAddress = (name: string, values: Readonly<Record<string, string>>): string =>
	`/api/questions/${encodeURIComponent(name)}${writeQuery(values)}`;

/** The address under which the server writes the picture as a file. */
export function exportAddress(format: ExportFormat, { ids, networks, indirect, asOf }: ExportSelection): string {
	const path = `/api/export/${format}`;
	const rest = { indirect: indirect || undefined, asOf: asOf ?? undefined };
	const exact = address(path, { ids, ...rest });
	return exact.length <= LONGEST_ADDRESS || networks.length === 0 ? exact : address(path, { networks, ...rest });
}

/** A path with its parameters; lists are joined by commas, what is undefined or empty is left out. */
export function address(path: string, parameters: Parameters): string {
	const given = Object.entries(parameters).flatMap(([name, value]) => {
		const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
		return text === "" ? [] : [`${name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`];
	});
	return given.length > 0 ? `${path}?${given.join("&")}` : path;
}

/** @param sent makes it a POST request with this as its JSON body */
async function ask<T>(
	request: typeof fetch,
	schema: z.ZodType<T>,
	url: string,
	{ signal }: Call,
	sent?: unknown,
): Promise<T> {
	const response = await reach(request, url, signal, sent);
	const body: unknown = await response.json().catch((error: unknown) => {
		if (isAbort(error)) throw error;
		return undefined;
	});
	if (!response.ok) throw new ApiError(problemOf(body, response.status, url));
	const answer = schema.safeParse(body);
	if (!answer.success) throw new ApiError(local("unreadable", answer.error.issues[0]?.message ?? "", url));
	return answer.data;
}

async function reach(
	request: typeof fetch,
	url: string,
	signal: AbortSignal | undefined,
	sent: unknown,
): Promise<Response> {
	const accept = "application/json";
	const headers = sent === undefined ? { accept } : { accept, "content-type": "application/json" };
	const body = sent === undefined ? {} : { method: "POST", body: JSON.stringify(sent) };
	try {
		return await request(url, { headers, ...body, ...(signal ? { signal } : {}) });
	} catch (error) {
		if (isAbort(error)) throw error;
		throw new ApiError(local("offline", error instanceof Error ? error.message : String(error), url));
	}
}

const isAbort = (error: unknown) => error instanceof Error && error.name === "AbortError";

/** The server's own problem document, or one in its place when a proxy answered with something else. */
function problemOf(body: unknown, status: number, url: string): Problem {
	const problem = Problem.safeParse(body);
	return problem.success ? problem.data : { ...local("unreadable", `HTTP ${status}`, url), status };
}

const local = (code: "offline" | "unreadable", detail: string, instance: string): Problem => ({
	type: `/errors/${code}`,
	title: code,
	status: 0,
	detail,
	instance,
});
