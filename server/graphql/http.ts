/** The HTTP around a query. What is wrong with it is a problem document, as anywhere else in the API. */
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { ApiError } from "../http/errors.ts";
import { parse, text } from "../http/parameters.ts";
import { isDeeper, MAX_DEPTH, readBody } from "../http/route.ts";
import { isNestedDeeper } from "./nesting.ts";

const query = z
	.string("a GraphQL query, as text")
	.min(1, "a GraphQL query, as text")
	.refine((text) => !isNestedDeeper(text, MAX_DEPTH), `at most ${MAX_DEPTH} brackets within each other`);
const object = z.record(z.string(), z.unknown(), "an object");

/** What clients add beside these is theirs. */
export const InBody = z.object({ query, variables: object.nullish(), operationName: z.string("a name").nullish() });
export const InUrl = z.object({
	query,
	variables: text
		.transform(readJson)
		.refine((value) => !isDeeper(value, MAX_DEPTH), `at most ${MAX_DEPTH} levels`)
		.pipe(object)
		.optional(),
	operationName: text.optional(),
});

export type Asked = z.output<typeof InBody>;

/** What a request asks, after `readRequest`. */
export const askedIn = (req: Request) => req.res?.locals.asked as Asked;

/** Reads a query from the URL or the body and stores it for `askedIn`. Answers are not cacheable. */
export const readRequest: RequestHandler = async (req, res, next) => {
	res.locals.asked = req.method === "GET" ? parse(InUrl, req.query) : parse(InBody, await readObject(req, res));
	res.removeHeader("ETag");
	res.set("Cache-Control", "no-store");
	// Whoever asks for HTML gets JSON rather than nothing.
	if (!req.accepts(["application/json", "application/graphql-response+json"])) req.headers.accept = "*/*";
	next();
};

async function readObject(...[req, res]: Parameters<typeof readBody>): Promise<object> {
	const body = await readBody(req, res);
	if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
	throw new ApiError("malformed-body", 'Send one query as a JSON object: {"query": "…", "variables": {…}}.');
}

function readJson(given: string): unknown {
	try {
		return JSON.parse(given);
	} catch {
		return undefined;
	}
}
