/** How many frames arrive while the picture is dragged about by mouse, ours and bare in turn. */
import type { Browser, Page } from "playwright-core";
import type { View } from "./bare/view.ts";
import { type Pair, visit } from "./visit.ts";

const TURNS = 3;
const PAN_MS = 4000;
/** Between two moves of the mouse. */
const MOVE_MS = 8;

/** Frames of all turns. */
export async function panned(browser: Browser, pair: Pair): Promise<[ours: number, bare: number]> {
	const visits = [
		await visit(browser, pair.ours, pair.elements),
		await visit(browser, pair.bare, pair.elements),
	] as const;
	const frames: [number, number] = [0, 0];
	for (let turn = 0; turn <= TURNS; turn++) {
		for (const side of [0, 1] as const) {
			const { page } = visits[side];
			await page.bringToFront();
			const count = await pan(page, groundOf(pair.view));
			if (turn > 0) frames[side] += count;
		}
	}
	for (const { leave } of visits) await leave();
	return frames;
}

async function pan(page: Page, ground: { x: number; y: number }): Promise<number> {
	await page.mouse.move(ground.x, ground.y);
	await page.mouse.down();
	const counting = page.evaluate(
		(ms) =>
			new Promise<number>((resolve) => {
				let frames = 0;
				const end = performance.now() + ms;
				const count = (now: number) => {
					frames++;
					if (now < end) requestAnimationFrame(count);
					else resolve(frames);
				};
				requestAnimationFrame(count);
			}),
		PAN_MS,
	);
	let done = false;
	void counting.finally(() => {
		done = true;
	});
	for (let move = 1; !done; move++) {
		const angle = move / 20;
		await page.mouse.move(ground.x + 150 * Math.sin(angle), ground.y + 100 * Math.sin(angle * 1.3));
		await new Promise((resolve) => setTimeout(resolve, MOVE_MS));
	}
	// Back where it began, so that the next turn finds the same ground.
	await page.mouse.move(ground.x, ground.y);
	await page.mouse.up();
	return counting;
}

/** Where in the window nothing is far and wide: what is pressed there is the picture. */
function groundOf({ at, zoom, pan, box }: View): { x: number; y: number } {
	const [left, top, width, height] = [box.left, box.top, box.width, box.height].map(Number.parseFloat) as Four;
	const nodes = at.map(({ x, y }) => ({ x: left + pan.x + x * zoom, y: top + pan.y + y * zoom }));
	let best = { x: 0, y: 0, room: -1 };
	for (let x = left + width * 0.3; x < left + width * 0.7; x += 5) {
		for (let y = top + height * 0.3; y < top + height * 0.7; y += 5) {
			const room = Math.min(...nodes.map((node) => Math.hypot(node.x - x, node.y - y)));
			if (room > best.room) best = { x, y, room };
		}
	}
	return best;
}

type Four = [number, number, number, number];
