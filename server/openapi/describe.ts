/** One operation as OpenAPI describes it. */
import { z } from "zod";
import type {
	oas31,
	ZodOpenApiContentObject,
	ZodOpenApiOperationObject,
	ZodOpenApiResponseObject,
	ZodOpenApiResponsesObject,
} from "zod-openapi";
import type { AnswerFile, Group, Operation } from "../http/operation.ts";
import { problemResponses } from "./problems.ts";
import { pathParams } from "./url.ts";

const JSON_TYPE = "application/json";

export function describeOperation(group: Group, operation: Operation): ZodOpenApiOperationObject {
	const { tag, summary, description, body, method, path } = operation;
	return {
		tags: [tag],
		operationId: toName(`${method === "POST" ? "post" : "get"}${group.base.replace(/^\/api$/, "")}${path}`),
		summary,
		...(description && { description }),
		requestParams: paramsOf(operation),
		...(body && {
			requestBody: { required: true, content: { [JSON_TYPE]: { schema: body, examples: bodies(operation) } } },
		}),
		responses: { ...successes(operation), ...withRefusal(operation, problemResponses(group, operation)) },
	};
}

/** `get/entities/:id` becomes `getEntitiesId`. */
function toName(text: string): string {
	return text.replace(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase());
}

function paramsOf(operation: Operation) {
	const { shape } = listed(operation);
	const inPath = pathParams(operation.path);
	const pick = (wanted: boolean) =>
		z.object(Object.fromEntries(Object.entries(shape).filter(([name]) => inPath.includes(name) === wanted)));
	return { path: pick(true), query: pick(false) };
}

function listed({ params, listed, path }: Operation): z.ZodObject {
	const schema = listed ?? params;
	if (schema instanceof z.ZodObject) return schema;
	throw new Error(`${path}: its parameters are no object; say in \`listed\` what people shall read of them`);
}

/** The example, and the bodies that end in errors, by their codes. */
function bodies({ example, errors = {} }: Operation): oas31.ExamplesObject {
	const wrong = Object.entries(errors).map(
		([code, { given }]) => [code, { summary: `Ends in ${code}`, value: given }] as const,
	);
	return Object.fromEntries([["example", { summary: "An example", value: example }], ...wrong]);
}

function successes(operation: Operation): ZodOpenApiResponsesObject {
	const { answer, files = [], headers = {}, needs, method, redirects } = operation;
	if (!answer && files.length === 0) return {};
	const cacheable = method !== "POST" && operation.cacheable !== false && needs !== "nothing";
	const said = Object.entries(headers).map(([name, description]) => [
		name,
		{ description, schema: { type: "string" } },
	]);
	const etag = cacheable ? [["ETag", { $ref: "#/components/headers/ETag" }]] : [];
	return {
		200: {
			description: files.length > 0 ? contentOf(files, answer) : "The answer.",
			...(etag.length + said.length > 0 && { headers: Object.fromEntries([...etag, ...said]) }),
			content: content(answer, files),
		},
		...(cacheable && { 304: { $ref: "#/components/responses/NotModified" } }),
		...(redirects && { 308: { description: redirects, headers: { Location: LOCATION } } }),
	};
}

function withRefusal({ refusal }: Operation, problems: ZodOpenApiResponsesObject): ZodOpenApiResponsesObject {
	const bad = (problems as Record<string, oas31.ReferenceObject | ZodOpenApiResponseObject>)[refusal?.status ?? 400];
	if (!refusal || !bad || !("content" in bad)) return problems;
	return {
		...problems,
		[refusal.status ?? 400]: { ...bad, content: { ...bad.content, [refusal.mediaType]: { schema: refusal.schema } } },
	};
}

const contentOf = (files: readonly AnswerFile[], answer: z.ZodType | undefined) =>
	[...(answer ? ["The answer in JSON"] : []), ...files.map(({ description }) => description)].join(". ");

function content(answer: z.ZodType | undefined, files: readonly AnswerFile[]): ZodOpenApiContentObject {
	const isJson = ({ mediaType }: AnswerFile) => mediaType === JSON_TYPE;
	const [first, ...others] = [
		...(answer ? [answer] : []),
		...files.filter(isJson).flatMap(({ schema }) => schema ?? []),
	];
	const rest = files
		.filter((file) => !isJson(file))
		.map(({ mediaType, schema = FILE }) => [bare(mediaType), { schema }]);
	return {
		...(first && { [JSON_TYPE]: { schema: others.length > 0 ? z.union([first, ...others]) : first } }),
		...Object.fromEntries(rest),
	};
}

const LOCATION = {
	description: "The URL to ask instead.",
	schema: { type: "string", format: "uri-reference" },
} as const;
const FILE: oas31.SchemaObject = { type: "string", format: "binary" };

const bare = (mediaType: string) => mediaType.split(";")[0] ?? mediaType;
