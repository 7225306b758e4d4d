/** Cross-origin reads (CORS): pages of every origin may read what everybody may read. No credentials: there are none. */
import { type RequestHandler, Router } from "express";
import type { Operation } from "./operation.ts";

export interface Shared {
	/** Methods whose answers pages of other origins may read. */
	methods: readonly string[];
	/** Request headers that they may send beside those that need no permission. */
	headers: readonly string[];
}

/** Answers to reads. Other methods stay with this origin: without `Content-Type` no other page can send JSON. */
export const READS: Shared = { methods: ["GET", "HEAD"], headers: ["If-None-Match"] };
/** A GraphQL query is a read by POST too. */
export const QUERIES: Shared = { methods: ["GET", "HEAD", "POST"], headers: ["Content-Type", "If-None-Match"] };

const EXPOSED = "Content-Disposition, ETag, Link, RateLimit, RateLimit-Policy, Retry-After";
/** How long a browser may keep a permission, in seconds. */
const MAX_AGE = "86400";

/** Opens the shared methods to every origin and answers OPTIONS at the paths of the operations: 204 with what is possible. */
export function shareWithOrigins(operations: readonly Operation[], shared: Shared): RequestHandler {
	const options = Router();
	for (const path of new Set(operations.map((one) => one.path)))
		options.options(path || "/", answerOptions(methodsAt(path, operations), shared));
	return (req, res, next) => {
		if (req.method === "OPTIONS") return options(req, res, next);
		if (shared.methods.includes(req.method)) {
			res.setHeader("Access-Control-Allow-Origin", "*");
			res.setHeader("Access-Control-Expose-Headers", EXPOSED);
			res.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
		}
		next();
	};
}

function answerOptions(methods: readonly string[], shared: Shared): RequestHandler {
	const readable = methods.filter((method) => shared.methods.includes(method));
	return (_req, res) => {
		res.set("Allow", [...methods, "OPTIONS"].join(", "));
		if (readable.length > 0) {
			res.set({
				"Access-Control-Allow-Origin": "*",
				"Access-Control-Allow-Methods": readable.join(", "),
				"Access-Control-Allow-Headers": shared.headers.join(", "),
				"Access-Control-Max-Age": MAX_AGE,
				"Cross-Origin-Resource-Policy": "cross-origin",
			});
		}
		res.status(204).end();
	};
}

function methodsAt(path: string, operations: readonly Operation[]): string[] {
	const here = operations.filter((one) => one.path === path);
	return [...new Set(here.flatMap(({ method, allowed }) => (allowed ?? method ?? "GET, HEAD").split(", ")))];
}
