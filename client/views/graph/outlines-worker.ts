/** The worker's side: what stands where in, the outlines of the hulls out. */
import type { Message } from "../../workers/runner.ts";
import { createOutlines, type OutlinesInput } from "./outlines.ts";

const outlines = createOutlines();

self.addEventListener("message", ({ data: { n, input } }: MessageEvent<Message<OutlinesInput>>) => {
	self.postMessage({ n, output: outlines(input) });
});
