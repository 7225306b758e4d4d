/** The shapes of the hulls that are drawn: a worker outlines them, since that may take long. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { boxOf } from "../../layout/boxes.ts";
import type { Elements, Hull } from "../../state/index.ts";
import { createRunner, type Runner, type WarmRunner } from "../../workers/runner.ts";
import type { DrawnHull } from "./hull-layer.ts";
import type { Blob2D, Outline } from "./outline.ts";
import type { OutlinesInput } from "./outlines.ts";

export type Outliner = Runner<OutlinesInput, Outline[]>;

const startWorker = () => new Worker(new URL("./outlines-worker.ts", import.meta.url), { type: "module" });

/** The worker that outlines. */
export const createOutliner = (): WarmRunner<OutlinesInput, Outline[]> => createRunner(startWorker);

export interface Shapes {
	/** Asks for the hulls round what is placed. Those of before are drawn until the answer is there, as far as they are wanted. */
	follow(elements: Elements, hulls: readonly Hull[]): void;
	/** Whether what is drawn is what was asked for. */
	readonly ready: ReadonlySignal<boolean>;
	dispose(): void;
}

/** @param show is given what is to be drawn whenever that has changed */
export function createShapes(show: (drawn: DrawnHull[]) => void, runner: Outliner): Shapes {
	const ready = signal(true);
	let drawn: DrawnHull[] = [];
	let asked: { hulls: readonly Hull[]; input: OutlinesInput; text: string } = { hulls: [], input: NOTHING, text: "" };
	let working = false;
	const put = (next: DrawnHull[]) => {
		drawn = next;
		show(next);
	};
	/** One question at a time: what was asked meanwhile is asked last, and only that. */
	const work = async () => {
		working = true;
		for (let answered = ""; answered !== asked.text; ) {
			const { input, text } = asked;
			const outlines = await runner.run(input).catch(() => []);
			answered = text;
			if (text === asked.text) put(asked.hulls.map((hull, n) => drawnHull(hull, outlines[n] ?? NO_OUTLINE)));
		}
		working = false;
		ready.value = true;
	};
	return {
		ready,
		follow(elements, hulls) {
			const input = { blobs: blobsOf(elements), hulls: hulls.map(({ id, members }) => ({ id, members })) };
			const text = hulls.length === 0 ? "" : JSON.stringify(input);
			const same = text === asked.text;
			asked = { hulls, input, text };
			const left = hulls.flatMap((hull) => drawn.flatMap((one) => (one.hull.id === hull.id ? [{ ...one, hull }] : [])));
			put(left);
			if (same || text === "") return;
			ready.value = false;
			if (!working) void work();
		},
		dispose: () => runner.dispose(),
	};
}

const NOTHING: OutlinesInput = { blobs: [], hulls: [] };
const NO_OUTLINE: Outline = { area: "", links: "" };

const drawnHull = (hull: Hull, { area, links }: Outline): DrawnHull => ({
	hull,
	path: new Path2D(area),
	links: new Path2D(links),
});

/** Each node with its ring and label; a tag as it is at zoom 1. */
export function blobsOf({ nodes }: Elements): Blob2D[] {
	return [...nodes.values()].flatMap((node) => {
		if (!node.position) return [];
		const { width, above, below } = boxOf(node);
		const { x, y } = node.position;
		const at = { x: Math.round(x), y: Math.round(y + (below - above) / 2) };
		return [{ id: node.id, ...at, width, height: above + below }];
	});
}
