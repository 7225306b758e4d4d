/** The one way from the page to the server: typed requests, checked answers, one kind of error. */
import type { z } from "zod";
import {
	BoundariesAnswer,
	CompareAnswer,
	CypherAnswer,
	EntitiesAnswer,
	EntityAnswer,
	ExportFormatsAnswer,
	FactsAnswer,
	NetworksAnswer,
	OpeningAnswer,
	OverlapsAnswer,
	PathsAnswer,
	QuestionAnswer,
	QuestionsAnswer,
	SchemaAnswer,
	SearchAnswer,
	SourcesAnswer,
	Subgraph,
	WhatIfAnswer,
} from "../../model/index.ts";
import { type Api, type Call, writeQuery } from "../state/index.ts";
import { ask, askFile } from "./request.ts";
import { type ExportSelection, exportParameters, exportPath, questionUrl } from "./urls.ts";
import { type Parameters, requestOf, SUBGRAPH, urlOf } from "./wire.ts";

export { type ExportSelection, exportUrl, questionUrl } from "./urls.ts";
export { urlOf } from "./wire.ts";

const SEARCH_RESULTS = 12;
/** As many ids of facts as a URL holds. */
const FACTS_AT_ONCE = 40;

/**
 * The interface over HTTP.
 * @param request `fetch`, or what a test puts in its place
 */
export function createApi(request: typeof fetch = (...args) => fetch(...args)): Api {
	const get = <T>(schema: z.ZodType<T>, path: string, parameters: Parameters, call: Call = {}) =>
		ask(request, schema, urlOf(path, parameters), call);
	/** What is too long for a URL goes in a body. */
	const getOrPost = <T>(schema: z.ZodType<T>, path: string, parameters: Parameters, call: Call = {}) => {
		const { url, sent } = requestOf(path, parameters);
		return ask(request, schema, url, call, sent);
	};
	return {
		search: (q, types, call) => get(SearchAnswer, "/api/search", { q, type: types, limit: SEARCH_RESULTS }, call),
		entity: (id, query, call) => get(EntityAnswer, `/api/entities/${encodeURIComponent(id)}`, { ...query }, call),
		neighbours: (id, query, call) =>
			get(Subgraph, `/api/entities/${encodeURIComponent(id)}/neighbours`, { ...query }, call),
		subgraph: (query, call) => getOrPost(Subgraph, SUBGRAPH, { ...query }, call),
		overlaps: (query, call) => getOrPost(OverlapsAnswer, "/api/overlaps", { ...query }, call),
		paths: (query, call) => get(PathsAnswer, "/api/paths", { ...query }, call),
		facts: async (ids, call) => {
			const parts = Array.from({ length: Math.ceil(ids.length / FACTS_AT_ONCE) }, (_, n) =>
				ids.slice(n * FACTS_AT_ONCE, (n + 1) * FACTS_AT_ONCE),
			);
			const answers = await Promise.all(parts.map((part) => get(FactsAnswer, "/api/facts", { ids: part }, call)));
			return { facts: answers.flatMap(({ facts }) => facts) };
		},
		cypher: (query, params, call = {}) => ask(request, CypherAnswer, "/api/cypher", call, { query, params }),
		schema: (call) => get(SchemaAnswer, "/api/schema", {}, call),
		sources: (call) => get(SourcesAnswer, "/api/sources", {}, call),
		opening: (query, call) => get(OpeningAnswer, "/api/opening", { ...query }, call),
		networks: (call) => get(NetworksAnswer, "/api/networks", {}, call),
		entities: (query, call) => get(EntitiesAnswer, "/api/entities", { ...query }, call),
		boundaries: (call) => get(BoundariesAnswer, "/api/boundaries", {}, call),
		questions: (call = {}) => ask(request, CATALOGUE, "/api/questions", call),
		question: (name, values, call = {}) => ask(request, QuestionAnswer, questionUrl(name, values), call),
		compare: (values, call = {}) => ask(request, CompareAnswer, `/api/compare${writeQuery(values)}`, call),
		whatIf: (body, call = {}) => ask(request, WhatIfAnswer, "/api/what-if", call, body),
	};
}

/** The formats that the server exports to. */
export const exportFormats = (call: Call = {}, request: typeof fetch = fetch): Promise<ExportFormatsAnswer> =>
	ask((...args) => request(...args), ExportFormatsAnswer, "/api/export", call);

/** A selection as a file, however long the selection is. */
export const exportFile = (format: string, selection: ExportSelection, request: typeof fetch = fetch) =>
	askFile((...args) => request(...args), exportPath(format), exportParameters(selection));

/** The parameters of the catalogue are checked by the server that reads the files; the page trusts their shape. */
const CATALOGUE = QuestionsAnswer as unknown as z.ZodType<QuestionsAnswer>;
