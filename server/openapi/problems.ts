/** The errors of an operation, each with the answer that a request gets. */
import type { oas31, ZodOpenApiResponseObject } from "zod-openapi";
import { Problem } from "../../model/index.ts";
import { GraphError } from "../graph/types.ts";
import {
	ApiError,
	methodNotAllowed,
	notAcceptable,
	PROBLEMS,
	type ProblemCode,
	shuttingDown,
	toApiError,
	tooManyRequests,
	toProblem,
	unavailable,
} from "../http/errors.ts";
import type { Group, Operation, Provoked } from "../http/operation.ts";
import { parse } from "../http/parameters.ts";
import { urlOf } from "./url.ts";

/** Any parameter that no operation has. */
const STRANGE = { colour: "red" };
const REQUESTS_PER_MINUTE = 1200;
const RETRIED: readonly number[] = [429, 503];

/** What is said of errors that come from elsewhere than the request: alike for all operations. */
const SHARED: { readonly [code in ProblemCode]?: ApiError } = {
	"malformed-body": toApiError({ status: 400, type: "entity.parse.failed" }),
	"body-too-large": toApiError({ status: 413 }),
	"not-acceptable": notAcceptable(),
	"too-many-requests": tooManyRequests(REQUESTS_PER_MINUTE),
	internal: toApiError(undefined),
	"graph-unavailable": unavailable(),
	"graph-loading": new ApiError("graph-loading", "The dataset nrw is being loaded since 2026-01-01T00:00:00.000Z."),
	"graph-empty": new ApiError("graph-empty", "There is no graph yet. Load one with `npm run seed`."),
	"shutting-down": shuttingDown(),
	timeout: toApiError(new GraphError("timeout", "")),
};

/** Every code that an operation can answer. */
export function codesOf({ limited }: Group, operation: Operation): ProblemCode[] {
	const { method, needs, errors = {} } = operation;
	const codes: ProblemCode[] = [
		...(refusesParams(operation) ? (["invalid-parameters"] as const) : []),
		...(method === "POST" ? (["malformed-body", "body-too-large"] as const) : []),
		...(operation.negotiates ? (["not-acceptable"] as const) : []),
		"method-not-allowed",
		...(limited ? (["too-many-requests"] as const) : []),
		...(needs ? [] : (["internal", "timeout"] as const)),
		...(operation.drains ? (["shutting-down"] as const) : []),
		...(needs === "nothing" ? [] : (["graph-unavailable", "graph-loading", "graph-empty"] as const)),
	];
	return [...new Set([...codes, ...(Object.keys(errors) as ProblemCode[])])];
}

/** The responses of an operation that are problems, by status. What all have in common stands in the components. */
export function problemResponses(group: Group, operation: Operation): Record<string, ZodOpenApiResponseObject> {
	const own = ownProblems(group, operation);
	const codes = codesOf(group, operation);
	const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort((a, b) => a - b);
	return Object.fromEntries(
		statuses.map((status) => {
			const of = codes.filter((code) => PROBLEMS[code].status === status);
			if (!of.some((code) => code in own))
				return [status, { $ref: `#/components/responses/${nameOf(status, operation)}` }];
			return [status, response(status, of, { ...sharedProblems(operation), ...own })];
		}),
	);
}

/** The responses that problems of several operations share, by the names that these refer to. */
export function sharedResponses(groups: readonly Group[]): Record<string, ZodOpenApiResponseObject> {
	const operations = groups.flatMap((group) => group.operations.map((operation) => ({ group, operation })));
	const found = operations.flatMap(({ group, operation }) => {
		const own = ownProblems(group, operation);
		const codes = codesOf(group, operation).filter((code) => !(code in own));
		return codes.map((code) => [nameOf(PROBLEMS[code].status, operation), code, operation] as const);
	});
	return Object.fromEntries(
		found.map(([name, code, operation]) => {
			const { status } = PROBLEMS[code];
			const codes = [...new Set(found.filter(([other]) => other === name).map(([, other]) => other))];
			return [name, response(status, codes, sharedProblems(operation))];
		}),
	);
}

/** What is said of other methods depends on those that are possible, and only the operations that drain refuse for it. */
function nameOf(status: number, operation: Operation): string {
	if (status === PROBLEMS["method-not-allowed"].status)
		return `Problem${status}-${allowedOn(operation).replace(/\W+/g, "-")}`;
	if (status === PROBLEMS["shutting-down"].status && operation.drains) return `Problem${status}-draining`;
	return `Problem${status}`;
}

const allowedOn = ({ method, allowed }: Operation) => allowed ?? (method === "POST" ? "POST" : "GET, HEAD");

type Examples = { [code in ProblemCode]?: oas31.ExampleObject };

function sharedProblems(operation: Operation): Examples {
	const instance = operation.method === "POST" ? "/api/what-if" : "/api/overlaps";
	const refused = methodNotAllowed("DELETE", allowedOn(operation));
	const all = { ...SHARED, [refused.code]: refused };
	return Object.fromEntries(Object.values(all).map((error) => [error.code, example(error, instance)]));
}

/** Problems that come from what the request says. */
function ownProblems(group: Group, operation: Operation): Examples {
	const own = Object.entries(operation.errors ?? {}) as [ProblemCode, Provoked][];
	const strange = strangeParameter(group, operation);
	return {
		...(strange && { "invalid-parameters": strange }),
		...Object.fromEntries(own.map(([code, provoked]) => [code, provokedExample(group, operation, code, provoked)])),
	};
}

function strangeParameter({ base }: Group, operation: Operation): oas31.ExampleObject | undefined {
	const given = { ...(operation.method ? {} : operation.example), ...STRANGE };
	try {
		parse(operation.params, textsOf(given));
		return undefined;
	} catch (error) {
		return example(error as ApiError, urlOf(base, operation.path, given));
	}
}

function refusesParams({ params, example = {}, method }: Operation): boolean {
	return !params.safeParse(textsOf({ ...(method ? {} : example), ...STRANGE })).success;
}

/** Parameters as a URL gives them. */
function textsOf(given: Readonly<Record<string, unknown>>): Record<string, string> {
	return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
}

function provokedExample({ base }: Group, operation: Operation, code: ProblemCode, provoked: Provoked) {
	const { given, detail, faults, settings, url } = provoked;
	const instance = url ?? urlOf(base, operation.path, operation.method ? {} : given);
	const under = settings && Object.entries(settings).map(([name, value]) => `${name}=${value}`);
	return example(new ApiError(code, detail, faults), instance, under && `under ${under.join(", ")}`);
}

function example(error: ApiError, instance: string, under?: string): oas31.ExampleObject {
	const { title } = PROBLEMS[error.code];
	return { summary: under ? `${title}, ${under}` : title, value: toProblem(error, instance) };
}

function response(status: number, codes: readonly ProblemCode[], examples: Examples): ZodOpenApiResponseObject {
	const shown = Object.fromEntries(codes.map((code) => [code, examples[code]]));
	return {
		description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(" "),
		...(RETRIED.includes(status) && { headers: { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } }),
		content: { "application/problem+json": { schema: Problem, examples: shown as oas31.ExamplesObject } },
	};
}
