/** One line of the log for each answer. */
import { performance } from "node:perf_hooks";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

/** Requests that went well are of interest to nobody who has not asked for them. */
export function logRequests(log: Logger): RequestHandler {
	return (req, res, next) => {
		const started = performance.now();
		const { method, originalUrl: url } = req;
		res.once("close", () => {
			const { statusCode, writableFinished } = res;
			const level = statusCode >= 500 ? "error" : statusCode >= 400 ? "info" : "debug";
			const responseTime = Math.round(performance.now() - started);
			const said = writableFinished ? "request completed" : "request aborted";
			log[level]({ req: { method, url }, res: { statusCode }, responseTime }, said);
		});
		next();
	};
}
