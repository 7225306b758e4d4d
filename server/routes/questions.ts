/** `/api/questions`: the catalogue, and for each question an endpoint that answers it. */
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { fileName, namesOf, type ParamValue, QuestionsAnswer } from "../../model/index.ts";
import { readRefs } from "../elements/refs.ts";
import { gather } from "../export/gather.ts";
import { linkLicenses, sendFile } from "../export/send.ts";
import { ApiError, undecodable } from "../http/errors.ts";
import { lang, limit, parse } from "../http/parameters.ts";
import { isFresh, NO_PARAMS, type Route, route, signalOf } from "../http/route.ts";
import type { Language } from "../prose.ts";
import { answerQuestion } from "../questions/answer.ts";
import { defaultIds, listGroups, QUESTIONS } from "../questions/catalogue.ts";
import { entityIds } from "../questions/entities.ts";
import { ANSWER_FORMATS, aboutAnswer, listFormats } from "../questions/files.ts";
import { aboutQuestion } from "../questions/operation.ts";
import { paramShape } from "../questions/params.ts";
import type { Question } from "../questions/question.ts";
import type { Services } from "../services.ts";

const NAMES = [...ANSWER_FORMATS.keys()];
const format = z
	.enum(NAMES, `one of ${NAMES.join(", ")}`)
	.optional()
	.meta({ description: "The answer as a file; the header `Accept` asks for one too.", examples: NAMES });

/** Media types by which a program may ask, with the format that each means. JSON is the answer itself, not its picture. */
const NEGOTIATED: ReadonlyMap<string, string | undefined> = new Map([
	...[...ANSWER_FORMATS].map(([name, { mediaType }]) => [bare(mediaType), name] as const),
	["application/json", undefined],
]);

const NOTHING = "list-nothing";

const CATALOGUE = {
	path: "/questions",
	params: NO_PARAMS,
	tag: "Questions",
	summary: "The catalogue: all questions with their parameters, grouped",
	answer: QuestionsAnswer,
} as const;

const NO_QUESTION = {
	path: "/questions/:name",
	params: z.looseObject({
		name: z.string().meta({ description: "A name that no question has.", examples: [NOTHING] }),
	}),
	tag: "Questions",
	summary: "Any other name",
	example: { name: NOTHING },
	errors: {
		"unknown-id": {
			given: { name: NOTHING },
			detail: `There is no question ${NOTHING}. /api/questions lists them.`,
		},
		"invalid-parameters": { given: {}, url: "/api/questions/%zz", detail: undecodable().detail },
	},
	needs: "graph",
} as const;

const refuseName: RequestHandler = ({ params }) => {
	throw new ApiError("unknown-id", `There is no question ${params.name}. /api/questions lists them.`);
};

/** A route of its own for each question, so that each has a description of its own. */
export const questionsRoutes = (services: Services): Route[] => [
	route(CATALOGUE, async (_, { options }) => {
		const refs = await readRefs(services.graph, defaultIds(QUESTIONS.values()), options);
		return {
			groups: listGroups(QUESTIONS.values(), (id) => refs.has(id)),
			entities: [...refs.values()],
			formats: listFormats(),
		};
	}),
	...[...QUESTIONS.values()].map((question) => questionRoute(services, question)),
	{ ...NO_QUESTION, handle: refuseName },
];

function questionRoute(services: Services, question: Question): Route {
	const params = z.strictObject({ ...paramShape(question), lang, limit, format });
	return { ...aboutQuestion(question), params, handle: ask(services, question, params) };
}

function ask(services: Services, question: Question, schema: z.ZodType): RequestHandler {
	return async (req, res) => {
		const { format = acceptedFormat(req), lang, limit: rows, ...params } = parse(schema, req.query) as Given;
		res.vary("Accept");
		if (isFresh(req, res)) return;
		const options = { signal: signalOf(res) };
		const { page, nodes } = services.config.limits;
		const asked = { params, limit: Math.min(rows ?? page, page), nodes };
		const answer = await answerQuestion(services, question, asked, options);
		const file = ANSWER_FORMATS.get(format ?? "");
		if (!file) return void res.json(answer);
		const manifest = await services.manifest();
		const about = aboutAnswer(manifest, req.originalUrl, lang, answer);
		const data = await gather(services.graph, answer.graph, about, options);
		const names = [question.name, ...namesOf(entityIds(question, params), answer.graph.nodes)];
		const asOf = typeof params.asOf === "string" ? params.asOf : undefined;
		const pieces = await file.write(question, answer, data);
		linkLicenses(res, about.datasets);
		await sendFile(res, fileName(names, asOf, file.extension), file.mediaType, pieces);
	};
}

type Given = { format?: string; lang: Language; limit?: number } & Record<string, ParamValue>;

/** The format that a program asks for by `Accept`; undefined: the answer as JSON, also for those who take none of them. */
function acceptedFormat(req: Request): string | undefined {
	// Of several that are as welcome, the first counts.
	return NEGOTIATED.get(req.accepts(["application/json", ...NEGOTIATED.keys()]) || "application/json");
}

function bare(mediaType: string): string {
	return mediaType.split(";")[0] ?? mediaType;
}
