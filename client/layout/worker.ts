/** The worker's side: one input in, its positions out. */
import { layout } from "./layout.ts";
import type { LayoutInput } from "./types.ts";

export interface LayoutMessage {
	readonly n: number;
	readonly input: LayoutInput;
}

self.addEventListener("message", ({ data }: MessageEvent<LayoutMessage>) => {
	self.postMessage({ n: data.n, positions: layout(data.input) });
});
