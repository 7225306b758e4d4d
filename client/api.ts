/** The one way from the page to the server: typed requests, checked answers, one kind of error. */
import type { z } from "zod";
import {
	EntitiesAnswer,
	EntityAnswer,
	OverlapsAnswer,
	Problem,
	SchemaAnswer,
	SearchAnswer,
	SourcesAnswer,
	Subgraph,
} from "../model/index.ts";
import { type Api, ApiError, type Call } from "./state/index.ts";

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
		search: (q, type, call) => get(SearchAnswer, "/api/search", { q, type, limit: SEARCH_RESULTS }, call),
		entity: (id, query, call) => get(EntityAnswer, `/api/entities/${encodeURIComponent(id)}`, { ...query }, call),
		neighbours: (id, query, call) =>
			get(Subgraph, `/api/entities/${encodeURIComponent(id)}/neighbours`, { ...query }, call),
		subgraph: (query, call) => get(Subgraph, "/api/subgraph", { ...query }, call),
		overlaps: (query, call) => get(OverlapsAnswer, "/api/overlaps", { ...query }, call),
		schema: (call) => get(SchemaAnswer, "/api/schema", {}, call),
		sources: (call) => get(SourcesAnswer, "/api/sources", {}, call),
		entities: (query, call) => get(EntitiesAnswer, "/api/entities", { ...query }, call),
	};
}

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

async function ask<T>(request: typeof fetch, schema: z.ZodType<T>, url: string, { signal }: Call): Promise<T> {
	const response = await reach(request, url, signal);
	const body: unknown = await response.json().catch((error: unknown) => {
		if (isAbort(error)) throw error;
		return undefined;
	});
	if (!response.ok) throw new ApiError(problemOf(body, response.status, url));
	const answer = schema.safeParse(body);
	if (!answer.success) throw new ApiError(local("unreadable", answer.error.issues[0]?.message ?? "", url));
	return answer.data;
}

async function reach(request: typeof fetch, url: string, signal: AbortSignal | undefined): Promise<Response> {
	try {
		return await request(url, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
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
