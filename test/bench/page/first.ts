/** How long until the picture stands, ours and bare in turn. */
import type { Browser } from "playwright-core";
import { median } from "../median.ts";
import { type Pair, visit, watched } from "./visit.ts";
import type { Watched } from "./watch.ts";

/** The first turn warms the server and the browser's store of compiled scripts up. */
const TURNS = 3;

/** Medians in milliseconds since the visit began. */
export interface First {
	/** Until it is to be seen. */
	readonly seen: readonly [ours: number, bare: number];
	/** Until it can be worked with. */
	readonly ready: readonly [ours: number, bare: number];
}

export async function firstPicture(browser: Browser, pair: Pair): Promise<First> {
	const times: [Watched[], Watched[]] = [[], []];
	for (let turn = 0; turn <= TURNS; turn++) {
		for (const side of [0, 1] as const) {
			const { page, leave } = await visit(browser, side === 0 ? pair.ours : pair.bare, pair.elements);
			const seen = await watched(page);
			if (turn > 0) times[side].push(seen);
			await leave();
		}
	}
	const medians = (what: "picture" | "canvas") =>
		times.map((side) => median(side.map((one) => one[what]))) as [number, number];
	return { seen: medians("picture"), ready: medians("canvas") };
}
