import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showProgress } from "../../../seed/load/progress.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";

const messages = DICTIONARIES.en;

/** A terminal that remembers, and a clock that is set by hand. */
function show(total: number, isTTY: boolean) {
	const written: string[] = [];
	const clock = { seconds: 0 };
	const progress = showProgress(total, {
		out: { isTTY, write: (text) => void written.push(text) },
		now: () => new Date(clock.seconds * 1000),
		messages,
	});
	return { progress, written, clock };
}

describe("progress in a file or a pipe", () => {
	it("is a line for each tenth that has been passed, with the rate once a second has passed", () => {
		const { progress, written, clock } = show(200, false);
		progress.advance("nodes", 10);
		expect(written).toEqual([]);
		progress.advance("nodes", 10);
		clock.seconds = 0.5;
		progress.advance("relationships", 100);
		clock.seconds = 4;
		progress.advance("removed", 80);
		progress.done();
		expect(written).toEqual([
			"  20/200 nodes, sources and evidence\n",
			"  120/200 relationships\n",
			"  200/200 removed, 50/s\n",
		]);
	});

	it("is at most ten lines, of which the last is the whole", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 }), (steps) => {
				const total = steps.reduce((sum, step) => sum + step, 0);
				const { progress, written } = show(total, false);
				for (const step of steps) progress.advance("nodes", step);
				expect(written.length).toBeLessThanOrEqual(10);
				expect(written.at(-1)).toMatch(new RegExp(`^ {2}${total}/${total} `));
			}),
		);
	});
});

describe("progress on a terminal", () => {
	it("is one line with a bar that fills, and is gone in the end", () => {
		const { progress, written, clock } = show(300, true);
		progress.advance("nodes", 100);
		clock.seconds = 2;
		progress.advance("relationships", 200);
		progress.done();
		expect(written).toEqual([
			`\r${"█".repeat(10)}${"░".repeat(20)} 100/300 nodes, sources and evidence\x1b[K`,
			`\r${"█".repeat(30)} 300/300 relationships, 150/s\x1b[K`,
			"\r\x1b[K",
		]);
	});
});
