/** The worker's side: one input in, its positions out. */

import type { Message } from "../workers/runner.ts";
import { layout } from "./layout.ts";
import type { LayoutInput } from "./types.ts";

export type LayoutMessage = Message<LayoutInput>;

self.addEventListener("message", ({ data }: MessageEvent<LayoutMessage>) => {
	self.postMessage({ n: data.n, output: layout(data.input) });
});
