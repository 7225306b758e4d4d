/** How long until the picture stands, ours and bare in turn. */
import type { Browser } from "playwright-core";
import { median } from "../median.ts";
import { type Pair, visit, watched } from "./visit.ts";

/** The first turn warms the server and the browser's store of compiled scripts up. */
const TURNS = 3;

/** Medians in milliseconds since the visit began. */
export async function firstPicture(browser: Browser, pair: Pair): Promise<[ours: number, bare: number]> {
	const times: [number[], number[]] = [[], []];
	for (let turn = 0; turn <= TURNS; turn++) {
		for (const side of [0, 1] as const) {
			const { page, leave } = await visit(browser, side === 0 ? pair.ours : pair.bare, pair.elements);
			const { picture } = await watched(page);
			if (turn > 0) times[side].push(picture);
			await leave();
		}
	}
	return [median(times[0]), median(times[1])];
}
