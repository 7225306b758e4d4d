/** The whole pipeline on one screen: what a request passes through, from the first header to the last error. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler, Router } from "express";
import { rateLimit } from "express-rate-limit";
import { ApiError, PROBLEMS, toApiError, tooManyRequests, toProblem } from "./http/errors.ts";
import { compress, securityHeaders } from "./http/headers.ts";
import { logRequests } from "./http/log.ts";
import { QUERIES, READS, shareWithOrigins } from "./http/origins.ts";
import { mount } from "./http/route.ts";
import { clientRoutes } from "./routes/client.ts";
import { GRAPHQL, graphqlRoutes } from "./routes/graphql.ts";
import { healthRoutes } from "./routes/health.ts";
import { apiRoutes } from "./routes/index.ts";
import { allGroups, openapiRoutes } from "./routes/openapi.ts";
import { profileRoutes } from "./routes/profile.ts";
import type { Services } from "./services.ts";

const MINUTE_MS = 60_000;
/** How long a client is asked to wait while there is no graph to ask. */
const RETRY_AFTER_S = "10";

export function createApp(services: Services): Express {
	const app = express();
	const api = apiRoutes(services);
	const profile = profileRoutes(services);
	const health = healthRoutes(services);
	app.disable("x-powered-by").disable("etag").set("trust proxy", services.config.trustedProxies);
	app.use(logRequests(services.log), securityHeaders(), compress());
	mount(app, health);
	const [limit, version] = [limitRate(services), versionAnswers(services)];
	// A router each: handlers that stand in the application itself parse the path one by one.
	const groups = allGroups(api, profile, health);
	const described = groups.flatMap(({ base, operations }) => (base === "/api" ? operations : []));
	const ours = Router().use(shareWithOrigins(described, READS), limit, openapiRoutes(groups, services), version);
	mount(ours, api);
	app.use("/api", ours.use(noSuchPath));
	app.use("/graphql", Router().use(shareWithOrigins(GRAPHQL, QUERIES), limit, version, graphqlRoutes(services)));
	const addresses = Router().use(shareWithOrigins(profile, READS), limit, version);
	mount(addresses, profile);
	app.use("/id", addresses);
	app.use(clientRoutes(services.firstPage));
	app.use(noSuchPath, writeProblem(services));
	return app;
}

function limitRate({ config }: Services): RequestHandler {
	if (config.requestsPerMinute === 0) return (_req, _res, next) => next();
	return rateLimit({
		windowMs: MINUTE_MS,
		limit: config.requestsPerMinute,
		standardHeaders: "draft-8",
		legacyHeaders: false,
		handler: () => {
			throw tooManyRequests(config.requestsPerMinute);
		},
	});
}

/** Every answer carries the version of the data it was made from; without data there is no answer. */
function versionAnswers({ manifest }: Services): RequestHandler {
	return async (_req, res, next) => {
		const { dataVersion } = await manifest();
		res.setHeader("ETag", `W/"${dataVersion}"`);
		res.setHeader("Cache-Control", "no-cache");
		next();
	};
}

const noSuchPath: RequestHandler = (req) => {
	throw new ApiError("not-found", `There is nothing at ${req.method} ${req.originalUrl}.`);
};

function writeProblem({ log }: Services): ErrorRequestHandler {
	return (error, req, res, next) => {
		const problem = toProblem(toApiError(error), req.originalUrl);
		if (problem.status === PROBLEMS.internal.status && !res.destroyed) log.error({ err: error }, problem.title);
		if (res.headersSent) return next(error);
		res.removeHeader("ETag");
		if (problem.status === 503) res.set("Retry-After", RETRY_AFTER_S);
		res.status(problem.status).set("Cache-Control", "no-store").type("application/problem+json").json(problem);
	};
}
