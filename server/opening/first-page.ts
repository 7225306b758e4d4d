/** The page as it first stands: what a browser shows before any script has come. The client's own module renders it. */
import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import { type OpeningAnswer, today } from "../../model/index.ts";
import { answerOpening, type Needs } from "./answer.ts";

const BUILT = fileURLToPath(new URL("../../dist/prerender/index.js", import.meta.url));

/** How long a page waits for it, in milliseconds; then it is sent without. */
const PATIENCE_MS = 500;

type Language = "de" | "en";

/** HTML to be put into the page; null while there is none. */
export type FirstPage = (language: Language) => Promise<string | null>;

/**
 * Renders it once for a day, a version of the data and a language, beside the requests of others.
 * @param file the module that renders, as the build has made it
 */
export function createFirstPage(services: Needs & { log: Logger }, file = BUILT): FirstPage {
	const rendered = new Map<string, Promise<string>>();
	const latest = async (language: Language): Promise<string | null> => {
		const build = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
		if (build === undefined) return null;
		const { dataVersion } = await services.manifest();
		const day = today();
		const state = `${build} ${dataVersion} ${day}`;
		for (const key of rendered.keys()) if (!key.startsWith(state)) rendered.delete(key);
		const key = `${state} ${language}`;
		const known = rendered.get(key);
		if (known) return known;
		const page = answerOpening(services, day, {}).then((answer) => render(file, answer, language));
		rendered.set(key, page);
		page.catch((error) => {
			rendered.delete(key);
			services.log.warn({ err: error }, "The first page could not be rendered");
		});
		return page;
	};
	return (language) => Promise.race([latest(language).catch(() => null), sleep(PATIENCE_MS, null, { ref: false })]);
}

const RENDERER = `
const { parentPort, workerData: { module, answer, language } } = require("node:worker_threads");
import(module).then(({ prerender }) => prerender(answer, language)).then((html) => parentPort.postMessage(html));
`;

/** In a thread of its own, since it takes as long as many requests. */
function render(file: string, answer: OpeningAnswer, language: Language): Promise<string> {
	const workerData = { module: pathToFileURL(file).href, answer, language };
	const worker = new Worker(RENDERER, { eval: true, execArgv: [], workerData });
	worker.unref();
	return new Promise((resolve, reject) => {
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.once("exit", (code) => reject(new Error(`The renderer ended with ${code}.`)));
	});
}
