/** The built client, from `dist/client`. Paths of the client's own views lead to its one page. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Request, type RequestHandler, type Response, Router, static as serveFiles } from "express";
import { FORM_PATHS, today } from "../../model/index.ts";
import type { FirstPage } from "../opening/first-page.ts";

const BUILT = fileURLToPath(new URL("../../dist/client", import.meta.url));

const NOT_BUILT = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Kooperationsgraph</title>
<p>Die Oberfläche ist noch nicht gebaut: <code>npm run build</code>. Die Schnittstelle antwortet unter <a href="/api/schema">/api/schema</a>.
<p lang="en">The client has not been built yet: <code>npm run build</code>. The API answers at <a href="/api/schema">/api/schema</a>.
`;

/** @param firstPage what the page shows until its scripts have come */
export function clientRoutes(firstPage: FirstPage = async () => null, folder = BUILT): Router {
	const router = Router();
	router.use("/assets", chooseCompressed(join(folder, "assets")));
	router.use(serveFiles(folder, { index: false, extensions: ["html"], setHeaders: cacheByName }));
	router.use(servePage(folder, firstPage));
	return router;
}

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };
/** The smallest first. */
const ENCODINGS = ["br", "gzip"] as const;
const ENDINGS = { br: ".br", gzip: ".gz" } as const;

/** The build writes assets compressed too: whoever can read that gets it, and nothing is compressed anew. */
function chooseCompressed(folder: string): RequestHandler {
	return (req, res, next) => {
		const [, name, ending] = /^\/([\w.-]+(\.js|\.css))$/.exec(req.path) ?? [];
		const type = TYPES[ending ?? ""];
		if (!name || !type) return next();
		res.vary("Accept-Encoding");
		const encoding = ENCODINGS.find(
			(one) => req.acceptsEncodings(one) === one && existsSync(join(folder, name + ENDINGS[one])),
		);
		if (encoding) {
			res.set({ "Content-Encoding": encoding, "Content-Type": `${type}; charset=utf-8` });
			req.url = `/${name}${ENDINGS[encoding]}`;
		}
		next();
	};
}

/** The build puts a hash into the names of its assets, so that they never change. */
function cacheByName(res: { setHeader(name: string, value: string): void }, path: string): void {
	res.setHeader("Cache-Control", /[/\\]assets[/\\]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
}

function servePage(folder: string, firstPage: FirstPage): RequestHandler {
	const pageWith = pagesIn(folder);
	return async (req, res, next) => {
		if (!wantsPage(req)) return next();
		res.set("Cache-Control", "no-cache").set("Link", firstRequest());
		// Any other address opens on another picture.
		const first = req.originalUrl === "/" ? await firstPage(languageOf(req)) : null;
		const whole = pageWith(first ?? "");
		if (whole === null) return void res.status(503).type("html").send(NOT_BUILT);
		if (req.path === "/") res.vary("Accept-Language");
		allowScripts(res, whole.scripts);
		res.set("ETag", whole.tag).type("html").send(whole.text);
	};
}

/** As the client chooses for who has not chosen. */
const languageOf = (req: Request) => (/^en\b/i.test(req.acceptsLanguages()[0] ?? "") ? "en" : "de");

/** A page as it is sent, with what its headers say of it. */
interface Whole {
	readonly text: string;
	readonly tag: string;
	readonly scripts: readonly string[];
}

/** As many as there are at a time: one of each language, and one without a first page. */
const MOST_WHOLE = 3;

/**
 * The page as it was built, with a first page in it, read and hashed when either is another one than before; null as long as it has
 * not been built.
 */
function pagesIn(folder: string): (first: string) => Whole | null {
	const path = join(folder, "index.html");
	let known = { version: "", page: "", wholes: new Map<string, Whole>() };
	return (first) => {
		const file = statSync(path, { throwIfNoEntry: false });
		if (!file) return null;
		const version = `${file.mtimeMs} ${file.size}`;
		if (known.version !== version) known = { version, page: readFileSync(path, "utf8"), wholes: new Map() };
		const { page, wholes } = known;
		const whole = wholes.get(first) ?? wholeOf(page.replace("</body>", () => `${first}</body>`));
		if (!wholes.has(first) && wholes.size >= MOST_WHOLE) wholes.clear();
		wholes.set(first, whole);
		return whole;
	};
}

function wholeOf(text: string): Whole {
	const tag = `W/"${createHash("sha256").update(text).digest("base64url")}"`;
	return { text, tag, scripts: hashesIn(text) };
}

/** The hashes by which a policy allows the scripts that stand in the page itself (CSP Level 3, 2.3.1). */
const hashesIn = (page: string): string[] =>
	[...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].flatMap(([, text]) =>
		text ? [`'sha256-${createHash("sha256").update(text).digest("base64")}'`] : [],
	);

function allowScripts(res: Response, hashes: readonly string[]): void {
	const policy = res.get("Content-Security-Policy");
	if (!policy) return;
	res.set("Content-Security-Policy", policy.replace("script-src 'self'", ["script-src 'self'", ...hashes].join(" ")));
}

/** What the page asks for first, named with it, so that it is on its way before the page's scripts are. */
const firstRequest = () => `</api/opening?asOf=${today()}>; rel=preload; as=fetch; crossorigin`;

const { question, comparison, "what-if": whatIf } = FORM_PATHS;
/** Paths that the client shows. Whoever takes anything gets the page there, as programs that preview links do. */
const VIEWS = new RegExp(`^(/|${question}[^/]+|${comparison}|${whatIf})$`);

/** A browser that opens a path, not a program and not a page that lacks a file. */
function wantsPage(req: Request): boolean {
	if (req.method !== "GET" && req.method !== "HEAD") return false;
	if (/^\/(api|graphql|errors)(\/|$)/.test(req.path) || /\.[^/]+$/.test(req.path)) return false;
	return req.accepts(VIEWS.test(req.path) ? ["html", "json"] : ["json", "html"]) === "html";
}
