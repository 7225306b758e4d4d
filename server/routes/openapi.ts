/** `/api/openapi.json`, the OpenAPI document, and `/api/docs`, a page to read it and to try it out. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type RequestHandler, Router } from "express";
import { z } from "zod";
import type { Group, Operation } from "../http/operation.ts";
import { mount, type Route } from "../http/route.ts";
import { memoByVersion } from "../memo.ts";
import { createOpenApi } from "../openapi/document.ts";
import { fillExamples, NO_EXAMPLES, readExampleIds } from "../openapi/examples.ts";
import type { Services } from "../services.ts";
import { GRAPHQL } from "./graphql.ts";

const OWN = fileURLToPath(new URL("../openapi/page", import.meta.url));
const require = createRequire(import.meta.url);
const SWAGGER_UI = dirname(require.resolve("swagger-ui-dist/package.json"));
const PACKAGE = fileURLToPath(new URL("../../package.json", import.meta.url));

/** What the page consists of, with the folder it is in. Nothing else of these folders is served. */
const FILES: ReadonlyMap<string, string> = new Map([
	["page.js", OWN],
	["page.css", OWN],
	["swagger-ui.css", SWAGGER_UI],
	["swagger-ui-bundle.js", SWAGGER_UI],
]);

const DOCUMENT = {
	path: "/openapi.json",
	params: z.object({}),
	tag: "Server",
	summary: "This description",
	answer: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.record(z.string(), z.unknown()) }),
	needs: "nothing",
} as const satisfies Operation;

const PAGE = {
	path: "/docs",
	params: z.object({}),
	tag: "Server",
	summary: "This description as a page on which everything can be tried",
	files: [{ mediaType: "text/html", description: "The page." }],
	needs: "nothing",
} as const satisfies Operation;

/** All operations that there are: these two, those below `/api`, GraphQL, the web addresses of entities, and those at the root. */
export function allGroups(
	api: readonly Operation[],
	profile: readonly Operation[],
	root: readonly Operation[],
): Group[] {
	return [
		{ base: "/api", limited: true, operations: [...api, DOCUMENT, PAGE] },
		{ base: "/graphql", limited: true, operations: GRAPHQL },
		{ base: "/id", limited: true, operations: profile },
		{ base: "", limited: false, operations: root },
	];
}

/** Both need no graph: without one the document has no examples that name what is in it. */
export function openapiRoutes(groups: readonly Group[], { graph, manifest }: Services): Router {
	let made: ReturnType<typeof createOpenApi> | undefined;
	const filled = memoByVersion(async () => {
		made ??= createOpenApi(groups, readVersion());
		const current = await manifest().catch(() => undefined);
		const ids = current ? await readExampleIds(graph, current, made) : NO_EXAMPLES;
		return JSON.stringify(fillExamples(made, ids));
	});
	const router = Router();
	const send: RequestHandler = async (_req, res) => {
		const { dataVersion } = await manifest().catch(() => ({ dataVersion: "" }));
		res
			.set("Cache-Control", "no-cache")
			.type("json")
			.send(await filled(dataVersion));
	};
	const routes: Route[] = [
		{ ...DOCUMENT, handle: send },
		{ ...PAGE, handle: (_req, res) => res.sendFile("index.html", { root: OWN }) },
	];
	mount(router, routes);
	router.get("/docs/:file", sendPart);
	return router;
}

const sendPart: RequestHandler<{ file: string }> = ({ params: { file } }, res, next) => {
	const root = FILES.get(file);
	if (root) res.sendFile(file, { root });
	else next();
};

function readVersion(): string {
	return JSON.parse(readFileSync(PACKAGE, "utf8")).version;
}
