/**
 * What a DOM without a browser does not have, and the canvas asks for: a size, a drawing context (this one draws nothing), and
 * workers (what they do is done in the same thread). Everything of ours is as it is.
 */
import { vi } from "vitest";
import { layout } from "../../client/layout/layout.ts";
import type { LayoutInput } from "../../client/layout/types.ts";
import { MAX_SETS } from "../../client/state/index.ts";
import { colourToken } from "../../client/style/node-types.ts";
import { createOutlines, type OutlinesInput } from "../../client/views/graph/outlines.ts";
import { NODE_TYPES } from "../../model/index.ts";

const EDGES = ["left", "right", "top", "bottom"]
	.map((side) => `padding-${side}: 0px; border-${side}-width: 0px;`)
	.join(" ");

const COLOURS = [
	...["ground", "surface", "ink", "ink-muted", "line", "line-strong", "accent"].map((name) => `--${name}`),
	...Array.from({ length: MAX_SETS }, (_, n) => `--hull-${n}`),
	...NODE_TYPES.map(colourToken),
]
	.map((token) => `${token}: #888888;`)
	.join(" ");

export function stubDrawing(): void {
	const nothing: unknown = new Proxy(() => undefined, {
		get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : name === "width" ? 0 : nothing),
		apply: () => nothing,
		set: () => true,
	});
	vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(nothing as never);
	vi.stubGlobal("Path2D", class {});
	vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
	vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
	document.head.innerHTML = `<style>#canvas { ${EDGES} ${COLOURS} --font: sans-serif; }</style>`;
	vi.stubGlobal("Worker", InlineWorker);
}

/** When the last frame has been drawn. */
export async function unstubDrawing(): Promise<void> {
	for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
	document.head.innerHTML = "";
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
}

/** Runs what the real workers run, in the same thread. */
class InlineWorker extends EventTarget {
	constructor(private readonly script: URL | string) {
		super();
	}
	private readonly outlines = createOutlines();
	postMessage({ n, input }: { n: number; input: LayoutInput | OutlinesInput }): void {
		const outlining = String(this.script).includes("outlines");
		queueMicrotask(() => {
			const output = outlining ? this.outlines(input as OutlinesInput) : layout(input as LayoutInput);
			this.dispatchEvent(new MessageEvent("message", { data: { n, output } }));
		});
	}
	terminate(): void {}
}
