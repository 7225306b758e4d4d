/** A route as a value: where it is, what it takes, how it answers. Adding one is adding one to a list. */
import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import { z } from "zod";
import { ApiError } from "../errors.ts";
import type { ReadOptions } from "../graph/types.ts";
import { parse } from "../parameters.ts";

export interface Route {
	/** Absent: GET. */
	method?: "POST";
	/** Below `/api`, e.g. `/entities/:id`. */
	path: string;
	/** Path and query parameters together; every other parameter is refused. */
	params: z.ZodType;
	/** What a POST takes, as JSON. */
	body?: z.ZodType;
	handle: RequestHandler;
}

const MAX_BODY = "100kb";
const NO_PARAMS = z.strictObject({});

/** What an answer may need of the exchange itself. */
interface Exchange {
	/** Cancels running queries when the client has gone. */
	options: ReadOptions;
	res: Response;
	req: Request;
}

/** A route that answers GET with JSON. Parameters are parsed before `answer` sees them. */
export function route<S extends z.ZodType>(
	path: string,
	params: S,
	answer: (params: z.output<S>, exchange: Exchange) => Promise<unknown>,
): Route {
	const handle: RequestHandler = async (req, res) => {
		const given = parse(params, allParams(req));
		if (isFresh(req, res)) return;
		res.json(await answer(given, { options: { signal: signalOf(res) }, req, res }));
	};
	return { path, params, handle };
}

/** A route that answers POST: what it takes is too long for an address, or nobody else's business. Its answer is kept nowhere. */
export function postRoute<S extends z.ZodType>(
	path: string,
	body: S,
	answer: (given: z.output<S>, exchange: Exchange) => Promise<unknown>,
): Route {
	const handle: RequestHandler = async (req, res) => {
		parse(NO_PARAMS, allParams(req));
		const given = parse(body, await readBody(req, res));
		res.removeHeader("ETag");
		res.set("Cache-Control", "no-store").json(await answer(given, { options: { signal: signalOf(res) }, req, res }));
	};
	return { method: "POST", path, params: NO_PARAMS, body, handle };
}

const readJson = express.json({ limit: MAX_BODY });

/** Only what says that it is JSON: no other page can make a browser send that. */
export function readBody(req: Request, res: Response): Promise<unknown> {
	if (!req.is("json"))
		throw new ApiError("malformed-body", "Send JSON, with the header Content-Type: application/json.");
	return new Promise((resolve, reject) => {
		readJson(req, res, (error?: unknown) => (error ? reject(error) : resolve(req.body)));
	});
}

export function mount(router: Router, routes: readonly Route[]): void {
	for (const { method, path, handle } of routes) {
		const at = router.route(path);
		if (method === "POST") at.post(handle).all(refuseMethod("POST"));
		else at.get(handle).all(refuseMethod("GET, HEAD"));
	}
}

/**
 * Answers 304 when the client already holds the answer of these data. The `ETag` is set before. Not by `req.fresh`, which
 * a `Cache-Control: no-cache` switches off that `fetch` adds to every `If-None-Match`: here each answer is up to date.
 */
export function isFresh(req: Request, res: Response): boolean {
	const bare = (tag: string) => tag.trim().replace(/^W\//, "");
	const held = (req.get("If-None-Match") ?? "").split(",").map(bare);
	const fresh = held.includes("*") || held.includes(bare(String(res.get("ETag"))));
	if (fresh) res.status(304).end();
	return fresh;
}

export function refuseMethod(allowed: string): RequestHandler {
	return (req, res) => {
		res.set("Allow", allowed);
		throw new ApiError("method-not-allowed", `${req.method} is not possible here, only ${allowed}.`);
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
	const twice = Object.keys(req.params).find((name) => name in req.query);
	if (twice) {
		throw new ApiError("invalid-parameters", `${twice} stands in the path already.`, [
			{ pointer: twice, detail: "there is no such parameter" },
		]);
	}
	return { ...req.query, ...req.params };
}
