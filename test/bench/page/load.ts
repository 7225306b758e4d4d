/** What the first picture needs over the network, until it can be worked with. */
import type { Browser } from "playwright-core";
import type { Asked, PageServer } from "./server.ts";
import { visit } from "./visit.ts";

const LATENCY_MS = 1500;
const REST_MS = 1000;
/** The views beyond the first; the build names their chunks after them. */
const VIEWS = /\/assets\/(map|sets|table|time)-/;

export interface LoadResult {
	/** Compressed, without the data, and of the data. */
	bytes: number;
	data: number;
	/** Chunks of other views, which should wait. */
	early: string[];
	/** Round trips after the page, by the time that the picture took. */
	trips: number;
	/** What was asked for in each of them. */
	waves: string[][];
}

export async function loaded(browser: Browser, server: PageServer): Promise<LoadResult> {
	await firstVisit(browser, server, 0);
	const near = await firstVisit(browser, server, 0);
	const far = await firstVisit(browser, server, LATENCY_MS);
	const [data, client] = [true, false].map((wanted) => near.asked.filter(({ path }) => isData(path) === wanted));
	return {
		bytes: sum(client ?? []),
		data: sum(data ?? []),
		early: near.asked.flatMap(({ path }) => (VIEWS.test(path) ? [path] : [])),
		trips: Math.floor((far.ms - near.ms) / LATENCY_MS + 0.5) - 1,
		waves: wavesOf(far.asked),
	};
}

const isData = (path: string) => path.startsWith("/api/");
const sum = (asked: readonly Asked[]) => asked.reduce((bytes, one) => bytes + one.bytes, 0);

/** What is asked for until the first picture can be worked with, and how long that takes. */
async function firstVisit(browser: Browser, server: PageServer, latency: number) {
	server.latency = latency;
	server.asked.length = 0;
	const { page, leave } = await visit(browser, `${server.url}/`, 0);
	const [origin, ms] = await page.evaluate(() => {
		const { canvas } = (window as unknown as { watched: { canvas: number } }).watched;
		return [performance.timeOrigin, canvas] as const;
	});
	// What was begun before that comes to its end.
	await page.waitForTimeout(latency + REST_MS);
	const asked = server.asked.filter(({ started }) => started < origin + ms);
	await leave();
	server.latency = 0;
	return { asked, ms };
}

/** What waits for nothing but the page, what waits for that, and so on; the page itself first. */
function wavesOf(asked: readonly Asked[]): string[][] {
	const start = Math.min(...asked.map(({ started }) => started));
	const waves: string[][] = [];
	for (const { path, started } of asked) {
		const wave = Math.floor((started - start) / LATENCY_MS);
		waves[wave] = [...(waves[wave] ?? []), path];
	}
	return waves;
}
