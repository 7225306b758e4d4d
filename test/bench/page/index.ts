/** The page in a real browser: how it opens, moves and works, against a bare Cytoscape page of the same elements. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { chromiumPath } from "../../provision/chromium.ts";
import { type First, firstPicture } from "./first.ts";
import { loaded } from "./load.ts";
import { panned } from "./pan.ts";
import { idsOf, makeRegion } from "./region.ts";
import { buildPages, type PageServer, serveData } from "./server.ts";
import { fragment, type Pair, pairOf } from "./visit.ts";
import { expanded, laidOut } from "./work.ts";

const SHIPPED = fileURLToPath(new URL("../../../seed/data", import.meta.url));
const ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"];

/** One figure with its limit. */
export interface Figure {
	what: string;
	value: number;
	unit: "" | "×" | "ms" | "kB";
	most?: number;
	least?: number;
	/** What it was made of, line by line. */
	from: readonly string[];
}

type Say = (figure: Figure) => void;

/** Says each figure once it is there; none where there is no browser. */
export async function benchPage(say: Say): Promise<void> {
	const executablePath = chromiumPath();
	if (!executablePath) return;
	const folder = await mkdtemp(join(tmpdir(), "kooperationsgraph-bench-page-"));
	const [bare, region] = [join(folder, "bare"), join(folder, "region")];
	const servers: PageServer[] = [];
	const serve = async (data: string, name: string) => {
		const server = await serveData(data, join(folder, name), bare);
		servers.push(server);
		return server;
	};
	const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
	try {
		await buildPages(bare);
		await makeRegion(region);
		await benchShipped(browser, await serve(SHIPPED, "shipped"), say);
		await benchRegion(browser, await serve(region, "store"), say);
	} finally {
		await browser.close();
		for (const server of servers) await server.close();
		await rm(folder, { recursive: true, force: true });
	}
}

async function benchShipped(browser: Browser, server: PageServer, say: Say): Promise<void> {
	const { bytes, data, early, trips, waves } = await loaded(browser, server);
	say({
		what: "first load without its data, compressed, headers included",
		...{ value: bytes / 1000, unit: "kB", most: 330 },
		from: [`and ${(data / 1000).toFixed(1)} kB of data`],
	});
	say({
		what: "chunks of other views that come before the picture",
		value: early.length,
		unit: "",
		most: 0,
		from: early,
	});
	say({
		what: "round trips of 1.5 s after the page",
		...{ value: trips, unit: "", most: 2 },
		from: waves.slice(1).map((wave, n) => `${n + 1}: ${wave.join(" ")}`),
	});
	await sayFirst(browser, await pairOf(browser, server, "/"), say);
}

async function benchRegion(browser: Browser, server: PageServer, say: Say): Promise<void> {
	const pair = (communes: number, networks: [number, number]) =>
		pairOf(browser, server, `/${fragment({ ids: idsOf(communes, networks) })}`);
	for (const one of [await pair(900, [9, 100]), await pair(3800, [36, 90])]) {
		await sayFirst(browser, one, say);
		const frames = await panned(browser, one);
		const what = `frames while panning, ${sizeOf(one)}`;
		say({ what, value: frames[0] / frames[1], unit: "×", least: 0.85, from: [`${frames.join(" / ")} frames`] });
	}
	const one = await pair(1850, [30, 100]);
	const { ours, forces, blocked } = await laidOut(browser, one);
	const of = sizeOf(one);
	const what = `layout / a hundred bare iterations of ForceAtlas2, ${of}`;
	say({ what, value: ours / forces, unit: "×", most: 2, from: [both(ours, forces)] });
	say({ what: `longest task of laying out, ${of}`, value: blocked, unit: "ms", most: 100, from: [] });
	const longest = await expanded(browser, server);
	say({ what: "longest task of expanding 800 neighbours", value: longest, unit: "ms", most: 100, from: [] });
}

async function sayFirst(browser: Browser, pair: Pair, say: Say): Promise<void> {
	const { seen, ready } = await firstPicture(browser, pair);
	const of = sizeOf(pair);
	const ratio = ([ours, bare]: First["seen"]) => ({ value: ours / bare, unit: "×" as const, from: [both(ours, bare)] });
	say({ what: `first picture, ${of}`, ...ratio(seen), most: 1.5 });
	if (seen[0] < ready[0]) say({ what: `until it can be worked with, ${of}`, ...ratio(ready) });
}

const both = (ours: number, bare: number) => `${ours.toFixed(0)} / ${bare.toFixed(0)} ms`;

const sizeOf = ({ view: { ids, edges } }: Pair) => `${ids.length} nodes and ${edges.length} edges`;
