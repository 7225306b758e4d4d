/** The page's side of a worker that answers each input with one output. */

/** What such a worker is sent; it answers with `{ n, output }`. */
export interface Message<Input> {
	readonly n: number;
	readonly input: Input;
}

export interface Runner<Input, Output> {
	/** @throws when the worker cannot be started or fails */
	run(input: Input): Promise<Output>;
	dispose(): void;
}

export interface WarmRunner<Input, Output> extends Runner<Input, Output> {
	/** Starts the worker before there is anything to do. */
	warm(): void;
}

/** Starts the worker with the first input, and keeps it. */
export function createRunner<Input, Output>(start: () => Worker): WarmRunner<Input, Output> {
	let worker: Worker | null = null;
	let count = 0;
	const dispose = () => {
		worker?.terminate();
		worker = null;
	};
	const run = (input: Input) =>
		new Promise<Output>((resolve, reject) => {
			worker ??= start();
			const n = ++count;
			const answers = new AbortController();
			const { signal } = answers;
			const listen = ({ data }: MessageEvent<{ n: number; output: Output }>) => {
				if (data.n !== n) return;
				answers.abort();
				resolve(data.output);
			};
			const fail = (event: ErrorEvent) => {
				answers.abort();
				dispose();
				reject(new Error(event.message || "The worker could not be started."));
			};
			worker.addEventListener("message", listen, { signal });
			worker.addEventListener("error", fail, { signal });
			worker.postMessage({ n, input } satisfies Message<Input>);
		});
	const warm = () => {
		worker ??= start();
		// One that cannot be started is tried again with the first input, whose failure somebody hears of.
		worker.addEventListener("error", dispose, { once: true });
	};
	return { run, dispose, warm };
}
