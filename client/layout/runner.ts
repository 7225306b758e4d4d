/** The page's side of the worker. */
import type { LayoutInput, Positions } from "./types.ts";
import type { LayoutMessage } from "./worker.ts";

export interface LayoutRunner {
	/** @throws when the worker cannot be started or fails */
	run(input: LayoutInput): Promise<Positions>;
	dispose(): void;
}

const startWorker = () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** Starts the worker with the first layout, and keeps it. */
export function createRunner(start: () => Worker = startWorker): LayoutRunner {
	let worker: Worker | null = null;
	let count = 0;
	const dispose = () => {
		worker?.terminate();
		worker = null;
	};
	const run = (input: LayoutInput) =>
		new Promise<Positions>((resolve, reject) => {
			worker ??= start();
			const n = ++count;
			const answers = new AbortController();
			const { signal } = answers;
			const listen = ({ data }: MessageEvent<{ n: number; positions: Positions }>) => {
				if (data.n !== n) return;
				answers.abort();
				resolve(data.positions);
			};
			const fail = (event: ErrorEvent) => {
				answers.abort();
				dispose();
				reject(new Error(event.message || "The layout worker could not be started."));
			};
			worker.addEventListener("message", listen, { signal });
			worker.addEventListener("error", fail, { signal });
			worker.postMessage({ n, input } satisfies LayoutMessage);
		});
	return { run, dispose };
}
