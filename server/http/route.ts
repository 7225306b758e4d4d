/** A route as a value: where it is, what it takes, how it answers, what documents say of it. Adding one is adding one to a list. */
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { z } from "zod";
import type { ReadOptions } from "../graph/types.ts";
import { ApiError, methodNotAllowed } from "./errors.ts";
import type { Operation } from "./operation.ts";
import { asParameters, parse } from "./parameters.ts";

export interface Route extends Operation {
	handle: RequestHandler;
}

const MAX_BODY = "100kb";
export const NO_PARAMS = z.strictObject({});

type Get<P extends z.ZodType, A extends z.ZodType> = Omit<Operation<P, A>, "method" | "body"> & { answer: A };
type Post<B extends z.ZodType, A extends z.ZodType> = Omit<Operation, "method" | "params" | "body" | "answer"> & {
	body: B;
	answer: A;
};

/** What an answer may need of the exchange itself. */
interface Exchange {
	/** Cancels running queries when the client has gone. */
	options: ReadOptions;
	res: Response;
	req: Request;
}

/** A route that answers GET with JSON. Parameters are parsed before `answer` sees them. */
export function route<P extends z.ZodType, A extends z.ZodType>(
	operation: Get<P, A>,
	answer: (params: z.output<P>, exchange: Exchange) => Promise<z.output<A>>,
): Route {
	const handle: RequestHandler = async (req, res) => {
		const given = parse(operation.params, allParams(req));
		if (isFresh(req, res)) return;
		sendJson(res, await answer(given, { options: { signal: signalOf(res) }, req, res }));
	};
	return { ...operation, handle };
}

/** As `res.json`, which reads and writes the content type several times over before it sends. */
function sendJson(res: Response, answer: unknown): void {
	const body = JSON.stringify(answer);
	res.setHeader("Content-Type", "application/json; charset=utf-8");
	res.setHeader("Content-Length", Buffer.byteLength(body));
	res.end(body);
}

/**
 * A route that answers POST: what it takes is too long for a URL, or nobody else's business. Its answer is not cacheable.
 * @param admit throws when no request can be answered now; asked before the request body is read
 */
export function postRoute<B extends z.ZodType, A extends z.ZodType>(
	operation: Post<B, A>,
	answer: (given: z.output<B>, exchange: Exchange) => Promise<z.output<A>>,
	admit: () => void = () => {},
): Route {
	const handle: RequestHandler = async (req, res) => {
		admit();
		parse(NO_PARAMS, allParams(req));
		const given = parse(operation.body, await readBody(req, res));
		res.removeHeader("ETag");
		res.set("Cache-Control", "no-store").json(await answer(given, { options: { signal: signalOf(res) }, req, res }));
	};
	return { ...operation, method: "POST", params: NO_PARAMS, handle };
}

/** Holds the ids of more nodes than a subgraph may have. */
const MAX_PARAMS = "1mb";

/**
 * The parameters of a GET that are too long for a URL, as the JSON body of a POST. What follows is not cacheable.
 * @returns the body as it was sent too
 */
export async function readParams<P extends z.ZodType>(
	params: P,
	req: Request,
	res: Response,
): Promise<{ given: z.output<P>; body: unknown }> {
	parse(NO_PARAMS, req.query);
	const body = await readBody(req, res, MAX_PARAMS);
	const given = parse(params, asParameters(body));
	res.removeHeader("ETag");
	res.set("Cache-Control", "no-store");
	return { given, body };
}

/**
 * A route that answers by POST as `operation` does by GET, for parameters that are too long for a URL.
 * @param what of them: "ids that are too many"
 */
export function byPost<P extends z.ZodType, A extends z.ZodType>(
	operation: Get<P, A>,
	what: string,
	answer: (params: z.output<P>, options: ReadOptions) => Promise<z.output<A>>,
): Route {
	return {
		...operation,
		method: "POST",
		params: NO_PARAMS,
		body: operation.params,
		description: `As by GET, for ${what} for a URL: the query parameters as the members of a JSON object.`,
		async handle(req, res) {
			const { given } = await readParams(operation.params, req, res);
			res.json(await answer(given, { signal: signalOf(res) }));
		},
	};
}

/** Far beyond what any request needs, far below what recursive functions can take. */
export const MAX_DEPTH = 64;

/**
 * Reads a request body. Only what says that it is JSON: no other page can make a browser send that.
 * @throws ApiError `malformed-body`
 */
export async function readBody(req: Request, res: Response, limit = MAX_BODY): Promise<unknown> {
	if (!req.is("json"))
		throw new ApiError("malformed-body", "Send JSON, with the header Content-Type: application/json.");
	await new Promise<void>((resolve, reject) => {
		express.json({ limit })(req, res, (error?: unknown) => (error ? reject(error) : resolve()));
	});
	if (isDeeper(req.body, MAX_DEPTH))
		throw new ApiError("malformed-body", `The JSON is nested more than ${MAX_DEPTH} levels deep. Send a flatter one.`);
	return req.body;
}

/** Whether a JSON value has more levels of lists and objects than given. Level by level, since recursion has a limit. */
export function isDeeper(value: unknown, levels: number): boolean {
	let level = [value].filter(isObject);
	for (let depth = 0; level.length > 0; depth++) {
		if (depth === levels) return true;
		level = level.flatMap((container) => Object.values(container)).filter(isObject);
	}
	return false;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Adds the routes to a router. At each of their paths every other method is refused. */
export function mount(router: Router, routes: readonly Route[]): void {
	for (const path of new Set(routes.map((one) => one.path))) {
		const here = routes.filter((one) => one.path === path);
		const at = router.route(path);
		for (const { method, handle } of here) method === "POST" ? at.post(handle) : at.get(handle);
		at.all(refuseMethod(here.map(({ method }) => method ?? "GET, HEAD").join(", ")));
	}
}

/**
 * Answers 304 when the client already holds the answer of these data. The `ETag` is set before. Not by `req.fresh`, which
 * a `Cache-Control: no-cache` switches off that `fetch` adds to every `If-None-Match`: here each answer is up to date.
 */
export function isFresh(req: Request, res: Response): boolean {
	const tags = req.headers["if-none-match"];
	if (tags === undefined) return false;
	const held = tags.split(",").map(strong);
	const fresh = held.includes("*") || held.includes(strong(String(res.get("ETag"))));
	if (fresh) res.status(304).end();
	return fresh;
}

const strong = (tag: string): string => tag.trim().replace(/^W\//, "");

export function refuseMethod(allowed: string): RequestHandler {
	return (req, res) => {
		res.set("Allow", allowed);
		throw methodNotAllowed(req.method, allowed);
	};
}

/** Aborts when the connection closes before the answer was written. */
export function signalOf(res: Response): AbortSignal {
	const controller = new AbortController();
	res.once("close", () => {
		if (!res.writableFinished) controller.abort();
	});
	return controller.signal;
}

function allParams(req: Request): Record<string, unknown> {
	const { params, query } = req;
	const twice = Object.keys(params).find((name) => name in query);
	if (twice) {
		throw new ApiError("invalid-parameters", `${twice} stands in the path already.`, [
			{ pointer: twice, detail: "there is no such parameter" },
		]);
	}
	return { ...query, ...params };
}
